/** Opens PDFs with pdf.js, which knows best what their text says. It draws nothing here, and loads nothing. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

const home = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

/** @throws where it is damaged or needs a password */
export async function openPdfjs(path: string): Promise<PDFDocumentProxy> {
  const data = await readFile(path);
  const task = getDocument({
    data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    cMapUrl: join(home, 'cmaps/'),
    standardFontDataUrl: join(home, 'standard_fonts/'),
    wasmUrl: join(home, 'wasm/'),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  return task.promise;
}
