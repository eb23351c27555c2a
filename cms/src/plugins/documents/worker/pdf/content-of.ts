import { PDFArray, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { decodeStream } from './decode.ts';

/** What a page draws. One stream may end where the next goes on, between two words: together they are one content. */
export function contentOf(page: PDFDict): Uint8Array {
  const contents = page.lookup(PDFName.of('Contents'));
  if (contents instanceof PDFRawStream) return decodeStream(contents).data;
  if (!(contents instanceof PDFArray)) return new Uint8Array();
  const parts = contents
    .asArray()
    .map((item) => page.context.lookup(item))
    .filter((item) => item instanceof PDFRawStream)
    .flatMap((item) => [decodeStream(item).data, newline]);
  return Buffer.concat(parts);
}

const newline = Uint8Array.of(10);
