import chromium from '@sparticuz/chromium';
import { PDFDocument } from 'pdf-lib';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { htmlOf } from './page.ts';
import { closeGaps } from './spacing.ts';
import type { SampleDocument } from './document.ts';

/** The Chromium that arrives inside its npm package; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath() });
}

/**
 * The document as a tagged PDF with outline. Chromium shapes Lao with HarfBuzz, so tone marks stack rightly, and
 * writes the original text beside the glyphs, so it is found and copied. Dates come from the document, which
 * makes the same source print to the same bytes.
 */
export async function print(page: Page, document: SampleDocument): Promise<Uint8Array> {
  await page.setContent(htmlOf(document));
  await page.evaluate('document.fonts.ready');
  const printed = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  return withMetadata(printed, document);
}

async function withMetadata(printed: Uint8Array, document: SampleDocument): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  closeGaps(pdf);
  const date = new Date(`${document.date}T08:00:00+07:00`);
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setAuthor(document.author);
  pdf.setLanguage(document.language);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  return pdf.save();
}
