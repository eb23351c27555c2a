import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import { contentsRow, spacedContentsRow, type ContentsRow } from '../blocks/contents-rows.ts';
import type { Line } from '../layout/lines.ts';

export interface ContentsEntry {
  title: string;
  page: number;
}

interface Printed {
  /** lines of each page */
  pages: readonly Line[][];
  /** as the pages are numbered in print; null where not */
  numbers: readonly (number | null)[];
}

const fewestRows = 3;
const mostEntries = 200;
/** A printed table of contents stands at the beginning. */
const firstPages = 12;

/** By the outline's first levels, else by a printed table of contents, with pages counted from 1. */
export function suggestedContents(outline: readonly OutlineEntry[], printed: Printed): ContentsEntry[] {
  return (outline.length > 1 ? ofOutline(outline) : ofPrint(printed)).slice(0, mostEntries);
}

/** The first level, with the second where the first is little more than the title. */
function ofOutline(outline: readonly OutlineEntry[]): ContentsEntry[] {
  const top = Math.min(...outline.map(({ level }) => level));
  const first = outline.filter(({ level }) => level === top);
  const chosen = first.length > 2 ? first : outline.filter(({ level }) => level <= top + 1);
  return chosen.map(({ title, page }) => ({ title, page }));
}

function ofPrint({ pages, numbers }: Printed): ContentsEntry[] {
  const offset = offsetOf(numbers);
  return pages
    .slice(0, firstPages)
    .flatMap(rowsOfPage)
    .map(({ title, number }) => ({ title, page: number + offset }))
    .filter(({ page }) => page >= 1 && page <= pages.length);
}

/** Rows whose numbers go up: numbers that stand apart are those of any table otherwise. */
function rowsOfPage(lines: readonly Line[]): ContentsRow[] {
  const withLeaders = lines.map(contentsRow).filter((row) => row !== undefined);
  const rows =
    withLeaders.length > 0 ? withLeaders : lines.map(spacedContentsRow).filter((row) => row !== undefined);
  const goesUp = rows.every(({ number }, index) => number >= (rows[index - 1]?.number ?? 0));
  return rows.length >= fewestRows && goesUp ? rows : [];
}

/** Pages before the one that is numbered 1 in print, by most of the pages that have a number. */
function offsetOf(numbers: readonly (number | null)[]): number {
  const offsets = new Map<number, number>();
  numbers.forEach((number, index) => {
    if (number === null) return;
    const offset = index + 1 - number;
    offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  });
  return [...offsets].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
