import { decodePDFRawStream, PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { expect, test } from 'vitest';
import { closeGaps } from './spacing.ts';

/** Glyph 1 is a consonant 600 wide, glyph 2 a tone mark without width, at 10 points: 6 and 0. */
async function contentAfter(operators: string[]): Promise<string[]> {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const page = pdf.addPage();
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    DescendantFonts: [context.obj({ Type: 'Font', Subtype: 'CIDFontType2', W: [1, [600], 2, 2, 0] })],
  });
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }));
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(operators.join('\n'))));
  closeGaps(pdf);
  const content = page.node.Contents() as PDFRawStream;
  return Buffer.from(decodePDFRawStream(content).decode()).toString('latin1').split('\n');
}

const start = ['BT', '/F1 10 Tf', '1 0 0 -1 0 100 Tm'];

test('a tone mark over its consonant leaves no gap before the next letter', async () => {
  const content = await contentAfter([...start, '<0001> Tj', '2 0 Td <0002> Tj', '4 0 Td <0001> Tj', 'ET']);
  expect(content).toEqual([
    ...start,
    '-4.0000 Tc <0001> Tj 0 Tc',
    '2 0 Td 4.0000 Tc <0002> Tj 0 Tc',
    '4 0 Td <0001> Tj',
    'ET',
  ]);
});

test('the last mark of a line ends with its consonant', async () => {
  const content = await contentAfter([...start, '<0001> Tj', '2 0 Td <0002> Tj', 'ET']);
  expect(content).toContain('2 0 Td 4.0000 Tc <0002> Tj 0 Tc');
});

test('a mark left of a narrow consonant ends with it too', async () => {
  const content = await contentAfter([...start, '<0001> Tj', '-1 0 Td <0002> Tj', '7 0 Td <0001> Tj', 'ET']);
  expect(content).toContain('-1 0 Td 7.0000 Tc <0002> Tj 0 Tc');
});

test.each([
  ['letters that follow each other', ['<0001> Tj', '6 0 Td <0001> Tj']],
  ['a wide space between two cells', ['<0001> Tj', '40 0 Td <0001> Tj']],
  ['a new line', ['<0001> Tj', '-30 -20 Td <0001> Tj']],
])('%s stay as they are', async (_, shown) => {
  const operators = [...start, ...shown, 'ET'];
  expect(await contentAfter(operators)).toEqual(operators);
});
