/**
 * Where a document stands in the index: by its day, so that a new document changes few files, and so that the same
 * documents on the same day always give the same files. Source: docs/search.md, "Tiers".
 */

/**
 * - `live`: this week, the week before and what is to come
 * - `recent`: the rest of the year that `live` begins in, and what has no day
 * - `main`: the years before
 * - `inside`, `inside-main`: the pages of publications' files, as `recent` and `main`; asked when the others have answered
 */
export const tierNames = ['live', 'recent', 'main', 'inside', 'inside-main'] as const;
export type TierName = (typeof tierNames)[number];

/** The tiers of what is found by itself. */
export const entryTiers = ['live', 'recent', 'main'] as const satisfies TierName[];

export const insideTiers = ['inside', 'inside-main'] as const satisfies TierName[];

/** In the order of their numbers in a posting. */
export const searchKinds = [
  'article',
  'event',
  'publication',
  'service',
  'dataset',
  'page',
  'person',
  'unit',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/**
 * The kind of pages of files, which stand in buckets of their own, so that any number does: the first is coded shortest.
 */
export const insideKind = 0;

/**
 * Documents of one day, or a part of those without a day: "2026-11-20", "u17"; the pages of the publications of a day:
 * "p2026-11-20". Each has one file of what results show,
 * and a document's number counts within it, so that a new document renumbers at most the others of its day.
 */
export type Bucket = string;

const undatedBuckets = 128;
const dayMilliseconds = 86_400_000;
/** 2149-06-06: later days of a mistyped date count as this one. */
const lastDay = 65_535;
/** Above every day, the oldest one too. */
const undatedFrom = 2 ** 20;
/** Above those without a day. */
const insideFrom = 2 ** 21;

/** @param day "2026-11-20"; null: a document without a day, spread by the hash of its id */
export function bucketOf(day: string | null, hashOfId: number): Bucket {
  if (day === null) return `u${hashOfId % undatedBuckets}`;
  return dayOf(Math.min(dayNumber(day), lastDay));
}

/** Of the pages of the files of a publication. @param bucket its own */
export function insideBucket(bucket: Bucket): Bucket {
  return `p${bucket}`;
}

export function isInside(bucket: Bucket): boolean {
  return bucket.startsWith('p');
}

/** The number that stands for a bucket in a posting: newest first, those without a day last. */
export function ordinalOf(bucket: Bucket): number {
  if (isInside(bucket)) return insideFrom + ordinalOf(bucket.slice(1));
  return isUndated(bucket) ? undatedFrom + Number(bucket.slice(1)) : lastDay - dayNumber(bucket);
}

export function bucketOfOrdinal(ordinal: number): Bucket {
  if (ordinal >= insideFrom) return insideBucket(bucketOfOrdinal(ordinal - insideFrom));
  return isUndatedOrdinal(ordinal) ? `u${ordinal - undatedFrom}` : dayOf(lastDay - ordinal);
}

export function isUndatedOrdinal(ordinal: number): boolean {
  return ordinal >= undatedFrom && ordinal < insideFrom;
}

export function isUndated(bucket: Bucket): boolean {
  return bucket.startsWith('u');
}

/** @param live `liveFrom` of the day */
export function tierOf(bucket: Bucket, live: string): TierName {
  if (isInside(bucket)) return bucket.slice(1, 5) >= live.slice(0, 4) ? 'inside' : 'inside-main';
  if (isUndated(bucket)) return 'recent';
  if (bucket >= live) return 'live';
  return bucket.slice(0, 4) >= live.slice(0, 4) ? 'recent' : 'main';
}

/** First day of the `live` tier, Monday of the week before: tiers change only when it does. @param today "2026-11-22" */
export function liveFrom(today: string): string {
  const number = dayNumber(today);
  // Day 0, 1970-01-01, was a Thursday.
  return dayOf(number - ((number + 3) % 7) - 7);
}

/**
 * How many shards hold so many postings, a power of two: about 2 KB each, and few in the tier that every publish
 * rewrites whole.
 */
export function shardsFor(tier: TierName, postings: number): number {
  if (postings === 0) return 0;
  const most = tier === 'live' ? 8 : 2 ** 14;
  let shards = 1;
  while (shards < most && shards * postingsPerShard < postings) shards *= 2;
  return shards;
}

const postingsPerShard = 3_000;

function dayNumber(day: string): number {
  return Math.floor(Date.parse(day) / dayMilliseconds);
}

function dayOf(number: number): string {
  return new Date(number * dayMilliseconds).toISOString().slice(0, 10);
}
