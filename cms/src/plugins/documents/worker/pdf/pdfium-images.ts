import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** What images a page is made of. */
export interface DrawnImages {
  /** of the page that they cover, 0 to 1; images above each other count once each */
  share: number;
  /**
   * Pixels across the page as a reader sees it, where the page is one image, as scanners make it; null for a page of
   * letters and lines, which can be drawn at any width.
   */
  ownWidth: number | null;
}

interface ImagesOf {
  pdfium: WrappedPdfiumModule;
  page: number;
  width: number;
  height: number;
}

interface Found {
  images: { share: number; pixelsPerPoint: number }[];
  /** letters and lines that can be seen */
  others: number;
}

export function drawnImages({ pdfium, page, width, height }: ImagesOf): DrawnImages {
  const memory = pdfium.pdfium.wasmExports.malloc(metadataBytes);
  try {
    const found: Found = { images: [], others: 0 };
    const count = Math.min(pdfium.FPDFPage_CountObjects(page), mostObjects);
    for (let index = 0; index < count; index++) collect(pdfium.FPDFPage_GetObject(page, index), formDepth);
    const largest = found.images.toSorted((a, b) => b.share - a.share)[0];
    const isScan = found.others === 0 && largest !== undefined && largest.share >= 0.85;
    return {
      share: Math.min(
        1,
        found.images.reduce((sum, { share }) => sum + share, 0),
      ),
      ownWidth: isScan
        ? Math.round(Math.max(...found.images.map(({ pixelsPerPoint }) => pixelsPerPoint)) * width)
        : null,
    };

    function collect(object: number, depth: number): void {
      const type = pdfium.FPDFPageObj_GetType(object);
      if (type === kinds.image) {
        const image = measured(object);
        if (image) found.images.push(image);
      } else if (type === kinds.form && depth > 0) {
        const inner = Math.min(pdfium.FPDFFormObj_CountObjects(object), mostObjects);
        for (let index = 0; index < inner; index++)
          collect(pdfium.FPDFFormObj_GetObject(object, index), depth - 1);
      } else if (type !== kinds.text || pdfium.FPDFTextObj_GetTextRenderMode(object) !== invisible) {
        found.others++;
      }
    }
  } finally {
    pdfium.pdfium.wasmExports.free(memory);
  }

  /** FPDF_IMAGEOBJ_METADATA of fpdf_edit.h: width, height (unsigned), horizontal and vertical dpi (float), … */
  function measured(object: number): Found['images'][number] | undefined {
    if (!pdfium.FPDFImageObj_GetImageMetadata(object, page, memory)) return undefined;
    const { getValue } = pdfium.pdfium;
    const columns = getValue(memory, 'i32');
    const rows = getValue(memory + 4, 'i32');
    const across = getValue(memory + 8, 'float') / 72;
    const down = getValue(memory + 12, 'float') / 72;
    if (across <= 0 || down <= 0) return undefined;
    return {
      share: Math.min(1, ((columns / across) * (rows / down)) / (width * height)),
      pixelsPerPoint: Math.max(across, down),
    };
  }
}

const metadataBytes = 28;
/** FPDF_PAGEOBJ_* and FPDF_TEXTRENDERMODE_INVISIBLE of fpdf_edit.h */
const kinds = { text: 1, image: 3, form: 5 };
const invisible = 3;
/** Enough to tell a scan; a page of more is none. */
const mostObjects = 5000;
const formDepth = 3;
