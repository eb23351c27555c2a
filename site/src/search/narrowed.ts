/** Which results a choice of kind and year leaves. */
import { kindIn, ordinalIn } from '@sanlao/shared/search/postings';
import type { Hit } from '@sanlao/shared/search/ranking';
import { bucketOfOrdinal } from '@sanlao/shared/search/tiers';
import { data } from './page-parts.ts';
import type { SearchState } from './state.ts';

const kinds = Object.keys(data.kinds);

export const valueOf = {
  type: ({ document }: Hit) => kinds[kindIn(document)]!,
  // Of a document without a day, "u17": no year.
  year: ({ document }: Hit) => /\d{4}/.exec(bucketOfOrdinal(ordinalIn(document)))?.[0] ?? '',
};

type Field = keyof typeof valueOf;

export const fields = Object.keys(valueOf) as Field[];

/** @param except a choice that does not count */
export function narrowed(hits: readonly Hit[], state: SearchState, except?: Field): Hit[] {
  return hits.filter((hit) =>
    fields.every((field) => field === except || !state[field] || valueOf[field](hit) === state[field]),
  );
}
