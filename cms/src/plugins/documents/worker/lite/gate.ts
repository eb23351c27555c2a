/**
 * Looks at every page of a changed file beside the original: counts of pages and words stay right where pages went black.
 */
import type { Bitmap } from '../pdf/pdfium-page.ts';
import { openPdfium } from '../pdf/pdfium.ts';
import { differenceOf, type Difference } from './difference.ts';
import { lookOf } from './look.ts';
import type { Looks } from './looks.ts';

/** Of 255, the mean over a page. */
const most = { page: 3, layeredPage: 6 };
/** Of 255, the mean over the square of a centimetre that differs most: what is small is lost there. */
const mostInSquare = 48;

export interface Compared {
  /** of the original */
  before: Looks;
  /** path */
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
  before,
  changed,
  pages,
  layered,
  onPage,
}: Compared): Promise<number[]> {
  const after = await openPdfium(changed);
  try {
    const pageCount = await before.pageCount();
    if (after.pageCount !== pageCount) throw new Error(`Of ${pageCount} pages, ${after.pageCount} are left.`);
    const asked = pages ?? Array.from({ length: pageCount }, (_, index) => index + 1);
    const different: number[] = [];
    for (const [index, number] of asked.entries()) {
      onPage?.(index, asked.length);
      const difference = between(await before.of(number), lookOf(after.page(number)));
      if (!isAlike(difference, layered.has(number))) different.push(number);
    }
    return different;
  } finally {
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
