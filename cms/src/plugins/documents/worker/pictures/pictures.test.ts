import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentPaths, pageWidths } from '@sanlao/shared/documents/manifest';
import type { Inspection, PagePictures } from '../stage.ts';
import { inspectionOf } from '../testing/inspection.ts';
import { pictures } from './pictures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const a4: [number, number] = [595, 842];

test('each page is there as AVIF and WebP at each width, with the bytes that are told', async () => {
  const { pages, blankPages, progress } = await drawn(async (pdf) => {
    for (const text of ['one', 'two', 'three'])
      (await withText(pdf)).drawText(text, { x: 50, y: 500, size: 40 });
  });
  expect(blankPages).toEqual([]);
  expect(pages.map(({ height }) => height)).toEqual([1274, 1274, 1274]);
  expect(progress.at(-1)).toEqual([3, 3]);
  for (const [index, { pictures: sizes }] of pages.entries()) {
    for (const width of pageWidths) {
      for (const format of ['avif', 'webp'] as const) {
        const path = pathOf(index + 1, width, format);
        expect((await stat(path)).size).toBe(sizes[width]?.[format]);
        expect((await sharp(path).metadata()).width).toBe(width);
      }
    }
  }
});

test('the same source gives the same bytes', async () => {
  const page = async (pdf: PDFDocument) =>
    (await withText(pdf)).drawText('same', { x: 50, y: 500, size: 90 });
  const [first, again] = [await filesOf(page), await filesOf(page)];
  expect(again).toEqual(first);
});

test('a scan is not enlarged beyond its own pixels', async () => {
  const { pages } = await drawn(async (pdf) => {
    await scan(pdf, 700);
  });
  expect(Object.keys(pages[0]!.pictures)).toEqual(['480', '900']);
  expect((await sharp(pathOf(1, 900, 'webp')).metadata()).width).toBe(700);
});

test('even a page of noise is no larger than 64 KB at 900 pixels', async () => {
  const { pages } = await drawn(async (pdf) => {
    const noise = Buffer.alloc(1400 * 1980 * 3);
    for (let index = 0, state = 1; index < noise.length; index++) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      noise[index] = state >> 16;
    }
    const png = await sharp(noise, { raw: { width: 1400, height: 1980, channels: 3 } })
      .jpeg({ quality: 95 })
      .toBuffer();
    const [width, height] = a4;
    pdf.addPage(a4).drawImage(await pdf.embedJpg(png), { x: 0, y: 0, width, height });
  });
  const { avif, webp } = pages[0]!.pictures['900']!;
  expect(Math.max(avif, webp)).toBeLessThanOrEqual(64 * 1024);
});

test('a page that PDFium does not find is white with its number, and named', async () => {
  const inspect = pagesOfSizes([a4, a4]);
  const { pages, blankPages } = await drawn(async (pdf) => {
    (await withText(pdf)).drawText('one', { x: 50, y: 500, size: 40 });
  }, inspect);
  expect(blankPages).toEqual([2]);
  expect(pages[1]).toMatchObject({ height: 1274 });
  const shades = await shadesOf(2);
  expect(shades.corner).toBeGreaterThan(250);
  expect(shades.darkest).toBeLessThan(180);
});

test('annotations and form fields are drawn', async () => {
  await drawn(async (pdf) => {
    const page = pdf.addPage(a4);
    pdf
      .getForm()
      .createTextField('name')
      .addToPage(page, { x: 50, y: 700, width: 200, height: 40, backgroundColor: rgb(1, 0, 0) });
    const square = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Square',
      Rect: [50, 100, 250, 200],
      IC: [0, 0, 1],
      C: [0, 0, 1],
      Contents: PDFString.of('blue'),
      F: 4,
    });
    page.node.addAnnot(pdf.context.register(square));
  });
  expect(await colourAt(1, 0.25, 1 - 720 / 842)).toMatchObject({ red: true, blue: false });
  expect(await colourAt(1, 0.25, 1 - 150 / 842)).toMatchObject({ red: false, blue: true });
});

test('Lao whose font is not in the file is drawn all the same', async () => {
  const { blankPages } = await drawn((pdf) => {
    laoWithoutItsFont(pdf, 'PhetsarathOT');
    return Promise.resolve();
  });
  expect(blankPages).toEqual([]);
  expect((await shadesOf(1)).darkest).toBeLessThan(80);
});

async function drawn(
  fill: (pdf: PDFDocument) => Promise<void>,
  inspect?: Inspection,
): Promise<PagePictures & { progress: [number, number][] }> {
  const pdf = await PDFDocument.create();
  await fill(pdf);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, documentPaths.original), await pdf.save());
  const progress: [number, number][] = [];
  const found = await pictures(
    {
      source: '',
      ready: folder,
      temporary: folder,
      recogniseText: false,
      report: (done, total) => progress.push([done, total]),
    },
    inspect ? { inspect } : {},
  );
  return { ...found, progress };
}

async function filesOf(fill: (pdf: PDFDocument) => Promise<void>): Promise<string[]> {
  await drawn(fill);
  const names = (await readdir(join(folder, 'pages'))).sort();
  return Promise.all(names.map((name) => readFile(join(folder, 'pages', name), 'base64')));
}

function pathOf(number: number, width: (typeof pageWidths)[number], format: 'avif' | 'webp'): string {
  return join(folder, documentPaths.picture(number, width, format));
}

async function withText(pdf: PDFDocument) {
  const page = pdf.addPage(a4);
  page.setFont(await pdf.embedFont(StandardFonts.Helvetica));
  return page;
}

async function scan(pdf: PDFDocument, width: number): Promise<void> {
  const height = Math.round(width * Math.SQRT2);
  const jpg = await sharp({ create: { width, height, channels: 3, background: '#ccc' } })
    .jpeg()
    .toBuffer();
  pdf.addPage(a4).drawImage(await pdf.embedJpg(jpg), { x: 0, y: 0, width: a4[0], height: a4[1] });
}

function pagesOfSizes(sizes: [number, number][]): Inspection {
  return inspectionOf({ pages: sizes.map(([width, height]) => ({ width, height, label: null })) });
}

/** A composite font without its file, as word processors leave it when "embed fonts" is off. */
function laoWithoutItsFont(pdf: PDFDocument, name: string): void {
  const { context } = pdf;
  const page = pdf.addPage(a4);
  const codes = context.register(context.stream(toUnicode));
  const descriptor = context.register(
    context.obj({ Type: 'FontDescriptor', FontName: name, Flags: 4, ItalicAngle: 0, StemV: 80 }),
  );
  const letters = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 600,
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(letters)],
    ToUnicode: codes,
  });
  page.node.setFontDictionary(PDFName.of('F1'), context.register(font));
  const hex = Array.from('ສາທາລະນະລັດ', (letter) => letter.codePointAt(0)!.toString(16).padStart(4, '0')).join(
    '',
  );
  const contents = context.stream(`BT /F1 60 Tf 50 500 Td <${hex}> Tj ET`);
  page.node.set(PDFName.of('Contents'), context.register(contents));
}

const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0E80> <0EFF> <0E80> endbfrange
endcmap end end`;

async function shadesOf(number: number): Promise<{ corner: number; darkest: number }> {
  const data = await sharp(pathOf(number, 480, 'webp'))
    .greyscale()
    .raw()
    .toBuffer();
  return { corner: data[0]!, darkest: data.reduce((a, b) => Math.min(a, b), 255) };
}

async function colourAt(number: number, x: number, y: number): Promise<{ red: boolean; blue: boolean }> {
  const { data, info } = await sharp(pathOf(number, 900, 'webp'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  return { red: red > 150 && green < 120, blue: blue > 150 && green < 120 };
}
