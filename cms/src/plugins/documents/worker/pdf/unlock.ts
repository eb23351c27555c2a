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
  const document = pdfium.FPDF_LoadCustomDocument(file.access, '');
  try {
    if (!document) throw refusalOf(pdfium.FPDF_GetLastError());
    const encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0;
    if (!encrypted) return { bytes, restricted: false };
    const permissions = pdfium.FPDF_GetDocPermissions(document);
    return {
      bytes: writeOpen(pdfium, document),
      restricted: (permissions & allPermissions) !== allPermissions,
    };
  } finally {
    if (document) pdfium.FPDF_CloseDocument(document);
    file.close();
  }
}

function refusalOf(code: number): Refusal {
  const locked = code === passwordError || code === securityError;
  return new Refusal(locked ? 'password' : 'damaged', `PDFium cannot open it (error ${code}).`);
}

/** FPDF_FILEACCESS of fpdfview.h, over bytes that stay where they are: they may be as many as the memory has room for. */
function lend({ pdfium }: WrappedPdfiumModule, bytes: Uint8Array): { access: number; close(): void } {
  const read = pdfium.addFunction((_: number, position: number, target: number, length: number) => {
    pdfium.HEAPU8.set(bytes.subarray(position >>> 0, (position >>> 0) + length), target);
    return 1;
  }, 'iiiii');
  const access = pdfium.wasmExports.malloc(12);
  [bytes.length, read, 0].forEach((value, index) => pdfium.setValue(access + 4 * index, value, 'i32'));
  return {
    access,
    close() {
      pdfium.wasmExports.free(access);
      pdfium.removeFunction(read);
    },
  };
}

/** Through FPDF_FILEWRITE of fpdf_save.h: its version, and what takes a block. */
function writeOpen({ pdfium, FPDF_SaveAsCopy }: WrappedPdfiumModule, document: number): Uint8Array {
  const blocks: Uint8Array[] = [];
  const write = pdfium.addFunction((_: number, block: number, length: number) => {
    blocks.push(pdfium.HEAPU8.slice(block, block + length));
    return 1;
  }, 'iiii');
  const writer = pdfium.wasmExports.malloc(8);
  [1, write].forEach((value, index) => pdfium.setValue(writer + 4 * index, value, 'i32'));
  const done = FPDF_SaveAsCopy(document, writer, removeSecurity);
  pdfium.wasmExports.free(writer);
  pdfium.removeFunction(write);
  if (!done) throw new Error('PDFium could not write the file without its encryption.');
  return Buffer.concat(blocks);
}
