import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import { destinationReader } from './destinations.ts';
import { dictOf } from './objects.ts';
import type { Page } from './pages.ts';
import { textOf } from './text-string.ts';

const mostEntries = 2_000;
const deepest = 4;

/**
 * The table of contents that readers show beside the pages: PDF 32000-1, 12.3.3. An entry without a page of its own takes
 * that of its first child that has one; one that leads nowhere, or deeper than four levels, is left out.
 */
export function outlineOf(document: PDFDocument, pages: Page[]): OutlineEntry[] {
  const catalog = document.context.lookup(document.context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return [];
  const destinationOf = destinationReader(catalog, pages);
  const seen = new Set<PDFDict>();
  return siblings(dictOf(dictOf(catalog, 'Outlines'), 'First'), 1);

  function siblings(first: PDFDict | undefined, level: number): OutlineEntry[] {
    const entries: OutlineEntry[] = [];
    for (let item = first; item && !seen.has(item) && seen.size < mostEntries; item = dictOf(item, 'Next')) {
      seen.add(item);
      const children = level < deepest ? siblings(dictOf(item, 'First'), level + 1) : [];
      const page = destinationOf(item)?.page ?? children[0]?.page;
      const title = textOf(item, 'Title');
      if (page && title) entries.push({ title, page, level });
      entries.push(...children);
    }
    return entries;
  }
}
