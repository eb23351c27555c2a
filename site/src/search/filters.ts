/** Links that narrow the results to a kind of documents or a year. */
import { kindIn, ordinalIn } from '@sanlao/shared/search/postings';
import type { Hit } from '@sanlao/shared/search/ranking';
import { bucketOfOrdinal } from '@sanlao/shared/search/tiers';
import { data, element, text } from './page-parts.ts';
import { addressOf, type SearchState } from './state.ts';

const kinds = Object.keys(data.kinds);

const valueOf = {
  type: ({ document }: Hit) => kinds[kindIn(document)]!,
  // Of a document without a day: no year.
  year: ({ document }: Hit) => /^p?(\d{4})/.exec(bucketOfOrdinal(ordinalIn(document)))?.[1] ?? '',
};

type Field = keyof typeof valueOf;

const fields = Object.keys(valueOf) as Field[];

/** @param except a choice that does not count */
export function narrowed(hits: readonly Hit[], state: SearchState, except?: Field): Hit[] {
  return hits.filter((hit) =>
    fields.every((field) => field === except || !state[field] || valueOf[field](hit) === state[field]),
  );
}

export function filters(
  hits: readonly Hit[],
  state: SearchState,
  go: (state: SearchState) => void,
): HTMLElement[] {
  return fields.flatMap((field) => {
    const counts: Record<string, number> = {};
    for (const hit of narrowed(hits, state, field))
      counts[valueOf[field](hit)] = (counts[valueOf[field](hit)] ?? 0) + 1;
    const link = (value: string) => {
      const next = { ...state, [field]: value };
      const words = value ? `${data.kinds[value] ?? value} (${counts[value] ?? 0})` : text('all');
      const made = element('a', { href: addressOf(next) }, words);
      if (state[field] === value) made.setAttribute('aria-current', 'true');
      made.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(next);
      };
      return element('li', {}, made);
    };
    const order = field === 'type' ? kinds : Object.keys(counts).sort().reverse();
    const values = order.filter((value) => value && counts[value]);
    if (values.length < 2 && !state[field]) return [];
    const list = element('ul', { className: 'pager mt-3' }, ...['', ...values].map(link));
    list.setAttribute('aria-label', text(field));
    return [list];
  });
}
