import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../piece.ts';
import { marksOf } from './marks.ts';
import { pdfjsEngine } from './pdfjs.ts';
import { parsePages } from './poppler.ts';

/** A page whose content is as written, with a form "Form" that draws the second argument. */
async function pdfWith(content: string, form = ''): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 200]);
  page.node.setFontDictionary(PDFName.of('F1'), (await pdf.embedFont(StandardFonts.Helvetica)).ref);
  const type = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 300, 200] };
  const xObject = pdf.context.register(pdf.context.flateStream(form, type));
  page.node.setXObject(PDFName.of('Form'), xObject);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)));
  return pdf;
}

async function textOfPage(pdf: PDFDocument): Promise<string> {
  return (await piecesOfPage(pdf)).map(({ text }) => text).join('|');
}

async function piecesOfPage(pdf: PDFDocument): Promise<Piece[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sanlao-engine-'));
  try {
    await writeFile(join(folder, 'a.pdf'), await pdf.save());
    const engine = await pdfjsEngine(join(folder, 'a.pdf'));
    const { pieces } = await engine.page(1);
    await engine.close();
    return pieces.filter(({ text }) => text.trim() !== '');
  } finally {
    await rm(folder, { recursive: true });
  }
}

const at = (x: number, text: string) => `BT /F1 10 Tf ${x} 100 Td (${text}) Tj ET`;
const span = (hex: string, content: string) => `/Span <</ActualText <FEFF${hex}>>> BDC ${content} EMC`;

describe('pdfjsEngine', () => {
  test('puts the letters that a PDF gives for a group of signs in their place', async () => {
    const pdf = await pdfWith(
      `${at(20, 'before')} ${span('0E820ECD0EC9', at(80, 'xyz'))} ${at(140, 'after')}`,
    );
    expect(await textOfPage(pdf)).toMatch(/^before\|.*ຂໍ້\|.*after$/);
  });

  test('knows them in forms, after marks of other kinds and inside them', async () => {
    const content = `/P <</MCID 0>> BDC /Tag BMC EMC /Form Do ${span('0E81', at(80, 'x'))} EMC`;
    const pdf = await pdfWith(content, span('0E82', at(20, 'y')));
    expect((await textOfPage(pdf)).replaceAll(/[| ]/g, '')).toBe('ຂກ');
  });

  test('leaves out what the PDF says is a running head', async () => {
    const pdf = await pdfWith(`/Artifact <</Type /Pagination>> BDC ${at(20, 'head')} EMC ${at(20, 'body')}`);
    expect(await textOfPage(pdf)).toBe('body');
  });

  test('leaves out letters that stand for none', async () => {
    const pdf = await pdfWith(`${at(20, 'kept')} ${span('', at(80, 'hyphen'))}`);
    expect((await textOfPage(pdf)).replaceAll(/[| ]/g, '')).toBe('kept');
  });
});

describe('a page on its side', () => {
  test.each([
    [0, 0, -30],
    [90, 30, 0],
    [180, 0, 30],
    [270, -30, 0],
  ])('is read upright, turned by %i', async (rotation, dx, dy) => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([300, 300]);
    page.setRotation(degrees(270));
    page.drawText('above', { x: 150, y: 150, size: 10, rotate: degrees(rotation) });
    page.drawText('below', { x: 150 + dx, y: 150 + dy, size: 10, rotate: degrees(rotation) });
    const [above, below] = await piecesOfPage(pdf);
    expect([above?.text, below?.text]).toEqual(['above', 'below']);
    expect(Math.round((below?.y ?? 0) - (above?.y ?? 0))).toBe(30);
    expect(above?.x).toBeCloseTo(below?.x ?? 0);
  });
});

describe('marksOf', () => {
  test('steps over strings and inline images that look like marks', async () => {
    const tricks = '(/Span BMC \\) EMC) Tj BI /W 1 /H 1 /BPC 8 /CS /G ID /Span BMC EMC EI q Q';
    const pdf = await pdfWith(`${tricks} ${span('0E81', '')}`);
    expect(marksOf(pdf.getPage(0))).toEqual([{ tag: 'Span', actualText: 'ກ', furniture: false }]);
  });

  test('ends where a form draws itself', async () => {
    const pdf = await pdfWith('/Form Do', '/Tag BMC EMC /Form Do');
    const page = pdf.getPage(0);
    expect(marksOf(page).length).toBeGreaterThan(0);
  });
});

describe('parsePages', () => {
  test('reads words with their boxes, and entities as letters', () => {
    const html = `<doc>\n<page width="420.0" height="595.0">
      <word xMin="40.0" yMin="100.0" xMax="60.0" yMax="115.0">ກ &amp; &lt;ຂ&gt;</word></page>
      <page width="595.0" height="842.0"></page></doc>`;
    expect(parsePages(html)).toEqual([
      {
        width: 420,
        height: 595,
        pieces: [{ text: 'ກ & <ຂ>', x: 40, right: 60, y: 111.25, size: 10, font: '' }],
      },
      { width: 595, height: 842, pieces: [] },
    ]);
  });

  test.each(['', '<html>', '<page width="1" height="1"><word>'])('finds no words in %j', (html) => {
    expect(parsePages(html).flatMap(({ pieces }) => pieces)).toEqual([]);
  });
});
