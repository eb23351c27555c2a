import chromium from '@sparticuz/chromium';
import { PDFDocument } from 'pdf-lib';
import { chromium as playwright } from 'playwright-core';
import type { SampleDocument } from './document.ts';
import { htmlOf } from './page.ts';
import { closeGaps } from './spacing.ts';

/**
 * The document as a tagged PDF with outline. Chromium shapes Lao with HarfBuzz, so tone marks stack rightly, and
 * writes the original text beside the glyphs, so it is found and copied. The same source gives the same bytes:
 * dates come from the document, and each document has a browser of its own, because Chromium numbers the parts
 * of tagged PDFs over its whole life.
 */
export async function print(document: SampleDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await printed(htmlOf(document)), { updateMetadata: false });
  closeGaps(pdf);
  const date = new Date(`${document.date}T08:00:00+07:00`);
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setAuthor(document.author);
  pdf.setLanguage(document.language);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  return pdf.save();
}

async function printed(html: string): Promise<Uint8Array> {
  const browser = await playwright.launch({
    args: chromium.args,
    executablePath: await chromium.executablePath(),
  });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    await page.evaluate('document.fonts.ready');
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}
