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
  let loaded: Loaded;
  try {
    loaded = load(pdfium, file.access);
  } catch (error) {
    file.close();
    throw error;
  }
  let readBefore = 0;
  let openPages = 0;
  return {
    pageCount: pdfium.FPDF_GetPageCount(loaded.document),
    page(number) {
      // What was read of a document stays in memory until it is closed.
      if (openPages === 0 && file.bytesRead() - readBefore > mostBytesKept) {
        unload(pdfium, loaded);
        loaded = load(pdfium, file.access);
        readBefore = file.bytesRead();
      }
      const page = openPage({ pdfium, ...loaded, number });
      openPages++;
      return {
        ...page,
        close() {
          openPages--;
          page.close();
        },
      };
    },
    close() {
      unload(pdfium, loaded);
      file.close();
    },
  };
}

const mostBytesKept = 16 * 1024 * 1024;

interface Loaded {
  document: number;
  form: number;
  formInfo: number;
}

function load(pdfium: WrappedPdfiumModule, access: number): Loaded {
  const document = pdfium.FPDF_LoadCustomDocument(access, '');
  if (!document) {
    const code = pdfium.FPDF_GetLastError();
    throw new Refusal(
      code === passwordError ? 'password' : 'damaged',
      `PDFium cannot open it (error ${code}).`,
    );
  }
  const formInfo = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(document, formInfo);
  // Fields as they are printed: no tint that says "fill me in".
  pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
  return { document, form, formInfo };
}

function unload(pdfium: WrappedPdfiumModule, { document, form, formInfo }: Loaded): void {
  pdfium.PDFiumExt_ExitFormFillEnvironment(form);
  pdfium.PDFiumExt_CloseFormFillInfo(formInfo);
  pdfium.FPDF_CloseDocument(document);
}

/** An instance of its own, without fonts; its memory goes with the last reference to it. */
export async function startPdfium(): Promise<WrappedPdfiumModule> {
  const pdfium = await init({ wasmBinary: wasmBinary() });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** FPDF_ERR_PASSWORD of fpdfview.h */
export const passwordError = 4;

interface LentFile {
  /** address of its FPDF_FILEACCESS */
  access: number;
  /** since it was opened; what was read twice counts twice */
  bytesRead(): number;
  close(): void;
}

/** FPDF_FILEACCESS of fpdfview.h: its length, how to read a block of it, and a parameter that is not used. */
function lendFile(pdfium: WrappedPdfiumModule, path: string): LentFile {
  let bytesRead = 0;
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  const read = pdfium.pdfium.addFunction((_: number, position: number, buffer: number, length: number) => {
    bytesRead += length;
    const target = pdfium.pdfium.HEAPU8.subarray(buffer, buffer + length);
    return readSync(descriptor, target, 0, length, position >>> 0) === length ? 1 : 0;
  }, 'iiiii');
  const access = pdfium.pdfium.wasmExports.malloc(12);
  [size, read, 0].forEach((value, index) => pdfium.pdfium.setValue(access + 4 * index, value, 'i32'));
  return {
    access,
    bytesRead: () => bytesRead,
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
