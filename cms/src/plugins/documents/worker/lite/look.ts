/** What a page looks like, just large enough to see whether it is the same. */
import type { Bitmap, PdfiumPage } from '../pdf/pdfium-page.ts';

const dotsPerInch = 40;
/** Pages are drawn so many times larger and averaged: PDFium steps over pixels of stencils where it shrinks them much. */
const oversampling = 2;
/** A side of a poster of two and a half metres. */
const mostPixels = 4000;

/** Closes the page. @returns null where it cannot be drawn */
export function lookOf(page: PdfiumPage): Bitmap | null {
  const [width, height] = [page.width, page.height].map((points) =>
    Math.min(mostPixels, Math.max(1, Math.round((points / 72) * dotsPerInch))),
  ) as [number, number];
  try {
    return averaged(page.render({ width: width * oversampling, height: height * oversampling }));
  } catch {
    return null;
  } finally {
    page.close();
  }
}

function averaged({ data, width, height }: Bitmap): Bitmap {
  const small = {
    data: Buffer.alloc(data.length / oversampling ** 2),
    width: width / oversampling,
    height: height / oversampling,
  };
  for (let y = 0, to = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      for (let channel = 0; channel < 4; channel++, to++) {
        let sum = 0;
        for (let row = 0; row < oversampling; row++)
          for (let column = 0; column < oversampling; column++)
            sum += data[((y * oversampling + row) * width + x * oversampling + column) * 4 + channel]!;
        small.data[to] = sum / oversampling ** 2;
      }
  return small;
}
