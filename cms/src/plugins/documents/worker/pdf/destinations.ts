/** Where links and outline entries lead within the document: PDF 32000-1, 12.3.2. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { dictOf, nameOf } from './objects.ts';
import type { Page } from './pages.ts';
import { keyOf, treeEntries } from './trees.ts';

export interface Destination {
  /** from 1 */
  page: number;
  /** the page, and how it is shown: "/XYZ 0 700 null" */
  place: PDFArray;
}

/** @returns the destination of a link or an outline entry; undefined where it leads to none in the document */
export function destinationReader(
  catalog: PDFDict,
  pages: readonly Page[],
): (item: PDFDict) => Destination | undefined {
  const { context } = catalog;
  const byRef = new Map(pages.map(({ ref }, index) => [ref, index + 1] as const).toReversed());
  const named = treeEntries(dictOf(dictOf(catalog, 'Names'), 'Dests'), 'Names');
  const namedBefore = dictOf(catalog, 'Dests');

  return (item) => {
    const action = dictOf(item, 'A');
    const value =
      item.lookup(PDFName.of('Dest')) ??
      (action && nameOf(action, 'S') === 'GoTo' ? action.lookup(PDFName.of('D')) : undefined);
    const found = byName(value);
    const place = found instanceof PDFDict ? found.lookup(PDFName.of('D')) : found;
    if (!(place instanceof PDFArray) || place.size() === 0) return undefined;
    const page = pageNumber(place.get(0));
    return page ? { page, place } : undefined;
  };

  function byName(value: PDFObject | undefined): PDFObject | undefined {
    if (value instanceof PDFName) return namedBefore?.lookup(value);
    const key = keyOf(value);
    return typeof key === 'string' ? context.lookup(named.get(key)) : value;
  }

  function pageNumber(page: PDFObject | undefined): number | undefined {
    if (page instanceof PDFRef) return byRef.get(page);
    const index = page instanceof PDFNumber ? page.asNumber() : Number.NaN;
    return pages[index] ? index + 1 : undefined;
  }
}
