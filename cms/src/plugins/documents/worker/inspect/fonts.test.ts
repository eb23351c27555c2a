import { describe, expect, test } from 'vitest';
import { onePage } from '../testing/raw-pdf.ts';
import { inspectBytes } from '../testing/run.ts';
import { isLegacyLaoFont } from './legacy-fonts.ts';

function withFonts(fonts: string, more: (string | Buffer)[] = []): Buffer {
  return onePage({
    page: `/Tabs /S`,
    resources: `/XObject << /Fm 5 0 R >>`,
    more: [formWith(fonts), ...more],
  });
}

function formWith(fonts: string): Buffer {
  return Buffer.from(
    `<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << ${fonts} >> >> /Length 0 >>\nstream\n\nendstream`,
  );
}

describe('fonts that are not in the file', () => {
  test('are named, also where only a form uses them', async () => {
    const { fonts } = await inspectBytes(
      withFonts(
        '/F1 << /Type /Font /Subtype /TrueType /BaseFont /PhetsarathOT /FontDescriptor << /FontName /PhetsarathOT >> >>',
      ),
    );
    expect(fonts.notEmbedded).toEqual(['PhetsarathOT']);
  });

  test('of two parts are found by the part that has the file', async () => {
    const { fonts } = await inspectBytes(
      withFonts(
        `/F1 << /Type /Font /Subtype /Type0 /BaseFont /In /DescendantFonts [<< /FontDescriptor << /FontFile2 6 0 R >> >>] >>
/F2 << /Type /Font /Subtype /Type0 /BaseFont /Out /DescendantFonts [<< /FontDescriptor << >> >>] >>`,
        [Buffer.from('<< /Length 0 >>\nstream\n\nendstream')],
      ),
    );
    expect(fonts.notEmbedded).toEqual(['Out']);
  });

  test.each([
    ['the standard fonts are everywhere', '/F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'],
    ['drawn fonts have no file', '/F1 << /Type /Font /Subtype /Type3 /CharProcs << >> >>'],
  ])('%s', async (_, font) => {
    expect((await inspectBytes(withFonts(font))).fonts.notEmbedded).toEqual([]);
  });
});

test('old Lao fonts are named without the mark of a subset', async () => {
  const { fonts } = await inspectBytes(
    withFonts('/F1 << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Saysettha#20Lao,Bold >>'),
  );
  expect(fonts.legacyLao).toEqual(['Saysettha Lao,Bold']);
});

test.each([
  ['SaysetthaLao', true],
  ['ABCDEF+Saysettha-Lao-Bold', true],
  ['Saysettha Web', true],
  ['Saysettha95', true],
  ['Saysettha2000,Italic', true],
  ['SaysetthaLS', true],
  ['Saysettha OT', false],
  ['SaysetthaOT-Bold', false],
  ['Saysettha Unicode', false],
  ['ChanthabouliLao', true],
  ['Chanthabouly Lao', true],
  ['alice_0', true],
  ['Alice5', true],
  ['Alice-Regular', false],
  ['SengChanh US', true],
  ['Sayawath', true],
  ['Xayawath', true],
  ['Lao95', true],
  ['PhetsarathOT', false],
  ['NotoSansLao', false],
  ['LaoUI', false],
  ['DokChampa', false],
  ['Helvetica', false],
])('%s is an old Lao font: %s', (name, old) => {
  expect(isLegacyLaoFont(name)).toBe(old);
});
