/** The parts of the search page that its script works on. */
import { openTokenizer } from '@sanlao/shared/search/tokens';
import type { SearchMessage, SearchPageData } from './page-data.ts';

const byId = (id: string) => document.getElementById(id)!;

export const data = JSON.parse(byId('search-data').textContent) as SearchPageData;
export const tokenizer = openTokenizer(data.rules);
export const form = byId('search-form') as HTMLFormElement;
export const input = form.querySelector('input')!;
/** Read out by screen readers as it changes. */
export const status = byId('search-status');
export const section = byId('search-results');

export function text(message: SearchMessage, value: string | number = ''): string {
  return data.texts[message].replace(/\{\w+\}/, String(value));
}

/** A file of the index. Always asked for anew: the parts of an index belong together, and an unchanged one costs a line. */
export async function load(name: string): Promise<Uint8Array | null> {
  const answer = await fetch(location.pathname + name, { cache: 'no-cache' });
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  if (answer.status === 404) return null;
  throw new Error(name);
}

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function button(className: string, words: string, onclick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', className, onclick }, words);
}
