import { expect, test } from 'vitest';
import { rawPdf } from '../testing/raw-pdf.ts';
import { outlineOf } from './outline.ts';
import { pagesOf } from './pages.ts';
import { openPdf } from './pdf-lib.ts';

/** @param items objects from 6 on, the first of which heads the outline */
async function outline(items: string[], catalog = '') {
  const file = rawPdf([
    `<< /Type /Catalog /Pages 2 0 R /Outlines 5 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>',
    '<< /First 6 0 R /Last 6 0 R >>',
    ...items,
  ]);
  const document = await openPdf(file);
  return outlineOf(document, pagesOf(document));
}

const lao = '<FEFF0E810EB20E99>';

test.each([
  ['a place', '/Dest [4 0 R /Fit]', ''],
  ['an action', '/A << /S /GoTo /D [4 0 R /XYZ 0 595 null] >>', ''],
  ['the number of a page', '/Dest [1 /Fit]', ''],
  ['a name in a tree', '/Dest (two)', '/Names << /Dests << /Kids [<< /Names [(two) [4 0 R /Fit]] >>] >> >>'],
  ['a name of old', '/Dest /two', '/Dests << /two << /D [4 0 R /Fit] >> >>'],
])('an entry leads to its page by %s', async (_, entries, catalog) => {
  expect(await outline([`<< /Title ${lao} ${entries} >>`], catalog)).toEqual([
    { title: 'ການ', page: 2, level: 1 },
  ]);
});

test('a heading without a page has that of its first entry', async () => {
  const items = ['<< /Title (Part) /First 7 0 R >>', '<< /Title (One) /Dest [4 0 R /Fit] >>'];
  expect(await outline(items)).toEqual([
    { title: 'Part', page: 2, level: 1 },
    { title: 'One', page: 2, level: 2 },
  ]);
});

test.each([
  ['to another file', '/A << /S /GoToR /F (x.pdf) /D [0 /Fit] >>'],
  ['to a page that is not there', '/Dest [9 /Fit]'],
  ['to nothing', '/Dest []'],
])('an entry that leads %s is left out', async (_, entries) => {
  expect(await outline([`<< /Title (Lost) ${entries} >>`])).toEqual([]);
});

test('entries deeper than four levels are left out', async () => {
  const items = Array.from(
    { length: 6 },
    (_, index) => `<< /Title (T${index}) /Dest [3 0 R /Fit] /First ${index + 7} 0 R >>`,
  );
  expect((await outline(items)).map(({ level }) => level)).toEqual([1, 2, 3, 4]);
});

test('entries that follow themselves are listed once', async () => {
  const items = [
    '<< /Title (A) /Dest [3 0 R /Fit] /Next 7 0 R /First 6 0 R >>',
    '<< /Title (B) /Dest [3 0 R /Fit] /Next 6 0 R >>',
  ];
  expect((await outline(items)).map(({ title }) => title)).toEqual(['A', 'B']);
});
