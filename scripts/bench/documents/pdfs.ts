/**
 * PDFs for the benchmarks of documents, as ministries upload them, made from generated text and pictures; the same for
 * the same call. Each is made in a real browser: Lao is shaped and searchable as an office program would write it.
 */
import { PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { type Browser, launchBrowser } from '../../testing/browser.ts';
import { generateArticles } from '../lao-articles.ts';
import { magazineHtml, decreeHtml, pictureBox } from './pages.ts';
import { photograph } from './photograph.ts';
import { scanned } from './scanner.ts';

/** Millimetres of A4. */
const paper = { width: 210, height: 297 };
const pointsPerMillimetre = 72 / 25.4;

/**
 * A magazine: text with outline, one photograph a page at 300 dpi as printers ask for, about 800 KB a page.
 *
 * @param pages up to some hundreds
 * @param quality of the photographs, as JPEG
 */
export async function magazine(pages: number, quality?: number): Promise<Uint8Array> {
  const pdf = await withBrowser((browser) => printed(browser, magazineHtml(generateArticles(pages, 7))));
  for (const [index, page] of pdf.getPages().slice(0, pages).entries()) {
    const picture = await pdf.embedJpg(
      await photograph({
        width: inPixels(pictureBox.width),
        height: inPixels(pictureBox.height),
        seed: index,
        ...(quality && { quality }),
      }),
    );
    page.drawImage(picture, {
      x: pictureBox.left * pointsPerMillimetre,
      y: (paper.height - pictureBox.top - pictureBox.height) * pointsPerMillimetre,
      width: pictureBox.width * pointsPerMillimetre,
      height: pictureBox.height * pointsPerMillimetre,
    });
  }
  return pdf.save();
}

/** A decree as an office scanner makes it: one JPEG of 300 dpi a page, no text, a red stamp at its end; 500 KB a page. */
export function scannedDecree(pages: number): Promise<Uint8Array> {
  return scan({ html: decreeHtml(generateArticles(pages, 11)), pages, isStamped: true });
}

/**
 * The same magazine from the scanner.
 *
 * @param quality of the scans, as JPEG
 */
export async function scannedMagazine(pages: number, quality?: number): Promise<Uint8Array> {
  const photographs = [];
  for (let seed = 0; seed < pages; seed++)
    photographs.push(await photograph({ width: 1000, height: 600, seed }));
  return scan({
    html: magazineHtml(generateArticles(pages, 7), photographs),
    pages,
    isStamped: false,
    ...(quality && { quality }),
  });
}

interface Original {
  html: string;
  pages: number;
  isStamped: boolean;
  quality?: number;
}

function scan({ html, pages, isStamped, ...quality }: Original): Promise<Uint8Array> {
  return withBrowser(async (browser) => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const context = await browser.newContext({
      viewport: { width: 794, height: 1123 },
      deviceScaleFactor: dotsPerInch / 96,
    });
    const tab = await context.newPage();
    await tab.setContent(html);
    await tab.evaluate('document.fonts.ready');
    for (let index = 0; index < pages; index++) {
      const paperPicture = await tab.locator('section').nth(index).screenshot();
      const picture = await pdf.embedJpg(await scanned(paperPicture, { seed: index, isStamped, ...quality }));
      const size: [number, number] = [paper.width * pointsPerMillimetre, paper.height * pointsPerMillimetre];
      const page = pdf.addPage(size);
      page.drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] });
    }
    return pdf.save();
  });
}

async function printed(browser: Browser, html: string): Promise<PDFDocument> {
  const tab = await browser.newPage();
  await tab.setContent(html);
  await tab.evaluate('document.fonts.ready');
  const bytes = await tab.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  pdf.catalog.set(
    PDFName.of('PageLabels'),
    pdf.context.obj({ Nums: [0, { S: 'r' }, 2, { S: 'D', St: PDFNumber.of(1) }] }),
  );
  return pdf;
}

async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

const dotsPerInch = 300;

function inPixels(millimetres: number): number {
  return Math.round((millimetres / 25.4) * dotsPerInch);
}
