/** Ways to get the text out of a PDF, each as whoever installs it gets it. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { init } from '@embedpdf/pdfium';
import { documentPaths } from '@sanlao/shared/documents/files';
import type { TextSource } from '@sanlao/shared/documents/manifest';
import { documentTextSchema } from '@sanlao/shared/documents/text';
import { inspect } from '../../../../cms/src/plugins/documents/worker/inspect/inspect.ts';
import { openPdfjs } from '../../../../cms/src/plugins/documents/worker/pdf/pdfjs.ts';
import { textStage } from '../../../../cms/src/plugins/documents/worker/text/text.ts';
import { wordsOf } from '../../../../cms/src/plugins/documents/worker/text/words.ts';
import { findProgram } from '../../../launch/toolchain.mjs';

const execute = promisify(execFile);

export const pdftotext = findProgram('pdftotext', process.env['PATH'] ?? '');

/** @returns what the PDF says, pages one after the other; undefined where the program is not installed */
type Engine = (path: string, folder: string) => Promise<string | undefined>;

export const engines = {
  'pdf.js': byPdfjs,
  PDFium: byPdfium,
  pdftotext: (path) => byPoppler(path, []),
  'pdftotext -raw': (path) => byPoppler(path, ['-raw']),
  'ours, npm alone': async (path, folder) =>
    (await prepare(path, { folder, recogniseText: false, program: undefined })).text,
  'ours with poppler': async (path, folder) =>
    pdftotext && (await prepare(path, { folder, recogniseText: false, program: pdftotext })).text,
} satisfies Record<string, Engine>;

export type EngineName = keyof typeof engines;

async function byPdfjs(path: string): Promise<string> {
  const document = await openPdfjs(path);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await document.loadingTask.destroy();
  return pages.join('\n');
}

async function byPdfium(path: string): Promise<string> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength),
  });
  pdfium.PDFiumExt_Init();
  const bytes = await readFile(path);
  const file = pdfium.pdfium.wasmExports.malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, file);
  const document = pdfium.FPDF_LoadMemDocument(file, bytes.length, '');
  return Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => {
    const text = pdfium.FPDFText_LoadPage(pdfium.FPDF_LoadPage(document, index));
    const count = pdfium.FPDFText_CountChars(text);
    const buffer = pdfium.pdfium.wasmExports.malloc((count + 1) * 2);
    pdfium.FPDFText_GetText(text, 0, count, buffer);
    return pdfium.pdfium.UTF16ToString(buffer);
  }).join('\n');
}

async function byPoppler(path: string, options: readonly string[]): Promise<string | undefined> {
  if (!pdftotext) return undefined;
  const { stdout } = await execute(pdftotext, [...options, '-enc', 'UTF-8', path, '-'], {
    maxBuffer: 64 * 1024 ** 2,
  });
  return stdout;
}

interface Prepare {
  folder: string;
  recogniseText: boolean;
  program: string | undefined;
}

/** As an uploaded document goes through the stages. */
export async function prepare(
  path: string,
  { folder, recogniseText, program }: Prepare,
): Promise<{ text: string; pages: TextSource[] }> {
  const job = {
    source: path,
    ready: join(folder, 'ready'),
    temporary: join(folder, 'temporary'),
    recogniseText,
    report: () => undefined,
  };
  await mkdir(job.ready, { recursive: true });
  await mkdir(job.temporary, { recursive: true });
  await copyFile(path, join(job.ready, documentPaths.original));
  const { pages } = await textStage(() => program)(job, { inspect: await inspect(job, {}) });
  const json: unknown = JSON.parse(await readFile(join(job.ready, documentPaths.text), 'utf8'));
  return { text: documentTextSchema.parse(json).flatMap(wordsOf).join('\n'), pages };
}
