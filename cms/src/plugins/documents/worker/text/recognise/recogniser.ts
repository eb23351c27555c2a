import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createWorker, OEM, type Line, type Page } from 'tesseract.js';
import { openPdfium } from '../../pdf/pdfium.ts';
import type { Engine, PagePieces, Piece } from '../piece.ts';

const languages = ['lao', 'eng'];
/** 300 gave no fewer errors for more than twice the pixels. */
const dotsPerInch = 200;
const mostPixels = 24_000_000;
const millisecondsPerPage = 60_000;
/** 0 to 100: below it lines are specks of a scan or parts of a picture, not letters. */
const leastConfidence = 30;
/** Of the usual line: below it a line is the signs of the line below, which were taken for letters. */
const leastHeight = 0.6;
const largerHeight = 1.3;

/**
 * Reads the letters of pages from their pictures, without a network: model and language data come from packages.
 *
 * @param temporary a folder of its own
 */
export async function openRecogniser(path: string, temporary: string): Promise<Engine> {
  const langPath = await languageFolder(join(temporary, 'languages'));
  const document = await openPdfium(path);
  const worker = await createWorker(languages, OEM.LSTM_ONLY, {
    langPath,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  });
  await worker.setParameters({ user_defined_dpi: String(dotsPerInch) });
  return {
    async page(number) {
      const { image, width, height, scale } = await pictureOf(number);
      const { data } = await inTime(worker.recognize(image, {}, { blocks: true, text: false }));
      return { width, height, pieces: piecesOf(data, scale) } satisfies PagePieces;
    },
    async close() {
      document.close();
      await worker.terminate();
    },
  };

  async function pictureOf(number: number) {
    const page = document.page(number);
    try {
      const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (page.width * page.height)));
      const { data, width, height } = page.render({
        width: Math.round(page.width * scale),
        height: Math.round(page.height * scale),
      });
      const pixels = sharp(data, { raw: { width, height, channels: 4 } });
      const image = await pixels.removeAlpha().greyscale().png({ compressionLevel: 1 }).toBuffer();
      return { image, width: page.width, height: page.height, scale };
    } finally {
      page.close();
    }
  }
}

/** The packages of the languages have a folder each, and Tesseract reads one. */
async function languageFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    const home = dirname(fileURLToPath(import.meta.resolve(`@tesseract.js-data/${language}/package.json`)));
    const name = `${language}.traineddata.gz`;
    await copyFile(join(home, '4.0.0_best_int', name), join(folder, name));
  }
  return folder;
}

/** @param scale pixels of a point */
function piecesOf({ blocks }: Page, scale: number): Piece[] {
  const lines = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
    .filter(({ confidence, text }) => confidence >= leastConfidence && /[\p{L}\p{N}]/u.test(text));
  const heights = lines.map(({ rowAttributes }) => rowAttributes.rowHeight).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  return lines
    .filter(({ rowAttributes }) => rowAttributes.rowHeight >= leastHeight * usual)
    .map((line) => pieceOf(line, { scale, usual }));
}

interface Measure {
  scale: number;
  /** pixels of the usual line */
  usual: number;
}

function pieceOf({ text, bbox, baseline, rowAttributes }: Line, { scale, usual }: Measure): Piece {
  // Measured from blurred pixels: only letters that are much larger are surely those of a heading.
  const height = rowAttributes.rowHeight < largerHeight * usual ? usual : rowAttributes.rowHeight;
  return {
    text: text.trim(),
    x: bbox.x0 / scale,
    right: bbox.x1 / scale,
    y: (baseline.y0 + baseline.y1) / 2 / scale,
    size: Math.max(2, 2 * Math.round(height / scale / 2)),
    font: '',
  };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Reading a page takes longer than ${millisecondsPerPage} ms.`)),
      millisecondsPerPage,
    );
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
