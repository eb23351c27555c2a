/** Takes the encryption off files that open without a password: pdf-lib reads none of the newer ciphers reliably. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { Refusal } from '../refusal.ts';
import { passwordError, startPdfium } from './pdfium.ts';

export interface Unlocked {
  /** the same bytes where they are not encrypted */
  bytes: Uint8Array;
  /** it asks programs not to print, copy, change or annotate it */
  restricted: boolean;
}

/** @throws Refusal where it needs a password, or a key that only some readers have */
export async function unlock(bytes: Uint8Array): Promise<Unlocked> {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt'))
    return { bytes, restricted: false };
  return unlockWith(await startPdfium(), bytes);
}

/** FPDF_ERR_SECURITY of fpdfview.h */
const securityError = 5;
/** FPDF_REMOVE_SECURITY of fpdf_save.h */
const removeSecurity = 3;
/** Bits 3 to 6 and 9 to 12 of PDF 32000-1, table 22: print, change, copy, annotate, and their finer kinds. */
const allPermissions = 0b1111_0011_1100;

function unlockWith(pdfium: WrappedPdfiumModule, bytes: Uint8Array): Unlocked {
  const file = lend(pdfium, bytes);
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');
  if (!document) {
    const code = pdfium.FPDF_GetLastError();
    const locked = code === passwordError || code === securityError;
    throw new Refusal(locked ? 'password' : 'damaged', `PDFium cannot open it (error ${code}).`);
  }
  try {
    const encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0;
    if (!encrypted) return { bytes, restricted: false };
    const permissions = pdfium.FPDF_GetDocPermissions(document);
    return {
      bytes: writeOpen(pdfium, document),
      restricted: (permissions & allPermissions) !== allPermissions,
    };
  } finally {
    pdfium.FPDF_CloseDocument(document);
    pdfium.pdfium.wasmExports.free(file);
  }
}

function writeOpen(pdfium: WrappedPdfiumModule, document: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  if (!pdfium.FPDF_SaveAsCopy(document, writer, removeSecurity))
    throw new Error('PDFium could not write the file without its encryption.');
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const copy = pdfium.pdfium.wasmExports.malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, copy, size);
  const bytes = pdfium.pdfium.HEAPU8.slice(copy, copy + size);
  pdfium.pdfium.wasmExports.free(copy);
  pdfium.PDFiumExt_CloseFileWriter(writer);
  return bytes;
}

function lend(pdfium: WrappedPdfiumModule, bytes: Uint8Array): number {
  const address = pdfium.pdfium.wasmExports.malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, address);
  return address;
}
