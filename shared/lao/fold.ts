import { canon } from './canon.ts';
import { CONSONANT } from './characters.ts';
import { asciiDigits } from './digits.ts';

/**
 * The form of a text that search compares: variants of a word fold to the same characters, and so do some
 * different words. Never displayed; an exact canonical match ranks above a folded one. Idempotent on real
 * text. Source: docs/lao-text.md, "Folding for search".
 *
 *     fold('ດີຈີຕອນ') === fold('ດິຈິຕ໋ອນ')
 */
export function fold(text: string): string {
  const compatible = canon(text.replaceAll('\u2060', '')).toLowerCase().normalize('NFKC').toLowerCase();
  return FOLDS.reduce(
    (folded, [pattern, replacement]) => folded.replace(pattern, replacement),
    asciiDigits(compatible),
  );
}

// After NFKC, which has split ຳ, ໜ and ໝ in two. The order matters: silenced consonants go while their mark stands.
export const FOLDS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`[${CONSONANT}][\\u0EB1\\u0EB4-\\u0EBC\\u0EC8-\\u0ECB\\u0ECD]*\\u0ECC`, 'g'), ''],
  [/[\u0EC8-\u0ECC]/g, ''],
  [/ໃ/g, 'ໄ'],
  [/[\u0EBC\u0EA3]/g, 'ລ'],
  [/[\u0EB5-\u0EB7]/g, '\u0EB4'],
  [/\u0EB9/g, '\u0EB8'],
];
