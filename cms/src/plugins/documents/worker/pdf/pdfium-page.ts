import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { drawnImages, type DrawnImages } from './pdfium-images.ts';

export interface PdfiumPage {
  /** in points, as a reader sees the page: crop box, turned */
  width: number;
  height: number;
  /**
   * The page on white, with its annotations and form fields, stretched to the size.
   *
   * @throws Error where it takes longer than `milliseconds`
   */
  render(size: { width: number; height: number; milliseconds?: number }): Bitmap;
  images(): DrawnImages;
  close(): void;
}

/** Pixels of four bytes each, red, green, blue, 255: sharp's `raw: { width, height, channels: 4 }`. */
export interface Bitmap {
  data: Buffer;
  width: number;
  height: number;
}

interface PageOf {
  pdfium: WrappedPdfiumModule;
  document: number;
  form: number;
  /** from 1 */
  number: number;
}

/** @throws Error for a page that is damaged */
export function openPage({ pdfium, document, form, number }: PageOf): PdfiumPage {
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  if (!page) throw new Error(`PDFium cannot read page ${number}.`);
  pdfium.FORM_OnAfterLoadPage(page, form);
  const width = pdfium.FPDF_GetPageWidthF(page);
  const height = pdfium.FPDF_GetPageHeightF(page);
  return {
    width,
    height,
    render: (size) => render({ pdfium, page, form, ...size }),
    images: () => drawnImages({ pdfium, page, width, height }),
    close() {
      pdfium.FORM_OnBeforeClosePage(page, form);
      pdfium.FPDF_ClosePage(page);
    },
  };
}

/** Of fpdfview.h: draw annotations; red first, as sharp has it. */
const flags = 0x01 | 0x10;
const white = 0xffffffff;
/** FPDF_RENDER_TOBECONTINUED and FPDF_RENDER_DONE of fpdf_progressive.h */
const toBeContinued = 1;
const finished = 2;

interface RenderOf {
  pdfium: WrappedPdfiumModule;
  page: number;
  form: number;
  width: number;
  height: number;
  milliseconds?: number;
}

function render({ pdfium, page, form, width, height, milliseconds = 20_000 }: RenderOf): Bitmap {
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  if (!bitmap) throw new Error(`There is no memory for a picture of ${width} × ${height} pixels.`);
  const pause = pauseAfter(pdfium, milliseconds);
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    const state = pdfium.FPDF_RenderPageBitmap_Start(
      bitmap,
      page,
      0,
      0,
      width,
      height,
      0,
      flags,
      pause.address,
    );
    pdfium.FPDF_RenderPage_Close(page);
    if (state === toBeContinued) throw new Error(`Drawing takes longer than ${milliseconds} ms.`);
    if (state !== finished) throw new Error('PDFium cannot draw the page.');
    pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, flags);
    const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
    return {
      data: Buffer.from(pdfium.pdfium.HEAPU8.subarray(start, start + width * height * 4)),
      width,
      height,
    };
  } finally {
    pause.free();
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}

/** IFSDK_PAUSE of fpdf_progressive.h: PDFium asks between two objects of the page whether to stop. */
function pauseAfter(pdfium: WrappedPdfiumModule, milliseconds: number): { address: number; free(): void } {
  const { addFunction, removeFunction, setValue, wasmExports } = pdfium.pdfium;
  const end = performance.now() + milliseconds;
  const needToPause = addFunction(() => (performance.now() > end ? 1 : 0), 'ii');
  const address = wasmExports.malloc(12);
  [1, needToPause, 0].forEach((value, index) => setValue(address + 4 * index, value, 'i32'));
  return {
    address,
    free() {
      wasmExports.free(address);
      removeFunction(needToPause);
    },
  };
}
