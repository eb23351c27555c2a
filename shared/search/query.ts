/** What a reader typed, as terms to look up. Source: docs/search.md, "A query". */
import { termOf } from './terms.ts';
import type { SearchToken, Tokenizer } from './tokens.ts';

/** What is looked up, and how a title must spell it to be an exact match. */
export type QueryTerm = ReturnType<typeof termOf>;

/** A part of the query that a result must have, in one of its ways: as typed, or as a synonym. */
export type QueryWord = QueryTerm[][];

export interface Query {
  words: QueryWord[];
  /** folded syllables and pairs of them, for highlighting */
  marks: ReadonlySet<string>;
  /** what is searched in place of a spelling that few use, else null */
  corrected: string | null;
}

/** Rows of words of which the first is searched for the others (`variants`), or each for all others (`synonyms`). */
export interface Vocabulary {
  synonyms: readonly (readonly string[])[];
  variants: readonly (readonly string[])[];
  /** folded; they count where a query has nothing else */
  stopWords: readonly string[];
}

/** Characters that are read of a query: more than a headline has. */
export const longestQuery = 120;

/** Each costs a file of every tier. */
const mostTerms = 5;
const mostTermsOfSynonyms = 3;

interface Part {
  tokens: SearchToken[];
  /** synonyms of the tokens */
  others: SearchToken[][];
}

export function parseQuery(
  typed: string,
  { synonyms, variants, stopWords }: Vocabulary,
  { canonical, tokens: cut }: Tokenizer,
): Query {
  // What stands between spaces is a word: it is cut alone, not joined to the next as text is.
  const tokensOf = (line: string) => canonical(line.slice(0, longestQuery)).split(/\s+/).flatMap(cut);
  const rows = (words: Vocabulary['synonyms']) => words.map((row) => row.map(tokensOf));
  const asked = tokensOf(typed);
  const tokens = rows(variants).reduce(usual, asked);
  const parts = rows(synonyms)
    .reduce(apart, [{ tokens, others: [] }])
    .flatMap(wordsOf);
  const telling = parts.filter(
    ({ tokens, others }) => others[0] || tokens[1] || !stopWords.includes(tokens[0]!.folded),
  );
  const words = telling[0] ? telling : parts;
  const chosen = words
    .flatMap(({ tokens }, word) =>
      pairsOf(tokens).map((pair, rank) => ({ word, rank, term: termOf(...pair) })),
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostTerms);
  const known = new Set(chosen.map(({ term }) => term[0]));
  const most = known.size + mostTermsOfSynonyms;
  const ways = words.map(({ others }) =>
    others.map(endsOf).filter((way) => {
      const all = new Set([...known, ...way.map(([hash]) => hash)]);
      if (all.size <= most) all.forEach((hash) => known.add(hash));
      return all.size <= most;
    }),
  );
  return {
    words: ways
      .map((others, index) => [
        chosen.filter(({ word }) => word === index).map(({ term }) => term),
        ...others,
      ])
      .filter(([first]) => first![0]),
    marks: new Set(
      words
        .flatMap(({ tokens, others }) => [tokens, ...others].flatMap(pairsOf))
        .map((pair) => joined(pair, 'folded'))
        .filter((mark) => !telling[0] || !stopWords.includes(mark)),
    ),
    corrected: tokens === asked ? null : joined(tokens, 'exact').trim(),
  };
}

function usual(tokens: SearchToken[], [first, ...others]: SearchToken[][]): SearchToken[] {
  for (const other of others) {
    const at = indexOf(tokens, other);
    if (at >= 0) tokens = [...tokens.slice(0, at), ...first!, ...tokens.slice(at + other.length)];
  }
  return tokens;
}

/**
 * Sets the words of a synonym apart, so that the others can stand in for them: whole words, and abbreviations anywhere,
 * for part of a longer word may mean something else.
 */
function apart(parts: Part[], ways: SearchToken[][]): Part[] {
  return parts.flatMap((part) => {
    for (const way of part.others[0] ? [] : ways) {
      const at = indexOf(part.tokens, way);
      const end = at + way.length;
      const inside = part.tokens[at]?.joined || part.tokens[end]?.joined;
      if (at < 0 || (inside && !ABBREVIATION.test(way[0]!.folded))) continue;
      return [
        { tokens: part.tokens.slice(0, at), others: [] },
        { tokens: part.tokens.slice(at, end), others: ways.filter((other) => other !== way) },
        { tokens: part.tokens.slice(end), others: [] },
      ];
    }
    return part;
  });
}

const ABBREVIATION = /^[\u0E81-\u0EAE]+$/;

function wordsOf(part: Part): Part[] {
  return part.others[0] ? [part] : runsOf(part.tokens).map((tokens) => ({ tokens, others: [] }));
}

function runsOf(tokens: readonly SearchToken[]): SearchToken[][] {
  const runs: SearchToken[][] = [];
  for (const token of tokens) {
    const run = runs[runs.length - 1];
    if (token.joined && run) run.push(token);
    else runs.push([token]);
  }
  return runs;
}

/**
 * Pairs of neighbours, first as few as touch every token (ab, cd of abcd), then those that tie them together (bc). A
 * token alone is a part by itself.
 */
function pairsOf(tokens: readonly SearchToken[]): SearchToken[][] {
  const touching: SearchToken[][] = [];
  const tying: SearchToken[][] = [];
  for (const run of runsOf(tokens)) {
    if (!run[1]) touching.push(run);
    run.slice(1).forEach((token, index) => {
      (index % 2 && index < run.length - 2 ? tying : touching).push([run[index]!, token]);
    });
  }
  return [...touching, ...tying];
}

/** What a synonym is looked up by: its beginning and its end. */
function endsOf(tokens: readonly SearchToken[]): QueryTerm[] {
  const pairs = pairsOf(tokens);
  if (!pairs[2]) return pairs.map((pair) => termOf(...pair));
  const [first, second] = tokens;
  const [before, last] = tokens.slice(-2);
  return [
    second!.joined ? termOf(first!, second!) : termOf(first!),
    last!.joined ? termOf(before!, last!) : termOf(last!),
  ];
}

function indexOf(tokens: readonly SearchToken[], wanted: readonly SearchToken[]): number {
  return wanted[0]
    ? tokens.findIndex((_, at) => wanted.every(({ folded }, index) => tokens[at + index]?.folded === folded))
    : -1;
}

function joined(tokens: readonly SearchToken[], form: 'folded' | 'exact'): string {
  return tokens.map((token) => (token.joined || form === 'folded' ? '' : ' ') + token[form]).join('');
}
