import { canon } from './canon.ts';
import { laoCollator } from './collator.ts';

/**
 * Lao dictionary order, for `Array.sort`: by the consonant first, whatever vowel is written before it; numbers
 * by value. Texts that the dictionary holds equal are ordered by their characters, so that a list never
 * changes its order between two builds.
 *
 * For Node with full ICU: browsers have no Lao order, so sort at build time.
 * @throws Error if the runtime does not know Lao order.
 */
export function compareLao(a: string, b: string): number {
  const left = canon(a);
  const right = canon(b);
  return laoCollator().compare(left, right) || compareCharacters(left, right) || compareCharacters(a, b);
}

function compareCharacters(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
