/** Links that narrow the results to a kind of documents or a year; loaded while the first results are looked up. */
import type { Hit } from '@sanlao/shared/search/ranking';
import { fields, narrowed, valueOf } from './narrowed.ts';
import { data, element, text } from './page-parts.ts';
import { addressOf, type SearchState } from './state.ts';

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
    const order = field === 'type' ? Object.keys(data.kinds) : Object.keys(counts).sort().reverse();
    const values = order.filter((value) => value && counts[value]);
    if (values.length < 2 && !state[field]) return [];
    const list = element('ul', { className: 'pager mt-3' }, ...['', ...values].map(link));
    list.setAttribute('aria-label', text(field));
    return [list];
  });
}
