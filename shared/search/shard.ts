/**
 * One file of the index: the posting lists of the terms whose hash ends in the shard's number, as bits.
 * Layout and measurements: docs/search.md, "A shard".
 */
import { openBitReader, openBitWriter, riceCost } from './bits.ts';
import {
  documentNumber,
  documentOf,
  kindIn,
  ordinalIn,
  type Posting,
  postingOf,
  rankIn,
} from './postings.ts';
import type { Bucket, TierName } from './tiers.ts';

export interface Shard {
  /** how many shards the tier has, a power of two up to 2^14 */
  shards: number;
  /** term id → ascending postings, one for a document */
  lists: Map<number, Posting[]>;
}

/** Names of files, below the search page's address. */
export const searchFiles = {
  shard: (tier: TierName, shard: number) => `${tier}/${shard}.bin`,
  entries: (bucket: Bucket) => `entries/${bucket}.json`,
} as const;

/** A term's file and its name in it. Two terms in a few hundred share a name: a wrong result, seldom alone. */
export function placeOfHash(hash: number, shards: number): { shard: number; id: number } {
  return { shard: hash & (shards - 1), id: hash >>> (32 - idBits) };
}

const idBits = 18;
/** Where the search for the best width of gaps begins. */
const usualScale = 8;
/** Of so many lists one is looked at first. */
const sampled = 8;

export function encodeShard({ shards, lists }: Shard): Uint8Array {
  const { bits, gamma, rice, finish } = openBitWriter();
  const sorted = [...lists].filter(([, list]) => list.length > 0).sort(([a], [b]) => a - b);
  bits(31 - Math.clz32(shards), 4);
  gamma(sorted.length);
  if (sorted.length === 0) return finish();

  const first = Math.min(...sorted.map(([, list]) => ordinalIn(documentOf(list[0]!))));
  const { lengths, gaps, symbols, others, spellings } = stepsOf(sorted, first);
  // A few lists tell about where the best lies.
  const about = cheapest(usualScale, 24, (width) => gapCost(lengths, gaps, width, sampled));
  const scale = cheapest(about, 24, (width) => gapCost(lengths, gaps, width, 1));
  const rankWidth = cheapest(0, 7, (width) => rankCost(symbols, width));
  bits(scale, 5);
  bits(rankWidth, 3);
  gamma(first);
  const idWidth = widthFor(2 ** idBits, sorted.length);
  let lastId = -1;
  for (const [id] of sorted) {
    rice(id - lastId - 1, idWidth);
    lastId = id;
  }
  let at = 0;
  for (const length of lengths) {
    gamma(length - 1);
    const start = at;
    const gapWidth = gapWidthFor(scale, length);
    let titles = 0;
    for (const end = start + length; at < end; at++) {
      rice(gaps[at]!, gapWidth);
      rice(symbols[at]!, rankWidth);
      if (spellings[at]) titles++;
      if (symbols[at] !== otherKind) continue;
      bits(kindIn(others[at]!), 3);
      gamma(rankIn(others[at]!));
    }
    gamma(titles);
    const titleWidth = widthFor(length, titles);
    let before = start - 1;
    for (let index = start; titles > 0; index++) {
      if (!spellings[index]) continue;
      rice(index - before - 1, titleWidth);
      bits(spellings[index]!, 3);
      before = index;
      titles--;
    }
  }
  return finish();
}

export function decodeShard(bytes: Uint8Array): Shard {
  const { bits, gamma, rice } = openBitReader(bytes);
  const shards = 2 ** bits(4);
  const lists = new Map<number, Posting[]>();
  const terms = gamma();
  if (terms === 0) return { shards, lists };
  const scale = bits(5);
  const rankWidth = bits(3);
  const first = gamma();
  const idWidth = widthFor(2 ** idBits, terms);
  const ids: number[] = [];
  for (let id = -1; ids.length < terms;) ids.push((id += rice(idWidth) + 1));
  for (const id of ids) {
    const length = gamma() + 1;
    const gapWidth = gapWidthFor(scale, length);
    const list: Posting[] = [];
    let ordinal = first;
    let nextRank = 0;
    while (list.length < length) {
      const gap = rice(gapWidth);
      if (gap > 0) nextRank = 0;
      ordinal += gap;
      const symbol = rice(rankWidth);
      if (symbol === otherKind) {
        const kind = bits(3);
        list.push(postingOf(documentNumber(ordinal, kind, gamma()), 0));
        continue;
      }
      const rank = nextRank + (symbol > otherKind ? symbol - 1 : symbol);
      nextRank = rank + 1;
      list.push(postingOf(documentNumber(ordinal, 0, rank), 0));
    }
    const titles = gamma();
    const titleWidth = widthFor(length, titles);
    for (let at = -1, left = titles; left > 0; left--) {
      at += rice(titleWidth) + 1;
      list[at]! += bits(3);
    }
    lists.set(id, list);
  }
  return { shards, lists };
}

/** Stands in place of an article's rank: articles are by far the most. */
const otherKind = 2;

/** What stands in the lists, one after the other. */
interface Steps {
  lengths: Int32Array;
  /** buckets from the posting before */
  gaps: Int32Array;
  /** of an article: how many articles of the bucket lie between it and the posting before; else `otherKind` */
  symbols: Int32Array;
  /** kind and rank of what is no article */
  others: Int32Array;
  spellings: Uint8Array;
}

function stepsOf(sorted: readonly (readonly [number, Posting[]])[], first: number): Steps {
  const lengths = Int32Array.from(sorted, ([, list]) => list.length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const [gaps, symbols, others] = [new Int32Array(total), new Int32Array(total), new Int32Array(total)];
  const spellings = new Uint8Array(total);
  let at = 0;
  for (const [, list] of sorted) {
    let ordinal = first;
    let nextRank = 0;
    for (let index = 0; index < list.length; index++, at++) {
      const posting = list[index]!;
      const document = documentOf(posting);
      const here = ordinalIn(document);
      // Kind and rank alone: a small number, which is quick to take apart.
      const within = document - documentNumber(here, 0, 0);
      spellings[at] = posting - postingOf(document, 0);
      gaps[at] = here - ordinal;
      if (here > ordinal) nextRank = 0;
      ordinal = here;
      if (kindIn(within) > 0) {
        symbols[at] = otherKind;
        others[at] = within;
        continue;
      }
      const skipped = rankIn(within) - nextRank;
      nextRank += skipped + 1;
      symbols[at] = skipped < otherKind ? skipped : skipped + 1;
    }
  }
  return { lengths, gaps, symbols, others, spellings };
}

/** @param every how many lists one is counted */
function gapCost(lengths: Int32Array, gaps: Int32Array, scale: number, every: number): number {
  let cost = 0;
  let at = 0;
  for (let list = 0; list < lengths.length; list++) {
    const end = at + lengths[list]!;
    if (list % every === 0) {
      const width = gapWidthFor(scale, lengths[list]!);
      for (let index = at; index < end; index++) cost += riceCost(gaps[index]!, width);
    }
    at = end;
  }
  return cost;
}

function rankCost(symbols: Int32Array, width: number): number {
  let cost = 0;
  for (let at = 0; at < symbols.length; at++) cost += riceCost(symbols[at]!, width);
  return cost;
}

/** Long lists have small gaps. */
function gapWidthFor(scale: number, length: number): number {
  return Math.max(0, scale - (31 - Math.clz32(length)));
}

/** Width for gaps where `count` numbers lie below `range`: in whole numbers, for the same result in every engine. */
function widthFor(range: number, count: number): number {
  return count === 0 ? 0 : Math.max(0, 31 - Math.clz32((Math.floor(range / count) * 11) >> 4));
}

/** Downhill from the start: the costs have one valley. */
function cheapest(start: number, last: number, cost: (width: number) => number): number {
  let best = start;
  let least = cost(start);
  for (const step of [1, -1]) {
    for (let width = start + step; width >= 0 && width <= last; width += step) {
      const bits = cost(width);
      if (bits >= least) break;
      best = width;
      least = bits;
    }
  }
  return best;
}
