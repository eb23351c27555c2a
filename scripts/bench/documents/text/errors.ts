import { canon } from '@sanlao/shared/lao/canon';

/** Of what was found against what is written: 0 to 1, more where much was added. */
export interface ErrorRates {
  /** letters, signs, digits and punctuation; how the text is spaced does not count */
  letters: number;
  /** with spaces; the end of a line counts as one, as it does for whoever copies the text */
  withSpaces: number;
}

/** Character error rates. Both texts are in canonical form first, so that equal letters in two codings are equal. */
export function errorRates(found: string, written: string): ErrorRates {
  const [a, b] = [canon(found), canon(written)];
  return {
    letters: errorRate(a.replace(/\s+/g, ''), b.replace(/\s+/g, '')),
    withSpaces: errorRate(a.replace(/\s+/g, ' ').trim(), b.replace(/\s+/g, ' ').trim()),
  };
}

function errorRate(found: string, written: string): number {
  return distance(Array.from(found), Array.from(written)) / Math.max(1, Array.from(written).length);
}

/** Characters to put in, take out or exchange (Levenshtein). */
function distance(a: readonly string[], b: readonly string[]): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  a.forEach((character, row) => {
    const now = [row + 1];
    b.forEach((other, column) => {
      const exchanged = (before[column] ?? 0) + (character === other ? 0 : 1);
      now.push(Math.min(exchanged, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1));
    });
    before = now;
  });
  return before[b.length] ?? 0;
}
