import { openPdfium, type PdfiumDocument } from '../pdf/pdfium.ts';
import type { Bitmap } from '../pdf/pdfium-page.ts';
import { blankPage } from './blank.ts';
import { pictureSizes, type PageShape } from './sizes.ts';

/** A page as pixels, as wide as its widest picture. */
export interface DrawnPage {
  /** in points */
  width: number;
  height: number;
  bitmap: Bitmap;
  sizes: ReturnType<typeof pictureSizes>;
  /** of the page that images cover, 0 to 1 */
  imageShare: number;
  /** it is one image, as scanners make it */
  isScan: boolean;
  /** it could not be drawn: the picture shows its number only */
  blank: boolean;
}

export interface Drawer {
  pageCount: number;
  /** @param number from 1, one after the other */
  draw(number: number): Promise<DrawnPage>;
  close(): void;
}

/** Some readers take a page without a size for A4. */
const a4 = { width: 595, height: 842 };
const millisecondsAPage = 8000;

/**
 * @param expected the pages that were found before; one that PDFium does not find is drawn blank
 * @throws Refusal where PDFium cannot open the file
 */
export async function openDrawer(path: string, expected?: readonly PageShape[]): Promise<Drawer> {
  let document: PdfiumDocument | undefined = await openPdfium(path);
  return {
    pageCount: expected?.length ?? document.pageCount,
    async draw(number) {
      document ??= await openPdfium(path);
      try {
        return drawn(document, number);
      } catch {
        // An instance that ran out of memory is of no more use, and nobody can say what a damaged page left in it.
        closeQuietly(document);
        document = undefined;
        return blank(expected?.[number - 1] ?? a4, number);
      }
    },
    close() {
      if (document) closeQuietly(document);
    },
  };
}

function drawn(document: PdfiumDocument, number: number): DrawnPage {
  const page = document.page(number);
  try {
    const { share, ownWidth } = page.images();
    const sizes = pictureSizes(page, ownWidth);
    const { width, height } = sizes.at(-1)!;
    const bitmap = page.render({ width, height, milliseconds: millisecondsAPage });
    return {
      width: page.width,
      height: page.height,
      bitmap,
      sizes,
      imageShare: share,
      isScan: ownWidth !== null,
      blank: false,
    };
  } finally {
    page.close();
  }
}

async function blank(shape: PageShape, number: number): Promise<DrawnPage> {
  const { width, height } = shape.width > 0 && shape.height > 0 ? shape : a4;
  const sizes = pictureSizes({ width, height }, null);
  const bitmap = await blankPage(sizes.at(-1)!, number);
  return { width, height, bitmap, sizes, imageShare: 0, isScan: false, blank: true };
}

function closeQuietly(document: PdfiumDocument): void {
  try {
    document.close();
  } catch {
    // It is broken, and its memory goes with it.
  }
}
