/** What a reader typed, as terms to look up. Source: docs/search.md, "A query". */
import { canon } from '../lao/canon.ts';
import { hash32 } from './hash.ts';
import { type SearchToken, searchTokens, spellingOf } from './terms.ts';

export interface QueryTerm {
  hash: number;
  /** how a title must spell it to be an exact match */
  spelling: number;
}

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
}

/** Characters that are read of a query: more than a headline has. */
export const longestQuery = 120;

/** Each costs a file of every tier. */
const mostTerms = 5;
const mostTermsOfSynonym = 2;

/** Words that nearly every text has. They count where a query has nothing else. */
const stopWords = new Set(
  searchTokens(
    'ທີ່ ຂອງ ໃນ ແລະ ຫຼື ການ ຄວາມ ໃຫ້ ຢູ່ ຈາກ ກັບ ໂດຍ ໄດ້ ເປັນ ມີ the of and in to a for on'.replaceAll(' ', ', '),
  ).map(({ folded }) => folded),
);

interface Part {
  tokens: SearchToken[];
  /** synonyms of the tokens */
  others: SearchToken[][];
}

export function parseQuery(typed: string, { synonyms, variants }: Vocabulary): Query {
  const { tokens, corrected } = usual(tokensOf(typed), variants);
  const parts = synonyms.reduce(apart, [{ tokens, others: [] }]).flatMap(wordsOf);
  const telling = parts.filter(
    ({ tokens, others }) => others[0] || tokens[1] || !stopWords.has(tokens[0]!.folded),
  );
  const words = telling[0] ? telling : parts;
  const wanted = words.map(({ tokens }) => termsOf(tokens));
  const shares = shared(wanted.map(({ length }) => length));
  return {
    words: words.flatMap(({ others }, index) =>
      shares[index]
        ? [
            [
              wanted[index]!.slice(0, shares[index]),
              ...others.map((other) => termsOf(other).slice(0, mostTermsOfSynonym)),
            ],
          ]
        : [],
    ),
    marks: new Set(words.flatMap(({ tokens, others }) => [tokens, ...others].flatMap(marksOf))),
    corrected,
  };
}

/** What stands between spaces is a word: it is cut alone, not joined to the next as text is. */
function tokensOf(typed: string): SearchToken[] {
  return canon(typed.slice(0, longestQuery)).split(/\s+/).flatMap(searchTokens);
}

function usual(tokens: SearchToken[], variants: Vocabulary['variants']) {
  let corrected = false;
  for (const [first = '', ...others] of variants) {
    for (const other of others.map(tokensOf)) {
      const at = indexOf(tokens, other);
      if (at < 0) continue;
      tokens = [...tokens.slice(0, at), ...tokensOf(first), ...tokens.slice(at + other.length)];
      corrected = true;
    }
  }
  return { tokens, corrected: corrected ? textOf(tokens) : null };
}

/** Sets the words of a synonym apart, so that the others can stand in for them. */
function apart(parts: Part[], synonym: readonly string[]): Part[] {
  const ways = synonym.map(tokensOf);
  return parts.flatMap((part) => {
    for (const way of part.others[0] ? [] : ways) {
      const at = indexOf(part.tokens, way);
      if (at < 0) continue;
      const end = at + way.length;
      return [
        { tokens: part.tokens.slice(0, at), others: [] },
        { tokens: part.tokens.slice(at, end), others: ways.filter((other) => other !== way) },
        { tokens: part.tokens.slice(end), others: [] },
      ];
    }
    return part;
  });
}

function wordsOf(part: Part): Part[] {
  return part.others[0] ? [part] : runsOf(part.tokens).map((tokens) => ({ tokens, others: [] }));
}

function runsOf(tokens: readonly SearchToken[]): SearchToken[][] {
  const runs: SearchToken[][] = [];
  for (const token of tokens) {
    if (token.joined && runs[0]) runs.at(-1)!.push(token);
    else runs.push([token]);
  }
  return runs;
}

/**
 * Pairs of neighbours, first as few as touch every token (ab, cd of abcd), then those that tie them together (bc). A
 * token alone is a term by itself.
 */
function termsOf(tokens: readonly SearchToken[]): QueryTerm[] {
  const runs = runsOf(tokens);
  const touching = runs.flatMap((run) =>
    run[1] ? pairsOf(run, (index) => index % 2 === 1 || index === run.length - 1) : term(run[0]!),
  );
  const tying = runs.flatMap((run) => pairsOf(run, (index) => index % 2 === 0 && index < run.length - 1));
  return [...touching, ...tying];
}

function pairsOf(run: readonly SearchToken[], wanted: (index: number) => boolean): QueryTerm[] {
  return run.flatMap((token, index) => (index > 0 && wanted(index) ? term(run[index - 1]!, token) : []));
}

function term(...tokens: SearchToken[]): QueryTerm {
  return {
    hash: hash32(tokens.map(({ folded }) => folded).join('')),
    spelling: spellingOf(tokens.map(({ exact }) => exact).join('')),
  };
}

/** One term for each word first, then one more for each that has more, up to the whole. */
function shared(wanted: readonly number[]): number[] {
  const shares = wanted.map(() => 0);
  for (let left = mostTerms, more = true; more;) {
    more = false;
    wanted.forEach((most, index) => {
      if (left === 0 || shares[index] === most) return;
      shares[index]!++;
      left--;
      more = true;
    });
  }
  return shares;
}

function marksOf(tokens: readonly SearchToken[]): string[] {
  return runsOf(tokens).flatMap((run) =>
    run.flatMap(({ folded }, index) =>
      run[index - 1] ? run[index - 1]!.folded + folded : run[1] ? [] : folded,
    ),
  );
}

function indexOf(tokens: readonly SearchToken[], wanted: readonly SearchToken[]): number {
  return wanted[0]
    ? tokens.findIndex((_, at) => wanted.every(({ folded }, index) => tokens[at + index]?.folded === folded))
    : -1;
}

function textOf(tokens: readonly SearchToken[]): string {
  return tokens
    .map(({ exact, joined }) => (joined ? exact : ` ${exact}`))
    .join('')
    .trim();
}
