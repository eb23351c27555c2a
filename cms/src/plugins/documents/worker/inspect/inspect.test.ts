import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '../refusal.ts';
import { hostileFiles } from '../testing/hostile.ts';
import { flateStream, onePage, rawPdf, rawStream } from '../testing/raw-pdf.ts';
import { inspectBytes } from '../testing/run.ts';

const sample = new URL('../../../../../sample-content/publications/ict-journal-18.pdf', import.meta.url);
let journal: Buffer;
beforeAll(async () => {
  journal = await readFile(sample);
});

test('finds what a journal printed by Chromium is', async () => {
  const found = await inspectBytes(journal);
  expect(found).toMatchObject({
    title: 'ວາລະສານ ໄອຊີທີ ສະບັບທີ 18',
    language: 'lo',
    tagged: true,
    signed: false,
    restricted: false,
    fonts: { notEmbedded: [], legacyLao: [] },
  });
  expect(found.pages).toEqual(Array(4).fill({ width: 420, height: 594.96, label: null }));
  expect(found.outline).toContainEqual({ title: 'ບົດຮຽນສາມຂໍ້', page: 4, level: 3 });
});

describe('bad input', () => {
  test.each(hostileFiles)('$name', async ({ bytes, outcome }) => {
    const inspecting = inspectBytes(await bytes());
    if ('refused' in outcome && outcome.refused !== 'signed-active')
      await expect(inspecting).rejects.toMatchObject({ name: 'Refusal', reason: outcome.refused });
    else
      await expect(inspecting).resolves.toMatchObject({
        signed: 'signed' in outcome || 'refused' in outcome,
        restricted: 'restricted' in outcome,
      });
  });
});

describe('a PDF that was damaged on its way is refused or read, and nothing else', () => {
  test('cut off anywhere', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(journal.length - 1), async (length) => {
        await refusedOrRead(journal.subarray(0, length));
      }),
      { numRuns: 40 },
    ));

  test('with other bytes in some places', () => {
    const file = harmlessFile();
    return fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 12,
        }),
        async (changes) => {
          const bytes = Buffer.from(file);
          for (const [place, byte] of changes) bytes[place] = byte;
          await refusedOrRead(bytes);
        },
      ),
      { numRuns: 150 },
    );
  });

  async function refusedOrRead(bytes: Uint8Array): Promise<void> {
    try {
      const { pages } = await inspectBytes(bytes);
      expect(pages.length).toBeGreaterThan(0);
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
  }

  function harmlessFile(): Buffer {
    return onePage({
      catalog: '/Outlines 5 0 R /PageLabels << /Nums [0 << /S /r >>] >>',
      more: ['<< /First 6 0 R /Last 6 0 R >>', '<< /Title (One) /Dest [3 0 R /Fit] >>'],
    });
  }
});

describe('pages have the size that a reader sees', () => {
  test.each([
    ['as they are', '', [420, 595]],
    ['turned by a quarter', '/Rotate 90', [595, 420]],
    ['turned back', '/Rotate -90', [595, 420]],
    ['turned by half', '/Rotate 180', [420, 595]],
    ['cropped', '/CropBox [20 20 220 120]', [200, 100]],
    ['cropped beyond the paper', '/CropBox [-50 100 900 900]', [420, 495]],
    ['cropped to nothing', '/CropBox [0 0 0 0]', [420, 595]],
    ['cropped from another corner', '/CropBox [220 120 20 20]', [200, 100]],
    ['in a unit of an inch', '/UserUnit 72', [30_240, 42_840]],
    ['cropped and turned', '/CropBox [20 20 220 120] /Rotate 270', [100, 200]],
  ])('%s', async (_, entries, [width, height]) => {
    const { pages } = await inspectBytes(onePage({ page: entries }));
    expect(pages).toEqual([{ width, height, label: null }]);
  });

  test('what stands above them in the tree holds for them', async () => {
    const file = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 100 200] /Rotate 90 >>',
      '<< /Type /Page /Parent 2 0 R >>',
      '<< /Type /Page /Parent 2 0 R /Rotate 0 >>',
    ]);
    const { pages } = await inspectBytes(file);
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [200, 100],
      [100, 200],
    ]);
  });
});

test('the signature of the program that unlocked a file is nobody’s', async () => {
  const file = onePage({
    catalog: '/Perms << /UR3 5 0 R >>',
    more: ['<< /Type /Sig /ByteRange [0 10 20 30] /Contents <3082> >>'],
  });
  expect((await inspectBytes(file)).signed).toBe(false);
});

test('a certified file is signed', async () => {
  const file = onePage({
    catalog: '/Perms << /DocMDP 5 0 R >>',
    more: ['<< /Type /Sig /ByteRange [0 10 20 30] /Contents <3082> >>'],
  });
  expect((await inspectBytes(file)).signed).toBe(true);
});

test('the title comes from XMP where the information has none', async () => {
  const xmp =
    '<x><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Posts &amp; ICT</rdf:li></rdf:Alt></dc:title></x>';
  const file = onePage({
    catalog: '/Metadata 5 0 R',
    more: [rawStream('/Type /Metadata /Subtype /XML', xmp)],
  });
  expect((await inspectBytes(file)).title).toBe('Posts & ICT');
});

test.each([
  ['(lo)', 'lo'],
  ['(EN-us)', 'en-US'],
  ['(no language!)', null],
  ['()', null],
])('the language %s is %s', async (written, read) => {
  expect((await inspectBytes(onePage({ catalog: `/Lang ${written}` }))).language).toBe(read);
});

test('objects in packed streams with PNG prediction are read', async () => {
  const title = Buffer.from('7 0 << /Title (Packed) >>');
  const rows = Buffer.concat([...title].map((byte) => Buffer.from([0, byte])));
  const stream = flateStream('/Type /ObjStm /N 1 /First 4 /DecodeParms << /Predictor 15 /Columns 1 >>', rows);
  const file = onePage({ more: [stream] })
    .toString('latin1')
    .replace('/Root 1 0 R', '/Root 1 0 R /Info 7 0 R');
  expect((await inspectBytes(Buffer.from(file, 'latin1'))).title).toBe('Packed');
});
