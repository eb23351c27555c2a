/** Links that narrow the results to a kind of documents or a year. */
import { kindIn, ordinalIn } from '@sanlao/shared/search/postings';
import type { Hit } from '@sanlao/shared/search/ranking';
import { bucketOfOrdinal, isUndatedOrdinal, searchKinds } from '@sanlao/shared/search/tiers';
import { element } from './dom.ts';
import { data, text } from './page-parts.ts';
import { addressOf, type SearchState } from './state.ts';

/** '' for documents without a day */
export function yearOf({ document }: Hit): string {
  const ordinal = ordinalIn(document);
  return isUndatedOrdinal(ordinal) ? '' : bucketOfOrdinal(ordinal).slice(0, 4);
}

const kindOf = ({ document }: Hit) => kindIn(document);

export function narrowed(hits: readonly Hit[], { kind, year }: Partial<SearchState>): Hit[] {
  return hits.filter(
    (hit) => (kind == null || kindOf(hit) === kind) && (year == null || yearOf(hit) === year),
  );
}

/** @param whole whether the hits are all: only then are they counted */
export function filters(
  { hits, whole }: { hits: readonly Hit[]; whole: boolean },
  state: SearchState,
  go: (state: SearchState) => void,
): HTMLElement[] {
  const kinds = Map.groupBy(narrowed(hits, { year: state.year }), kindOf);
  const years = Map.groupBy(narrowed(hits, { kind: state.kind }), yearOf);
  years.delete('');
  const choices = <K>(
    label: string,
    field: 'kind' | 'year',
    groups: Map<K, Hit[]>,
    name: (key: K) => string,
  ) => {
    const link = (key: K | null, words: string) => {
      const next = { ...state, [field]: key };
      const made = element('a', { href: addressOf(next, searchKinds) }, words);
      if (state[field] === key) made.setAttribute('aria-current', 'true');
      made.onclick = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(next);
      };
      return element('li', {}, made);
    };
    const links = [...groups].map(([key, { length }]) =>
      link(key, name(key) + (whole ? ` (${length})` : '')),
    );
    const list = element('ul', { className: 'links' }, link(null, text('all')), ...links);
    list.setAttribute('aria-label', label);
    return groups.size > 1 || state[field] !== null ? [list] : [];
  };
  return [
    ...choices(
      text('byKind'),
      'kind',
      new Map([...kinds].sort(([a], [b]) => a - b)),
      (kind) => data.kinds[kind]!,
    ),
    ...choices(
      text('byYear'),
      'year',
      new Map([...years].sort(([a], [b]) => (a < b ? 1 : -1))),
      (year) => year,
    ),
  ];
}
