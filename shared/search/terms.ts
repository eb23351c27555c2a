/**
 * What text is found by: folded syllables, pairs of neighbouring syllables, foreign words and numbers, cut the same way
 * for the index and for a query, in Node and in every browser. Source: docs/search.md, "Terms".
 */
import { fold } from '../lao/fold.ts';
import { syllables } from '../lao/syllables.ts';
import { hash32 } from './hash.ts';

export interface SearchToken {
  /** as search compares it */
  folded: string;
  /** as written, in lower case: tells an exact title from one that is only folded alike */
  exact: string;
  /** the token before it belongs to the same word or run of Lao */
  joined: boolean;
  /** UTF-16 positions in the text */
  start: number;
  end: number;
}

/** @param text canonical (`canon`) */
export function searchTokens(text: string): SearchToken[] {
  let before = 0;
  let laoBefore = false;
  return syllables(text).map(({ text: written, kind, start, end }, index) => {
    const lao = kind !== 'word' && kind !== 'number';
    const between = text.slice(before, start);
    const joined = index > 0 && (JOINT.test(between) || (lao && laoBefore && GAP.test(between)));
    before = end;
    laoBefore = lao;
    return { folded: foldToken(written, lao), exact: written.toLowerCase(), joined, start, end };
  });
}

/** The hashes under which a token is found: alone, and with the token before it where they are joined. */
export function termsOfTokens(
  tokens: readonly SearchToken[],
  take: (hash: number, spelling: number) => void,
): void {
  tokens.forEach((token, index) => {
    take(hash32(token.folded), spellingOf(token.exact));
    const before = tokens[index - 1];
    if (before && token.joined)
      take(hash32(before.folded + token.folded), spellingOf(before.exact + token.exact));
  });
}

/** 1 to 7: a trace of how a term is written, for telling exact title matches from folded ones without the title. */
export function spellingOf(exact: string): number {
  return 1 + (hash32(exact) % 7);
}

// What stands inside a name: "e-Office", "300/ລບ", "Wi‑Fi".
const JOINT = /^[-‐‑/.&'’_+]?$/;
// One space or line end: layout and text extraction put them inside Lao words.
const GAP = /^(?: | ?\r?\n ?)$/;

const known = new Map<string, string>();

/** Remembered: texts repeat a few thousand syllables, and folding one costs more than cutting it. */
function foldToken(written: string, lao: boolean): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  const folded = lao ? fold(written) : foldForeign(fold(written));
  if (known.size > 20_000) known.clear();
  known.set(written, folded);
  return folded;
}

/** "1,500" and "1.500" are one number; "services" finds "service". */
function foldForeign(folded: string): string {
  if (/^[\d.,]+$/.test(folded)) return folded.replace(/[.,]/g, '');
  return folded.length > 3 ? folded.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : folded;
}
