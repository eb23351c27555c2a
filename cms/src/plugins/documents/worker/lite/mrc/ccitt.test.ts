import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openPdfium } from '../../pdf/pdfium.ts';
import { encodeCcitt, type Stencil } from './ccitt.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanlao-ccitt-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What PDFium makes of the coded stencil, drawn pixel by pixel in black. */
async function decoded({ data, width, height }: Stencil): Promise<number[]> {
  const coded = await encodeCcitt({ data, width, height });
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([coded.width, coded.height]);
  const stencil = pdf.context.stream(coded.data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: coded.width,
    Height: coded.height,
    ImageMask: true,
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: coded.width, Rows: coded.height },
  });
  page.node.setXObject(PDFName.of('S'), pdf.context.register(stencil));
  page.node.set(
    PDFName.of('Contents'),
    pdf.context.register(pdf.context.stream(`${coded.width} 0 0 ${coded.height} 0 0 cm /S Do`)),
  );
  const path = join(folder, 'stencil.pdf');
  writeFileSync(path, await pdf.save());
  const document = await openPdfium(path);
  const look = document.page(1).render({ width: coded.width, height: coded.height });
  document.close();
  const drawn = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) drawn.push(look.data[(y * coded.width + x) * 4]! < 128 ? 255 : 0);
  return drawn;
}

describe('CCITT Group 4', () => {
  test('gives back every pixel, whatever the size and the pattern', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
        async (width, height, density, values) => {
          const data = Uint8Array.from({ length: width * height }, () =>
            Number(values.next().value) < density ? 255 : 0,
          );
          expect(await decoded({ data, width, height })).toEqual([...data]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('is small where lines are alike', async () => {
    const data = Uint8Array.from({ length: 1000 * 1000 }, (_, at) => (at % 1000 < 200 ? 255 : 0));
    expect((await encodeCcitt({ data, width: 1000, height: 1000 })).data.length).toBeLessThan(600);
  });
});
