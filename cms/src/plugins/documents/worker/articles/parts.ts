/** Where a document is cut: at the chapters of its outline, else every few pages. */
import type { OutlineEntry } from '@sanlao/shared/documents/manifest';

export interface Run {
  /** of the chapter; null for a run of pages */
  title: string | null;
  /** from 1, both ends included */
  from: number;
  to: number;
}

/** A part this small comes over one short connection of 2G. */
export const mostBytes = 350 * 1024;
const pagesOfRun = { least: 4, most: 8 };
/** An outline that names every clause would cut the document into slips. */
const mostChapters = 60;

/**
 * All pages once, in order.
 *
 * @param bytes of the whole file
 */
export function planParts(outline: readonly OutlineEntry[], pages: number, bytes: number): Run[] {
  const starts = chapterStarts(outline);
  return starts.length >= 2 && starts.length <= mostChapters
    ? chapters(starts, pages)
    : evenRuns(pages, bytes);
}

/** Cuts a part in pieces of about the same number of pages: as many as its size asks for, at least two. */
export function cutRun({ title, from, to }: Run, bytes: number): Run[] {
  const pages = to - from + 1;
  const pieces = Math.min(pages, Math.max(2, Math.ceil(bytes / mostBytes)));
  return evenly(pages, pieces).map((run) => ({ title, from: run.from + from - 1, to: run.to + from - 1 }));
}

type Start = Pick<OutlineEntry, 'title' | 'page'>;

/** The entries of the highest level that has several pages: above it often stands the document's own title alone. */
function chapterStarts(outline: readonly OutlineEntry[]): Start[] {
  for (const level of [1, 2, 3, 4]) {
    const starts = new Map<number, Start>();
    for (const { title, page, level: own } of outline)
      if (own <= level && !starts.has(page)) starts.set(page, { title, page });
    if (starts.size >= 2) return [...starts.values()].sort((one, other) => one.page - other.page);
  }
  return [];
}

/** What stands before the first chapter, cover and contents, is a part without a title. */
function chapters(starts: readonly Start[], pages: number): Run[] {
  const first = starts[0]!.page;
  const front: Run[] = first > 1 ? [{ title: null, from: 1, to: first - 1 }] : [];
  return [
    ...front,
    ...starts.map(({ title, page }, index) => ({
      title,
      from: page,
      to: (starts[index + 1]?.page ?? pages + 1) - 1,
    })),
  ];
}

function evenRuns(pages: number, bytes: number): Run[] {
  const { least, most } = pagesOfRun;
  const wanted = Math.min(most, Math.max(least, Math.floor(mostBytes / (bytes / pages))));
  return evenly(pages, Math.ceil(pages / wanted));
}

function evenly(pages: number, pieces: number): Run[] {
  return Array.from({ length: pieces }, (_, index) => ({
    title: null,
    from: Math.floor((index * pages) / pieces) + 1,
    to: Math.floor(((index + 1) * pages) / pieces),
  }));
}
