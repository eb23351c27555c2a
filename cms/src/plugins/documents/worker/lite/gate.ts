/**
 * Looks at every page of a changed file beside the original: counts of pages and words stay right where pages went black.
 */
import type { Bitmap, PdfiumPage } from '../pdf/pdfium-page.ts';
import { openPdfium } from '../pdf/pdfium.ts';
import { differenceOf, type Difference } from './difference.ts';

/** Enough to see whether a page is the same, and quick. */
const dotsPerInch = 40;
/** Pages are drawn so many times larger and averaged: PDFium steps over pixels of stencils where it shrinks them much. */
const oversampling = 2;
/** Of 255, the mean over a page. */
const most = { page: 3, layeredPage: 6 };
/** Of 255, the mean over the square of a centimetre that differs most: what is small is lost there. */
const mostInSquare = 48;

export interface Compared {
  original: string;
  changed: string;
  /** pages to look at, from 1; default: all */
  pages?: readonly number[];
  /** pages whose scan was made anew: paper may be a bit lighter all over */
  layered: ReadonlySet<number>;
  onPage?: (done: number, total: number) => void;
}

/**
 * @returns the pages that look different, from 1
 * @throws Error where the files do not have the same number of pages
 */
export async function differentPages({
  original,
  changed,
  pages,
  layered,
  onPage,
}: Compared): Promise<number[]> {
  const before = await openPdfium(original);
  const after = await openPdfium(changed);
  try {
    if (after.pageCount !== before.pageCount)
      throw new Error(`Of ${before.pageCount} pages, ${after.pageCount} are left.`);
    const asked = pages ?? Array.from({ length: before.pageCount }, (_, index) => index + 1);
    return asked.filter((number, index) => {
      onPage?.(index, asked.length);
      const difference = between(pictureOf(before.page(number)), pictureOf(after.page(number)));
      return !isAlike(difference, layered.has(number));
    });
  } finally {
    before.close();
    after.close();
  }
}

function isAlike(difference: Difference, isLayered: boolean): boolean {
  const mean = isLayered ? difference.meanAfterShift : difference.mean;
  return mean <= (isLayered ? most.layeredPage : most.page) && difference.worstSquare <= mostInSquare;
}

function between(before: Bitmap | null, after: Bitmap | null): Difference {
  // A page that cannot be drawn in either is no worse than it was.
  if (!before) return { mean: 0, meanAfterShift: 0, worstSquare: 0 };
  const lost = { mean: 255, meanAfterShift: 255, worstSquare: 255 };
  if (!after || after.width !== before.width || after.height !== before.height) return lost;
  return differenceOf(before, after);
}

function pictureOf(page: PdfiumPage): Bitmap | null {
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

/** A side of a poster of two and a half metres. */
const mostPixels = 4000;

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
