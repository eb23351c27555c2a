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

/** document → level */
type Matches = Map<DocumentNumber, number>;

/**
 * Title before text, exact before folded, newer before older. What has no day stands before the rest by its title and
 * behind it by its text: a service is what its name says, and mentions everything.
 */
export function findHits({ words }: Query, lists: ReadonlyMap<number, readonly Posting[]>): Hits {
  const found = words.map((ways) => ways.map((terms) => all(terms.map((term) => matchesOf(term, lists)))));
  const complete = all(found.map(any));
  if (complete.size > 0 || words.length === 0) return { hits: ranked(complete), partial: false };
  const parts =
    words.length > 1 ? found.map(any) : (words[0]?.[0] ?? []).map((term) => matchesOf(term, lists));
  return { hits: ranked(most(parts)), partial: true };
}

function matchesOf({ hash, spelling }: QueryTerm, lists: ReadonlyMap<number, readonly Posting[]>): Matches {
  return new Map(
    (lists.get(hash) ?? []).map((posting) => {
      const written = spellingIn(posting);
      return [documentOf(posting), written === spelling ? 2 : written && 1];
    }),
  );
}

/** Documents that all have, at the lowest of their levels. */
function all(parts: readonly Matches[]): Matches {
  const [least = new Map<number, number>(), ...rest] = parts.toSorted((a, b) => a.size - b.size);
  const found: Matches = new Map();
  for (const [document, level] of least) {
    const levels = rest.map((part) => part.get(document));
    if (levels.every((other) => other !== undefined)) found.set(document, Math.min(level, ...levels));
  }
  return found;
}

/** Documents that any has, at the highest of their levels. */
function any(parts: readonly Matches[]): Matches {
  const found: Matches = new Map();
  for (const part of parts)
    for (const [document, level] of part) found.set(document, Math.max(level, found.get(document) ?? 0));
  return found;
}

/** Documents that the most have. */
function most(parts: readonly Matches[]): Matches {
  const counts = new Map<DocumentNumber, number>();
  for (const part of parts)
    for (const document of part.keys()) counts.set(document, (counts.get(document) ?? 0) + 1);
  const best = Math.max(...counts.values());
  const levels = any(parts);
  return new Map([...levels].filter(([document]) => counts.get(document) === best));
}

function ranked(matches: Matches): Hit[] {
  return [...matches]
    .map(([document, level]) => ({ document, level }))
    .sort((a, b) => b.level - a.level || placeOf(a) - placeOf(b));
}

function placeOf({ document, level }: Hit): number {
  return level > 0 && isUndatedOrdinal(ordinalIn(document)) ? document - 2 ** 40 : document;
}
