/** Refuses what cannot be taken, and finds what a PDF is, before anything is made of it. */
import { readFile, stat } from 'node:fs/promises';
import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { openPdf } from '../pdf/pdf-lib.ts';
import { openPdfium } from '../pdf/pdfium.ts';
import { pageLabels } from '../pdf/labels.ts';
import { outlineOf } from '../pdf/outline.ts';
import { type Page, pagesOf } from '../pdf/pages.ts';
import { unlock } from '../pdf/unlock.ts';
import { Refusal } from '../refusal.ts';
import type { Inspection, Job, Stage } from '../stage.ts';
import { isTagged, languageOf, titleOf } from './about.ts';
import { refuseBombs } from './bombs.ts';
import { refuseComplexPages } from './content.ts';
import { refuseByFrame, refuseBySize } from './file.ts';
import { fontsOf } from './fonts.ts';
import { refuseHugeImages } from './images.ts';
import { isSigned } from './signature.ts';

export const inspect: Stage<'inspect'> = async (job) => {
  const { size } = await stat(job.source);
  refuseBySize(size);
  const bytes = await readFile(job.source);
  refuseByFrame(bytes);
  const unlocked = await unlock(bytes);
  const document = await openPdf(unlocked.bytes);
  const pages = await readable(() => pagesOf(document));
  await readable(() => refuseWhatIsTooMuch(document, pages, job));
  await refuseWhatDrawsOtherwise(job.source, pages.length);
  return await readable(() => ({
    ...findingsOf(document, pages),
    signed: isSigned(document, size),
    restricted: unlocked.restricted,
  }));
};

async function refuseWhatIsTooMuch(document: PDFDocument, pages: Page[], job: Job): Promise<void> {
  refuseHugeImages(document);
  refuseComplexPages(pages, (count) => job.report(count, pages.length));
  await refuseBombs(document, pages.length);
}

/** Pictures and texts are made by other readers: all must see the same pages. */
async function refuseWhatDrawsOtherwise(path: string, pageCount: number): Promise<void> {
  const pdfium = await openPdfium(path);
  const seen = pdfium.pageCount;
  pdfium.close();
  if (seen !== pageCount)
    throw new Refusal('damaged', `Readers disagree on its pages: ${pageCount} or ${seen}.`);
}

function findingsOf(document: PDFDocument, pages: Page[]): Omit<Inspection, 'signed' | 'restricted'> {
  const catalog = document.context.lookup(document.context.trailerInfo.Root, PDFDict);
  const labels = pageLabels(document, pages.length);
  return {
    pages: pages.map(({ width, height }, index) => ({ width, height, label: labels[index] ?? null })),
    outline: outlineOf(document, pages),
    title: titleOf(document, catalog),
    language: languageOf(catalog),
    tagged: isTagged(catalog),
    fonts: fontsOf(pages),
  };
}

/** Whatever surprises the code that reads the objects is the file's fault. */
async function readable<Found>(read: () => Found | Promise<Found>): Promise<Found> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('damaged', `Its objects make no sense: ${String(error)}`);
  }
}
