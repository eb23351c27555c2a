import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameOf } from '../pdf/objects.ts';
import { openPdf } from '../pdf/pdf-lib.ts';
import { looksOf, withReady } from '../testing/jobs.ts';
import { jpegOf, photograph, pictureDocument, scanPage } from '../testing/pictures.ts';
import { differenceOf } from './difference.ts';
import { type Compared, differentPages } from './gate.ts';
import { lite } from './lite.ts';
import { openLooks } from './looks.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanlao-gate-'));
const original = join(folder, 'original.pdf');
afterAll(() => rmSync(folder, { recursive: true }));
const none = new Set<number>();

beforeAll(async () => {
  const pictures = await Promise.all([1, 2, 3].map((seed) => jpegOf(photograph(900, 600, seed), 900, 600)));
  await writeFile(original, await (await pictureDocument({ pictures })).save());
});

async function different(compared: Omit<Compared, 'before'>): Promise<number[]> {
  const before = openLooks(original, join(folder, 'looks'));
  try {
    return await differentPages({ before, ...compared });
  } finally {
    await before.close();
  }
}

/** A copy in which images were replaced, in the order of the pages. */
async function changed(
  change: (image: PDFRawStream, index: number) => Promise<Buffer> | undefined,
): Promise<string> {
  const pdf = await openPdf(await readFile(original));
  for (const [index, [ref, image]] of imagesOf(pdf).entries()) {
    const contents = await change(image, index);
    if (contents) pdf.context.assign(ref, PDFRawStream.of(image.dict, contents));
  }
  const path = join(folder, 'changed.pdf');
  await writeFile(path, await pdf.save());
  return path;
}

function imagesOf(pdf: PDFDocument): [PDFRef, PDFRawStream][] {
  return pdf.context
    .enumerateIndirectObjects()
    .filter(
      (entry): entry is [PDFRef, PDFRawStream] =>
        entry[1] instanceof PDFRawStream && nameOf(entry[1].dict, 'Subtype') === 'Image',
    );
}

function black(): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 600, channels: 3, background: '#000' } })
    .jpeg()
    .toBuffer();
}

describe('The visual gate', () => {
  test('lets pages pass that look the same', async () => {
    const path = await changed((image) => sharp(image.contents).jpeg({ quality: 50 }).toBuffer());
    expect(await different({ changed: path, layered: none })).toEqual([]);
  });

  test('catches a page whose picture went black, while its text and the count of pages are right', async () => {
    const path = await changed((_, index) => (index === 1 ? black() : undefined));
    expect(await different({ changed: path, layered: none })).toEqual([2]);
    expect(await different({ changed: path, layered: new Set([2]) })).toEqual([2]);
  });

  test('catches a small picture that went black, which the mean of the page hides', async () => {
    const page = (await looksOf(original))[0]!;
    const spot = { ...page, data: Buffer.from(page.data) };
    for (let y = 0; y < 16; y++)
      spot.data.fill(0, ((y + 32) * page.width + 160) * 4, ((y + 32) * page.width + 176) * 4);
    const { mean, worstSquare } = differenceOf(page, spot);
    expect(mean).toBeLessThan(3);
    expect(worstSquare).toBeGreaterThan(48);
  });

  test('forgives a scan that is a bit lighter all over, but not a page that is no scan', async () => {
    const path = await changed((image) => sharp(image.contents).linear(1, 12).jpeg().toBuffer());
    expect(await different({ changed: path, layered: new Set([1, 2, 3]) })).toEqual([]);
    expect(await different({ changed: path, layered: none })).toEqual([1, 2, 3]);
  });

  test('does not take a file of fewer pages', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const path = join(folder, 'one.pdf');
    await writeFile(path, await pdf.save());
    await expect(different({ changed: path, layered: none })).rejects.toThrow('Of 3 pages, 1 are left');
  });

  test('sees no difference in a scan that was put in layers', async () => {
    const bytes = await (await pictureDocument({ pictures: [await scanPage()], isScan: true })).save();
    await withReady(bytes, async (job) => {
      expect(await lite(job, {})).toEqual({ outcome: 'made', keptPages: [] });
    });
  });
});
