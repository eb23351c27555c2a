import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPdfium } from '../pdf/pdfium.ts';
import { jpegOf, photograph, pictureDocument } from '../testing/pictures.ts';
import { lookOf } from './look.ts';
import { openLooks } from './looks.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanlao-looks-'));
const path = join(folder, 'three.pdf');
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const pictures = await Promise.all([1, 2, 3].map((seed) => jpegOf(photograph(900, 600, seed), 900, 600)));
  writeFileSync(path, await (await pictureDocument({ pictures })).save());
});

test('The looks of pages are the same as drawn here, in any order, and twice', async () => {
  const looks = openLooks(path, join(folder, 'asked'));
  const document = await openPdfium(path);
  try {
    expect(await looks.pageCount()).toBe(3);
    for (const number of [3, 1, 2, 3]) expect(await looks.of(number)).toEqual(lookOf(document.page(number)));
  } finally {
    document.close();
    await looks.close();
  }
});

test('Who asks for the looks of a file that is no PDF is told so', async () => {
  const damaged = join(folder, 'damaged.pdf');
  writeFileSync(damaged, 'ບໍ່ແມ່ນ PDF');
  const looks = openLooks(damaged, join(folder, 'damaged'));
  await expect(looks.pageCount()).rejects.toThrow('PDFium cannot open it');
  await expect(looks.of(1)).rejects.toThrow('PDFium cannot open it');
  await looks.close();
});

test('Who asks for a page after the end is told so, and the end may come at any time', async () => {
  const looks = openLooks(path, join(folder, 'ended'));
  await looks.close();
  await expect(looks.of(3)).rejects.toThrow('has ended');
});
