/** Elements from plain values: text only ever becomes text. */
import { highlight } from '@sanlao/shared/search/highlight';

type Child = Node | string;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function marked(text: string, marks: ReadonlySet<string>): Child[] {
  return highlight(text, marks).map((piece) => (piece.marked ? element('mark', {}, piece.text) : piece.text));
}
