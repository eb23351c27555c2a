import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/manifest';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bitmap } from '../../pdf/pdfium-page.ts';
import { looksOf, withReady } from '../../testing/jobs.ts';
import { photograph, pictureDocument, scanPage } from '../../testing/pictures.ts';
import { lite } from '../lite.ts';
import { inksOf } from './inks.ts';
import { darkestAround } from './edges.ts';
import { leavePicturesOut } from './pictures.ts';

const width = 480;
const height = 480;

/** White paper with squares of ink. */
function paper(squares: { left: number; top: number; side: number; colour: [number, number, number] }[]) {
  const pixels = new Uint8Array(width * height * 3).fill(240);
  const ink = new Uint8Array(width * height);
  for (const { left, top, side, colour } of squares)
    for (let y = top; y < top + side; y++)
      for (let x = left; x < left + side; x++) {
        ink[y * width + x] = 255;
        pixels.set(colour, 3 * (y * width + x));
      }
  const brightness = Uint8Array.from({ length: width * height }, (_, at) => pixels[3 * at]!);
  return { pixels, ink, brightness, width, height };
}

describe('The inks of a scanned page', () => {
  test('are parted by colour, black above the others', () => {
    const page = paper([
      { left: 20, top: 20, side: 60, colour: [30, 30, 34] },
      { left: 200, top: 20, side: 60, colour: [190, 40, 50] },
      { left: 20, top: 200, side: 60, colour: [40, 60, 170] },
    ]);
    const inks = inksOf({ ...page, darkest: darkestAround(page) });
    expect(inks.map(({ colour }) => colour)).toEqual([
      [40, 60, 170],
      [190, 40, 50],
      [30, 30, 34],
    ]);
    expect(inks.map(({ data }) => data.filter(Boolean).length)).toEqual([3600, 3600, 3600]);
  });

  test('do not have the pictures of the page in them', () => {
    const page = paper([{ left: 20, top: 20, side: 40, colour: [30, 30, 30] }]);
    const picture = photograph(240, 240);
    for (let y = 0; y < 240; y++)
      for (let x = 0; x < 240; x++) {
        const at = (y + 240) * width + x + 240;
        // As rough as faces, leaves and cloth are in print.
        page.brightness[at] = Math.max(20, Math.min(230, 2 * picture[3 * (y * 240 + x)]! - 128));
        page.ink[at] = page.brightness[at]! < 80 ? 255 : 0;
      }
    expect(leavePicturesOut(page)).toBeGreaterThan(0.1);
    const inPicture = page.ink.filter((value, at) => value && at % width >= 240 && at >= 240 * width);
    expect(inPicture).toHaveLength(0);
    expect(page.ink.filter(Boolean)).toHaveLength(1600);
  });
});

describe('A scan in layers', () => {
  let before: Bitmap;
  let after: Bitmap;
  beforeAll(async () => {
    const original = await (await pictureDocument({ pictures: [await scanPage()], isScan: true })).save();
    await withReady(original, async (job) => {
      await lite(job, {});
      [before, after] = [
        (await looksOf(join(job.ready, documentPaths.original)))[0]!,
        (await looksOf(join(job.ready, documentPaths.lite)))[0]!,
      ];
    });
  });

  test.each<[string, (red: number, green: number, blue: number) => boolean]>([
    ['red', (red, green, blue) => red - Math.max(green, blue) > 40],
    ['dark', (red, green, blue) => Math.max(red, green, blue) < 150],
  ])('has as much that is %s as the paper', (_, isSo) => {
    const count = ({ data }: Bitmap) =>
      Array.from({ length: data.length / 4 }, (_, at) =>
        isSo(data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!),
      ).filter(Boolean).length;
    expect(count(before)).toBeGreaterThan(100);
    expect(count(after) / count(before)).toBeGreaterThan(0.7);
    expect(count(after) / count(before)).toBeLessThan(1.5);
  });
});
