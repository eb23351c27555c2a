import { describe, expect, it } from 'vitest';
import { pictureOf } from './picture.ts';

const sha256 = 'a'.repeat(64);
const widthsOf = (srcset: string) => [...srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width));

describe('pictureOf', () => {
  it.each([
    [4000, undefined, [320, 640, 960, 1600]],
    [1200, undefined, [320, 640, 960, 1200]],
    [200, undefined, [200]],
    [1600, 640, [320, 640]],
    [1600, 100, [320]],
  ])('of an image %i pixels wide, shown at most %s wide, names %j', (width, widest, widths) => {
    const { sources, fallback } = pictureOf({ sha256, width, height: 100 }, widest);
    for (const { srcset } of [...sources, fallback]) expect(widthsOf(srcset)).toEqual(widths);
  });

  it('offers the best format first and JPEG to everyone', () => {
    const { sources, fallback } = pictureOf({ sha256, width: 1600, height: 1000 });
    expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    expect(fallback.src).toBe(`/media/${sha256}/640.jpg`);
  });

  it.each([
    ['counted', { '320': 4_042, '640': 8_776 }, undefined, '9'],
    ['counted, shown small', { '320': 4_042, '640': 8_776 }, 320, '4'],
    ['tiny', { '640': 90 }, undefined, '1'],
    ['not counted', undefined, undefined, '~20'],
    ['counted in other widths', { '960': 20_000 }, undefined, '~20'],
  ])('says what a tap in saver mode costs: %s', (_, avifBytes, widest, kilobytes) => {
    const image = { sha256, width: 1600, height: 1000, ...(avifBytes && { avifBytes }) };
    expect(pictureOf(image, widest).kilobytes).toBe(kilobytes);
  });
});
