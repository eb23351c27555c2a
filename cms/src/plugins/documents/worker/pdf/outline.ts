import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import { dictOf, nameOf } from './objects.ts';
import type { Page } from './pages.ts';
import { textOf } from './text-string.ts';
import { keyOf, treeEntries } from './trees.ts';

const mostEntries = 2_000;
const deepest = 4;

/**
 * The table of contents that readers show beside the pages: PDF 32000-1, 12.3.3. An entry without a page of its own takes
 * that of its first child that has one; one that leads nowhere, or deeper than four levels, is left out.
 */
export function outlineOf(document: PDFDocument, pages: Page[]): OutlineEntry[] {
  const catalog = document.context.lookup(document.context.trailerInfo.Root);
  if (!(catalog instanceof PDFDict)) return [];
  const pageNumber = destinations(catalog, pages);
  const seen = new Set<PDFDict>();
  return siblings(dictOf(dictOf(catalog, 'Outlines'), 'First'), 1);

  function siblings(first: PDFDict | undefined, level: number): OutlineEntry[] {
    const entries: OutlineEntry[] = [];
    for (let item = first; item && !seen.has(item) && seen.size < mostEntries; item = dictOf(item, 'Next')) {
      seen.add(item);
      const children = level < deepest ? siblings(dictOf(item, 'First'), level + 1) : [];
      const page = pageNumber(item) ?? children[0]?.page;
      const title = textOf(item, 'Title');
      if (page && title) entries.push({ title, page, level });
      entries.push(...children);
    }
    return entries;
  }
}

function destinations(catalog: PDFDict, pages: Page[]) {
  const { context } = catalog;
  const byRef = new Map(pages.map(({ ref }, index) => [ref, index + 1] as const).toReversed());
  const named = treeEntries(dictOf(dictOf(catalog, 'Names'), 'Dests'), 'Names');
  const namedBefore = dictOf(catalog, 'Dests');

  return (item: PDFDict): number | undefined => {
    const action = dictOf(item, 'A');
    const destination =
      item.lookup(PDFName.of('Dest')) ?? (isGoTo(action) ? action.lookup(PDFName.of('D')) : undefined);
    return pageOf(byName(destination));
  };

  function byName(destination: PDFObject | undefined): PDFObject | undefined {
    if (destination instanceof PDFName) return namedBefore?.lookup(destination);
    const key = keyOf(destination);
    return typeof key === 'string' ? context.lookup(named.get(key)) : destination;
  }

  function pageOf(destination: PDFObject | undefined): number | undefined {
    const place = destination instanceof PDFDict ? destination.lookup(PDFName.of('D')) : destination;
    if (!(place instanceof PDFArray) || place.size() === 0) return undefined;
    const page = place.get(0);
    if (page instanceof PDFRef) return byRef.get(page);
    const index = page instanceof PDFNumber ? page.asNumber() : Number.NaN;
    return pages[index] ? index + 1 : undefined;
  }
}

function isGoTo(action: PDFDict | undefined): action is PDFDict {
  return action !== undefined && nameOf(action, 'S') === 'GoTo';
}
