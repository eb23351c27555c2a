import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { dictOf, nameOf, numberOf } from './objects.ts';
import { textOf } from './text-string.ts';
import { treeEntries } from './trees.ts';

/**
 * How the document numbers each of its pages itself, "iv", "A-3": PDF 32000-1, 12.4.2. Null where it does
 * not, or as everyone would count.
 */
export function pageLabels(document: PDFDocument, pageCount: number): (string | null)[] {
  const catalog = document.context.lookup(document.context.trailerInfo.Root);
  const tree = catalog instanceof PDFDict ? dictOf(catalog, 'PageLabels') : undefined;
  const ranges = [...treeEntries(tree, 'Nums')]
    .map(([from, value]) => ({ from, range: document.context.lookup(value) }))
    .filter((entry): entry is Range => typeof entry.from === 'number' && entry.range instanceof PDFDict)
    .toSorted((one, other) => one.from - other.from);
  return Array.from({ length: pageCount }, (_, index) => {
    const found = ranges.findLast(({ from }) => from <= index);
    return found ? labelOf(found, index) : null;
  });
}

interface Range {
  from: number;
  range: PDFDict;
}

function labelOf({ from, range }: Range, index: number): string | null {
  const number = Math.max(1, Math.trunc(numberOf(range, 'St') ?? 1)) + index - from;
  const write = styles[nameOf(range, 'S') ?? ''];
  const label = `${textOf(range, 'P').slice(0, 20)}${write ? write(number) : ''}`;
  return label === String(index + 1) ? null : label || null;
}

const styles: Record<string, (number: number) => string> = {
  D: String,
  R: roman,
  r: (number) => roman(number).toLowerCase(),
  A: letters,
  a: (number) => letters(number).toLowerCase(),
};

const romanDigits: [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function roman(number: number): string {
  if (number > 4999) return String(number);
  let rest = number;
  return romanDigits
    .map(([digit, value]) => {
      const times = Math.floor(rest / value);
      rest -= times * value;
      return digit.repeat(times);
    })
    .join('');
}

/** A to Z, then AA to ZZ, then AAA: the same letter again. */
function letters(number: number): string {
  const times = Math.ceil(number / 26);
  return times > 20 ? String(number) : String.fromCharCode(65 + ((number - 1) % 26)).repeat(times);
}
