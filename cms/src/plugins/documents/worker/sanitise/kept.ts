import { createHash } from 'node:crypto';
import type { PDFDict } from '@cantoo/pdf-lib';
import { type PDFDocument, PDFName, PDFArray, PDFRawStream } from '@cantoo/pdf-lib';
import { dictOf, itemsOf, valuesOf } from '../pdf/objects.ts';
import { outlineOf } from '../pdf/outline.ts';
import { type Page, pagesOf } from '../pdf/pages.ts';

/** What cleaning must not touch: the operators, forms and pictures of each page, and the table of contents. */
export function contentOf(document: PDFDocument): { pages: string[]; outline: string } {
  const pages = pagesOf(document);
  return { pages: pages.map(digest), outline: JSON.stringify(outlineOf(document, pages)) };
}

function digest({ dict, resources, width, height }: Page): string {
  const hash = createHash('sha256').update(`${width} ${height}`);
  const contents = dict.lookup(PDFName.of('Contents'));
  for (const stream of contents instanceof PDFArray ? itemsOf(contents) : [contents])
    if (stream instanceof PDFRawStream) hash.update(stream.contents);
  const searched = new Set<PDFDict>();
  const waiting = [resources];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!next || searched.has(next)) continue;
    searched.add(next);
    for (const drawn of valuesOf(dictOf(next, 'XObject'))) {
      if (!(drawn instanceof PDFRawStream)) continue;
      hash.update(drawn.contents);
      waiting.push(dictOf(drawn.dict, 'Resources'));
    }
  }
  return hash.digest('base64');
}
