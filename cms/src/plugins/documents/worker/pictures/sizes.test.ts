import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightAt, pictureSizes } from './sizes.ts';

const a4 = { width: 595, height: 842 };

test.each([
  ['a page of letters', a4, null, [480, 900, 1350]],
  ['a fine scan', a4, 2480, [480, 900, 1350]],
  ['a scan with pixels for half of the second width', a4, 700, [480, 700]],
  ['a scan that is as wide as a width', a4, 900, [480, 900]],
  ['a scan smaller than the smallest width', a4, 300, [300]],
  ['a scroll of fourteen metres', { width: 100, height: 14_400 }, null, [55]],
  ['a banner', { width: 14_400, height: 10 }, null, [480, 900, 1350]],
])('%s is drawn %4$j pixels wide', (_, page, ownWidth, widths) => {
  expect(pictureSizes(page, ownWidth).map(({ width }) => width)).toEqual(widths);
});

test('no picture of any page has fewer than one pixel or more than eight million', () => {
  const side = fc.integer({ min: 1, max: 14_400 });
  const ownWidth = fc.option(fc.integer({ min: 1, max: 60_000 }));
  fc.assert(
    fc.property(side, side, ownWidth, (width, height, own) => {
      const sizes = pictureSizes({ width, height }, own);
      expect(sizes.length).toBeGreaterThan(0);
      for (const size of sizes) {
        expect(size.width).toBeGreaterThanOrEqual(1);
        expect(size.width).toBeLessThanOrEqual(size.name);
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(14_400);
        expect(size.width * size.height).toBeLessThanOrEqual(8_100_000);
      }
    }),
  );
});

test('a height is told for 900 pixels of width', () => {
  expect(heightAt(900, a4)).toBe(1274);
  expect(heightAt(900, { width: 14_400, height: 1 })).toBe(1);
});
