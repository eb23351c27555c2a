import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { createWorker, OEM } from 'tesseract.js';
import type { TextBlock } from '@sanlao/shared/documents/text';
import { openPdfium } from '../../pdf/pdfium.ts';
import { joinLines } from '../blocks/join-lines.ts';

export interface Recogniser {
  /** @param number from 1 @throws where the page cannot be drawn or read in time */
  page(number: number): Promise<TextBlock[]>;
  close(): Promise<void>;
}

const languages = ['lao', 'eng'];
/** What the models were trained for is 300; at 200 a page takes half the time for the same errors. */
const dotsPerInch = 200;
const mostPixels = 24_000_000;
const millisecondsPerPage = 60_000;
/** 0 to 100: below it lines are specks of a scan or parts of a picture, not letters. */
const leastConfidence = 30;

/**
 * Reads the letters of pages from their pictures, without a network: model and language data come from packages.
 *
 * @param temporary a folder of its own
 */
export async function openRecogniser(path: string, temporary: string): Promise<Recogniser> {
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
      const image = await pictureOf(number);
      const { data } = await inTime(worker.recognize(image, {}, { blocks: true, text: false }));
      return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(paragraphOf));
    },
    async close() {
      document.close();
      await worker.terminate();
    },
  };

  async function pictureOf(number: number): Promise<Buffer> {
    const page = document.page(number);
    try {
      const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (page.width * page.height)));
      const { data, width, height } = page.render({
        width: Math.round(page.width * scale),
        height: Math.round(page.height * scale),
      });
      const pixels = sharp(data, { raw: { width, height, channels: 4 } });
      return await pixels.removeAlpha().greyscale().png({ compressionLevel: 1 }).toBuffer();
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

interface Recognised {
  lines: { text: string; confidence: number }[];
}

function paragraphOf({ lines }: Recognised): TextBlock[] {
  const text = joinLines(
    lines.filter(({ confidence }) => confidence >= leastConfidence).map((line) => line.text.trim()),
  );
  return /[\p{L}\p{N}]/u.test(text) ? [{ kind: 'paragraph', text }] : [];
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
