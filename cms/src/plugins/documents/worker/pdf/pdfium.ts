/** Opens PDFs with PDFium, which draws pages as Chromium does. One instance draws one thing at a time, and blocks. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { Refusal } from '../refusal.ts';
import { lendLaoFonts } from './pdfium-fonts.ts';
import { openPage, type PdfiumPage } from './pdfium-page.ts';

export interface PdfiumDocument {
  pageCount: number;
  /**
   * @param number from 1; close the page when done: an open one keeps its decoded images
   * @throws Error for a page that is damaged
   */
  page(number: number): PdfiumPage;
  /** Frees the file; the instance's memory goes with the last reference to it. */
  close(): void;
}

/**
 * The file is read piece by piece as pages need it, so a large one takes no memory of its size.
 *
 * @param path of a PDF
 * @throws Refusal where it is damaged or needs a password
 */
export async function openPdfium(path: string): Promise<PdfiumDocument> {
  const pdfium = await startPdfium();
  lendLaoFonts(pdfium);
  const file = lendFile(pdfium, path);
  const document = pdfium.FPDF_LoadCustomDocument(file.access, '');
  if (!document) {
    const code = pdfium.FPDF_GetLastError();
    file.close();
    throw new Refusal(
      code === passwordError ? 'password' : 'damaged',
      `PDFium cannot open it (error ${code}).`,
    );
  }
  const formInfo = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, formInfo);
  // Fields as they are printed: no tint that says "fill me in".
  pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
  return {
    pageCount: pdfium.FPDF_GetPageCount(document),
    page: (number) => openPage({ pdfium, document, form, number }),
    close() {
      pdfium.PDFiumExt_ExitFormFillEnvironment(form);
      pdfium.PDFiumExt_CloseFormFillInfo(formInfo);
      pdfium.FPDF_CloseDocument(document);
      file.close();
    },
  };
}

/** An instance of its own, without fonts; its memory goes with the last reference to it. */
export async function startPdfium(): Promise<WrappedPdfiumModule> {
  const pdfium = await init({ wasmBinary: wasmBinary() });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** FPDF_ERR_PASSWORD of fpdfview.h */
export const passwordError = 4;

/** FPDF_FILEACCESS of fpdfview.h: its length, how to read a block of it, and a parameter that is not used. */
function lendFile(pdfium: WrappedPdfiumModule, path: string): { access: number; close(): void } {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  const read = pdfium.pdfium.addFunction((_: number, position: number, buffer: number, length: number) => {
    const target = pdfium.pdfium.HEAPU8.subarray(buffer, buffer + length);
    return readSync(descriptor, target, 0, length, position >>> 0) === length ? 1 : 0;
  }, 'iiiii');
  const access = pdfium.pdfium.wasmExports.malloc(12);
  [size, read, 0].forEach((value, index) => pdfium.pdfium.setValue(access + 4 * index, value, 'i32'));
  return {
    access,
    close() {
      pdfium.pdfium.wasmExports.free(access);
      pdfium.pdfium.removeFunction(read);
      closeSync(descriptor);
    },
  };
}

function wasmBinary(): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(
    fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm')),
  );
  return buffer.slice(byteOffset, byteOffset + byteLength);
}
