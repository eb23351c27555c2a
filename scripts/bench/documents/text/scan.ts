import { readFile, writeFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { openPdfium } from '../../../../cms/src/plugins/documents/worker/pdf/pdfium.ts';
import { scanned } from '../scanner.ts';

const dotsPerInch = 300;

/** The first pages of a PDF as an office scanner makes them: one picture each, no text. */
export async function scan(path: string, pages: number, result: string): Promise<void> {
  const original = await openPdfium(path);
  const copy = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    const page = original.page(number);
    const size = {
      width: Math.round((page.width * dotsPerInch) / 72),
      height: Math.round((page.height * dotsPerInch) / 72),
    };
    const { data } = page.render(size);
    const picture = await sharp(data, { raw: { ...size, channels: 4 } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    const jpeg = await copy.embedJpg(await scanned(picture, { seed: number, isStamped: false }));
    const { width, height } = page;
    copy.addPage([width, height]).drawImage(jpeg, { x: 0, y: 0, width, height });
    page.close();
  }
  original.close();
  await writeFile(result, await copy.save());
}

/** The first pages of a PDF, with their text. */
export async function firstPages(path: string, pages: number, result: string): Promise<void> {
  const original = await PDFDocument.load(await readFile(path));
  const copy = await PDFDocument.create();
  const numbers = Array.from({ length: pages }, (_, index) => index);
  for (const page of await copy.copyPages(original, numbers)) copy.addPage(page);
  await writeFile(result, await copy.save());
}
