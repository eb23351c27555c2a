/**
 * One mention of a term in a document, packed into a number so that lists sort and compare quickly:
 * bucket ordinal, kind, rank among the kind's documents of the bucket, and how the title spells it (0: not in it).
 */

const ranks = 2 ** 13;
const kinds = 8;
const spellings = 8;

/** A document within its index; ascending is newest first. */
export type DocumentNumber = number;
export type Posting = number;

export function documentNumber(ordinal: number, kind: number, rank: number): DocumentNumber {
  // More documents of one kind and day than ranks is beyond any office; the last ones then share a number.
  return (ordinal * kinds + kind) * ranks + Math.min(rank, ranks - 1);
}

export function postingOf(document: DocumentNumber, spelling: number): Posting {
  return document * spellings + spelling;
}

export const documentOf = (posting: Posting): DocumentNumber => Math.floor(posting / spellings);
export const spellingIn = (posting: Posting): number => posting % spellings;
export const ordinalIn = (document: DocumentNumber): number => Math.floor(document / (ranks * kinds));
export const kindIn = (document: DocumentNumber): number => Math.floor(document / ranks) % kinds;
export const rankIn = (document: DocumentNumber): number => document % ranks;
