/** Links that narrow the results to a kind of documents or a year. */
import { kindIn, ordinalIn } from '@sanlao/shared/search/postings';
import type { Hit } from '@sanlao/shared/search/ranking';
import { bucketOfOrdinal } from '@sanlao/shared/search/tiers';
import { data, element, text } from './page-parts.ts';
import { addressOf, type SearchState } from './state.ts';

const kinds = Object.keys(data.kinds);

const fields = {
  type: {
    label: 'byKind',
    valueOf: ({ document }: Hit) => kinds[kindIn(document)]!,
    nameOf: (kind: string) => data.kinds[kind]!,
    order: (a: string, b: string) => kinds.indexOf(a) - kinds.indexOf(b),
  },
  year: {
    label: 'byYear',
    // Of a document without a day: no year.
    valueOf: ({ document }: Hit) => /^\d{4}/.exec(bucketOfOrdinal(ordinalIn(document)))?.[0] ?? '',
    nameOf: (year: string) => year,
    order: (a: string, b: string) => Number(b) - Number(a),
  },
} as const;

type Field = keyof typeof fields;

const names = Object.keys(fields) as Field[];

/** @param except a choice that does not count */
export function narrowed(hits: readonly Hit[], state: SearchState, except?: Field): Hit[] {
  return hits.filter((hit) =>
    names.every((name) => name === except || !state[name] || fields[name].valueOf(hit) === state[name]),
  );
}

export function filters(
  hits: readonly Hit[],
  state: SearchState,
  go: (state: SearchState) => void,
): HTMLElement[] {
  return names.flatMap((field) => {
    const { label, valueOf, nameOf, order } = fields[field];
    const counts: Record<string, number> = {};
    for (const hit of narrowed(hits, state, field)) counts[valueOf(hit)] = (counts[valueOf(hit)] ?? 0) + 1;
    const link = (value: string) => {
      const next = { ...state, [field]: value };
      const words = value ? `${nameOf(value)} (${counts[value] ?? 0})` : text('all');
      const made = element('a', { href: addressOf(next) }, words);
      if (state[field] === value) made.setAttribute('aria-current', 'true');
      made.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(next);
      };
      return element('li', {}, made);
    };
    const values = Object.keys(counts).filter(Boolean).sort(order);
    if (values.length < 2 && !state[field]) return [];
    const list = element('ul', { className: 'pager mt-3' }, ...['', ...values].map(link));
    list.setAttribute('aria-label', text(label));
    return [list];
  });
}
