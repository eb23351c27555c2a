/** What a document is found by: each of its tokens, and each pair of neighbours. Source: docs/search.md, "Terms". */
import { hash32 } from './hash.ts';
import type { SearchToken } from './tokens.ts';

/** Each token alone, and with the one before it where they are joined. */
export function eachTerm(
  tokens: readonly SearchToken[],
  take: (hash: number, spelling: number) => void,
): void {
  tokens.forEach((token, index) => {
    take(...termOf(token));
    const before = tokens[index - 1];
    if (before && token.joined) take(...termOf(before, token));
  });
}

/**
 * - the hash of what search compares
 * - 1 to 7, a trace of how it is written: tells exact title matches from folded ones without the title
 */
export function termOf(...tokens: readonly SearchToken[]): [hash: number, spelling: number] {
  return [
    hash32(tokens.map(({ folded }) => folded).join('')),
    1 + (hash32(tokens.map(({ exact }) => exact).join('')) % 7),
  ];
}
