import { asciiDigits } from '@sanlao/shared/lao/digits';
import { repair } from '../repair.ts';
import type { Segment } from './segments.ts';

interface Sheet {
  height: number;
  segments: Segment[];
}

/** Parts of the height of a page at its top and bottom where running heads stand. */
const margin = 0.13;
/** Of the pages; left and right pages may have different ones. */
const most = 0.4;
const fewestPages = 3;

/** What repeats at the same place on most pages, and page numbers; and the numbers that are printed on the pages. */
export interface Furniture {
  /** by page, in order */
  segments: Set<Segment>[];
  /** printed number of each page, null where none is printed */
  numbers: (number | null)[];
}

export function furnitureOf(sheets: readonly Sheet[]): Furniture {
  const places = new Map<string, { sheet: number; segment: Segment }[]>();
  sheets.forEach(({ height, segments }, sheet) => {
    for (const segment of segments) {
      if (segment.y > margin * height && segment.y < (1 - margin) * height) continue;
      for (const key of keysOf(segment)) places.set(key, [...(places.get(key) ?? []), { sheet, segment }]);
    }
  });
  const found: Furniture = {
    segments: sheets.map(() => new Set()),
    numbers: sheets.map(() => null),
  };
  for (const repeated of places.values()) {
    const pages = new Set(repeated.map(({ sheet }) => sheet)).size;
    const often = pages >= Math.max(fewestPages, most * sheets.length);
    for (const { sheet, segment } of repeated) {
      const number = pageNumber(segment.text);
      const counted = pages > 1 && number !== null && counts(repeated, number - sheet);
      if (often || counted) found.segments[sheet]?.add(segment);
      if (counted) found.numbers[sheet] ??= number;
    }
  }
  return found;
}

/** The same words at the same height; two heights, so that a place near the border of one is met by the other. */
function keysOf({ text, y }: Segment): string[] {
  const words = asciiDigits(repair(text).trim()).replace(/\d+/g, '#');
  return [`${words} ${Math.round(y / 8)}`, `${words} ${Math.round((y + 4) / 8)}.5`];
}

const numbered =
  /^(?:[-–—|\s]*|(?:ໜ້າ|ຫນ້າ|page|p\.)\s*)(\d{1,4})(?:\s*(?:\/|of|ຂອງ|ໃນ)\s*\d{1,4})?[-–—|\s]*$/iu;

function pageNumber(text: string): number | null {
  const number = numbered.exec(asciiDigits(repair(text).trim()))?.[1];
  return number === undefined ? null : Number(number);
}

/** Whether the number goes up from page to page by one. */
function counts(repeated: readonly { sheet: number; segment: Segment }[], offset: number): boolean {
  const inStep = repeated.filter(
    ({ sheet, segment }) => (pageNumber(segment.text) ?? NaN) - sheet === offset,
  );
  return new Set(inStep.map(({ sheet }) => sheet)).size > 1;
}
