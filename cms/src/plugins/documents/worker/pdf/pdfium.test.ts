import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPdfium } from './pdfium.ts';

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdfium-'));
  path = join(folder, 'two.pdf');
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 100]).drawRectangle({ x: 0, y: 0, width: 100, height: 100, color: rgb(1, 0, 0) });
  const turned = pdf.addPage([200, 100]);
  turned.setRotation(degrees(90));
  for (let line = 0; line < 20_000; line++)
    turned.drawLine({ start: { x: line % 200, y: 0 }, end: { x: 200 - (line % 200), y: 100 } });
  await writeFile(path, await pdf.save());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a page is drawn on white, red first', async () => {
  const document = await openPdfium(path);
  const page = document.page(1);
  const { data, width, height } = page.render({ width: 20, height: 10 });
  expect([width, height, data.length]).toEqual([20, 10, 800]);
  expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
  expect([...data.subarray(76, 80)]).toEqual([255, 255, 255, 255]);
  page.close();
  document.close();
});

test('a page has the size that a reader sees', async () => {
  const document = await openPdfium(path);
  const sizes = [1, 2].map((number) => {
    const page = document.page(number);
    page.close();
    return [page.width, page.height];
  });
  expect(document.pageCount).toBe(2);
  expect(sizes).toEqual([
    [200, 100],
    [100, 200],
  ]);
  document.close();
});

test('a page that takes too long is given up, and the next one drawn', async () => {
  const document = await openPdfium(path);
  const slow = document.page(2);
  expect(() => slow.render({ width: 900, height: 1800, milliseconds: 0 })).toThrow('longer than 0 ms');
  slow.close();
  const page = document.page(1);
  expect(page.render({ width: 20, height: 10 }).data[1]).toBe(0);
  page.close();
  expect(() => document.page(3)).toThrow('cannot read page 3');
  document.close();
});

test.each([
  ['random bytes', 'no pdf at all', 'damaged'],
  ['nothing', '', 'damaged'],
])('%s are refused', async (_, bytes, reason) => {
  const broken = join(folder, 'broken.pdf');
  await writeFile(broken, bytes);
  await expect(openPdfium(broken)).rejects.toMatchObject({ reason });
});
