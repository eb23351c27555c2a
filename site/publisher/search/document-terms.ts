/** The terms of one document, as the database keeps them: enough to take it out of the index or to move it in it. */
import { canon } from '@sanlao/shared/lao/canon';
import { usualSpelling } from '@sanlao/shared/lao/spelling';
import { placeOfHash } from '@sanlao/shared/search/shard';
import { textTokens } from '@sanlao/shared/search/lao';
import { eachTerm } from '@sanlao/shared/search/terms';
import type { Searchable } from './searchable.ts';

/** hash → how the title spells it, 0 where it stands in the text alone */
export type DocumentTerms = ReadonlyMap<number, number>;

export function termsOf({ titles, texts }: Pick<Searchable, 'titles' | 'texts'>): DocumentTerms {
  const terms = new Map<number, number>();
  const take = (text: string, spelling: (spelling: number) => number) => {
    const canonical = canon(text);
    const usual = usualSpelling(canonical);
    for (const form of usual === canonical ? [canonical] : [canonical, usual]) {
      eachTerm(textTokens(form), (hash, written) => {
        if (!terms.has(hash)) terms.set(hash, spelling(written));
      });
    }
  };
  for (const title of titles) take(title, (written) => written);
  // A blank line keeps the last word of one text from joining the first of the next.
  take(texts.join('\n\n'), () => 0);
  return terms;
}

/** Of packed terms: the hash, and how the title spells it. */
export const bytesOfTerm = 5;

/** Sorted, so that equal terms give equal bytes. */
export function packTerms(terms: DocumentTerms): Buffer {
  const packed = Buffer.alloc(terms.size * bytesOfTerm);
  [...terms]
    .sort(([a], [b]) => a - b)
    .forEach(([hash, spelling], index) => {
      packed.writeUInt32LE(hash, index * bytesOfTerm);
      packed[index * bytesOfTerm + 4] = spelling;
    });
  return packed;
}

export const countOfTerms = (packed: Buffer): number => packed.length / bytesOfTerm;

/** Numbers that name a term's list in a tier, with how the title spells it: sorts by shard, then list. */
export type ListKey = number;

const spellings = 8;
const ids = 2 ** 18;

export const shardOfKey = (key: ListKey): number => Math.floor(key / (ids * spellings));
export const idOfKey = (key: ListKey): number => Math.floor(key / spellings) % ids;
export const spellingOfKey = (key: ListKey): number => key % spellings;

/** Shards from `first` to before `end`. */
export interface ShardRange {
  first: number;
  end: number;
}

/**
 * Ascending; terms that share a list are one, in the title if any is.
 *
 * @param shards how many the tier has
 */
export function listKeys(packed: Buffer, shards: number, { first, end }: ShardRange): Float64Array {
  const keys = new Float64Array(countOfTerms(packed));
  let count = 0;
  for (let offset = 0; offset < packed.length; offset += bytesOfTerm) {
    const { shard, id } = placeOfHash(packed.readUInt32LE(offset), shards);
    if (shard >= first && shard < end) keys[count++] = (shard * ids + id) * spellings + packed[offset + 4]!;
  }
  const sorted = keys.subarray(0, count).sort();
  let kept = 0;
  for (let index = 0; index < count; index++) {
    const shared = index + 1 < count && listOfKey(sorted[index + 1]!) === listOfKey(sorted[index]!);
    if (!shared) sorted[kept++] = sorted[index]!;
  }
  return sorted.subarray(0, kept);
}

const listOfKey = (key: ListKey): number => Math.floor(key / spellings);
