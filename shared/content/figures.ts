/** Figures as people write them in a table, in either notation, and which notation a whole table is in. */
import { asciiDigits } from '../lao/digits.ts';

/** `point`: 1,234,567.5 as in English; `comma`: 1.234.567,5 as in Lao. */
export type Notation = 'point' | 'comma';

const patterns: Record<Notation, RegExp> = {
  point: /^[-+]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/,
  comma: /^[-+]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/,
};

/** What stands in a cell for "there is no figure". */
const absent = new Set(['', '-', '.', '..', '...', 'x', 'n/a', 'na']);

/**
 * A cell in ASCII, without what is not part of the number: `໑໒໕` → "125", "12 500" → "12500", "45 %" → "45";
 * '' where it says that there is no figure.
 */
export function bareFigure(cell: string): string {
  const bare = asciiDigits(cell)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s*%$/, '')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
    .trim();
  return absent.has(bare.toLowerCase()) ? '' : bare;
}

/** The notations in which a bare figure can be read; none: it is no number. */
export function notationsOf(bare: string): Notation[] {
  return (['point', 'comma'] as const).filter((notation) => patterns[notation].test(bare));
}

/**
 * The notation of "1.234" where nothing else in the table tells: thousands, since figures with exactly three
 * decimals hardly occur in statistics.
 */
export function likelyNotation(bare: string): Notation | undefined {
  if (/^[-+]?[1-9]\d{0,2}\.\d{3}$/.test(bare)) return 'comma';
  if (/^[-+]?[1-9]\d{0,2},\d{3}$/.test(bare)) return 'point';
  return undefined;
}

/** @param bare a figure that can be read in this notation */
export function figureOf(bare: string, notation: Notation): number {
  const [thousands, decimal] = notation === 'point' ? [',', '.'] : ['.', ','];
  return Number(bare.replaceAll(thousands, '').replace(decimal, '.'));
}
