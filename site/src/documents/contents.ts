import type { Publication } from '@sanlao/shared/content/types';
import { urls } from '@sanlao/shared/urls';
import type { ReadableFile } from './files.ts';
import { labelOf, pageCalled } from './page-label.ts';

export interface ContentsEntry {
  title: string;
  /** 1: a chapter */
  level: number;
  /** as the document numbers it; '' where it is not known */
  label: string;
  /** of the page in the page reader, on the publication's own site; undefined: it leads to none */
  path: string | undefined;
}

/** Deeper than this, an outline is an index. */
const deepest = 2;

/** What the editor wrote of the first file, else the outline of the file. */
export function contentsOf(publication: Publication, { number, prepared }: ReadableFile): ContentsEntry[] {
  const { manifest } = prepared;
  const pathOf = (page: number | undefined) =>
    page === undefined ? undefined : urls.documentPage(publication, number, page);
  if (number === 1 && publication.contents.length > 0) {
    return publication.contents.map(({ title, page }) => ({
      ...written(title, page),
      path: pathOf(page === null ? undefined : pageCalled(manifest, page)),
    }));
  }
  return manifest.outline
    .filter(({ level }) => level <= deepest)
    .map(({ title, page, level }) => ({ title, level, label: labelOf(manifest, page), path: pathOf(page) }));
}

/** What the editor wrote, for a publication whose file cannot be read page by page. */
export function writtenContents({
  title,
  contents,
}: Publication): { title: string; entries: ContentsEntry[] }[] {
  return contents.length > 0
    ? [{ title, entries: contents.map((entry) => written(entry.title, entry.page)) }]
    : [];
}

function written(title: string, page: number | null): ContentsEntry {
  return { title, level: 1, label: page === null ? '' : String(page), path: undefined };
}
