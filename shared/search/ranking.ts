/** Which documents match a query, the best first. */
import { type DocumentNumber, documentOf, ordinalIn, type Posting, spellingIn } from './postings.ts';
import type { Query, QueryTerm } from './query.ts';
import { isUndatedOrdinal } from './tiers.ts';

export interface Hit {
  document: DocumentNumber;
  /** 2: the title has all that was looked for, spelled so; 1: it has it, spelled otherwise; 0: elsewhere */
  level: number;
}

export interface Hits {
  hits: Hit[];
  /** no document has every word: these have the most of them */
  partial: boolean;
}

type Lists = ReadonlyMap<number, readonly Posting[]>;

/** document → level */
type Matches = Map<DocumentNumber, number>;

/**
 * Title before text, exact before folded, newer before older. What has no day stands before the rest by its title and
 * behind it by its text: a service is what its name says, and mentions everything.
 */
export function findHits({ words }: Query, lists: Lists): Hits {
  const found = words.map((ways) =>
    ways.map((terms) => {
      const parts = terms.map((term) => matchesOf(term, lists));
      return having(parts, parts.length);
    }),
  );
  const parts = found.map(best);
  const complete = having(parts, parts.length);
  if (complete.size > 0) return { hits: ranked(complete), partial: false };
  // Of one word, the syllables.
  const some = parts[1] ? parts : (words[0]?.[0] ?? []).map((term) => matchesOf(term, lists));
  let count = some.length;
  let matches = complete;
  while (matches.size === 0 && --count > 0) matches = having(some, count);
  return { hits: ranked(matches), partial: true };
}

function matchesOf([hash, spelling]: QueryTerm, lists: Lists): Matches {
  return new Map(
    lists.get(hash)?.map((posting) => {
      const written = spellingIn(posting);
      return [documentOf(posting), written === spelling ? 2 : written && 1];
    }),
  );
}

/** Documents that so many of the parts have, at the lowest of their levels. */
function having(parts: readonly Matches[], count: number): Matches {
  const counts = new Map<DocumentNumber, number>();
  const levels: Matches = new Map();
  for (const part of parts) {
    for (const [document, level] of part) {
      counts.set(document, (counts.get(document) ?? 0) + 1);
      levels.set(document, Math.min(level, levels.get(document) ?? level));
    }
  }
  return new Map([...levels].filter(([document]) => counts.get(document)! >= count));
}

/** Documents that any of the ways finds, at the highest of their levels. */
function best(ways: readonly Matches[]): Matches {
  const found: Matches = new Map();
  for (const [document, level] of ways.flatMap((way) => [...way]))
    found.set(document, Math.max(level, found.get(document) ?? 0));
  return found;
}

function ranked(matches: Matches): Hit[] {
  return [...matches]
    .map(([document, level]) => ({ document, level }))
    .sort((a, b) => b.level - a.level || placeOf(a) - placeOf(b));
}

function placeOf({ document, level }: Hit): number {
  return level && isUndatedOrdinal(ordinalIn(document)) ? document - 2 ** 40 : document;
}
