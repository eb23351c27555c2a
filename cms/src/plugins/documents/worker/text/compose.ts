import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import type { DocumentText } from '@sanlao/shared/documents/text';
import { blocksOf } from './blocks/blocks.ts';
import { typographyOf } from './blocks/typography.ts';
import { columnsOf } from './layout/columns.ts';
import { furnitureOf } from './layout/furniture.ts';
import { linesOf, type Line } from './layout/lines.ts';
import type { Segment } from './layout/segments.ts';

/** What stands on a page, from whichever source. */
export interface Sheet {
  /** from 1 */
  number: number;
  height: number;
  segments: Segment[];
}

export interface ComposedPage {
  /** from 1 */
  number: number;
  blocks: DocumentText[number]['blocks'];
  /** in reading order */
  lines: Line[];
  /** as it is printed on the page; null where it is not */
  printed: number | null;
}

/** Pages as blocks in reading order, without running heads and page numbers; what they have in common tells how they are set. */
export function compose(sheets: readonly Sheet[], outline: readonly OutlineEntry[]): ComposedPage[] {
  const furniture = furnitureOf(sheets);
  const pages = sheets.map(({ number, segments }, index) => ({
    number,
    printed: furniture.numbers[index] ?? null,
    columns: columnsOf(segments.filter((segment) => !furniture.segments[index]?.has(segment))).map(linesOf),
  }));
  const typography = typographyOf(pages.flatMap(({ columns }) => columns));
  return pages.map(({ number, printed, columns }) => {
    const setting = { outline: outline.filter(({ page }) => page === number), typography };
    return {
      number,
      printed,
      lines: columns.flat(),
      blocks: columns.flatMap((lines) => blocksOf(lines, setting)),
    };
  });
}
