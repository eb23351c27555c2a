/** Pages and jobs for tests of the text. */
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { documentPaths } from '@sanlao/shared/documents/files';
import { documentTextSchema, type DocumentText } from '@sanlao/shared/documents/text';
import type { ExtractedText, Inspection } from '../stage.ts';
import { inspectionOf } from '../testing/inspection.ts';
import type { Line } from './layout/lines.ts';
import type { Segment } from './layout/segments.ts';
import { textStage } from './text.ts';

export const samples = new URL('../../../../../sample-content/publications/', import.meta.url);

interface Options {
  inspect?: Partial<Inspection>;
  recogniseText?: boolean;
  /** path of pdftotext; default: not installed */
  program?: string | undefined;
}

/** What the stage finds in a PDF. */
export async function textIn(
  bytes: Uint8Array,
  { inspect, recogniseText = false, program }: Options = {},
): Promise<ExtractedText & { document: DocumentText }> {
  const folder = await mkdtemp(join(tmpdir(), 'sanlao-text-'));
  try {
    const job = {
      source: join(folder, 'source.pdf'),
      ready: join(folder, 'ready'),
      temporary: join(folder, 'temporary'),
      recogniseText,
      report: () => undefined,
    };
    await mkdir(job.ready);
    await mkdir(job.temporary);
    await writeFile(join(job.ready, documentPaths.original), bytes);
    const found = await textStage(() => program)(job, { inspect: await inspection(bytes, inspect) });
    const json: unknown = JSON.parse(await readFile(join(job.ready, documentPaths.text), 'utf8'));
    return { ...found, document: documentTextSchema.parse(json) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inspection(bytes: Uint8Array, own: Partial<Inspection> = {}): Promise<Inspection> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return inspectionOf({
    pages: pdf.getPages().map((page) => ({ ...page.getSize(), label: null })),
    ...own,
  });
}

/** A PDF with one page of A5 for each function, which draws on it. */
export async function pdfOf(
  ...pages: ((page: PDFPage, font: PDFFont, pdf: PDFDocument) => void | Promise<void>)[]
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const draw of pages) await draw(pdf.addPage([420, 595]), font, pdf);
  return pdf.save();
}

/** @param left of its left edge, in points */
export function segment(text: string, left: number, y: number, size = 10): Segment {
  const right = left + text.length * size * 0.5;
  return { text, x: left, right, y, size, font: 'F1', parts: [{ text, x: left, right }] };
}

export function line(...segments: Segment[]): Line {
  const [first] = segments;
  return {
    segments,
    x: first?.x ?? 0,
    right: segments.at(-1)?.right ?? 0,
    y: first?.y ?? 0,
    size: first?.size ?? 0,
  };
}
