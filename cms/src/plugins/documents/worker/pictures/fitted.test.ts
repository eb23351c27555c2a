import { expect, test } from 'vitest';
import { fitted } from './fitted.ts';

const limits = { start: 46, aim: 1000, floor: 34, most: 2000, lowest: 8 };

test.each([
  ['at once, where it is small', 800, 46, 1],
  ['at once, where it is hardly larger than aimed at', 1200, 46, 1],
  ['at a lower quality', 1500, 35, 1],
  ['not below the floor, as long as it is not over the most', 2600, 34, 1],
  ['below the floor, where it would be over the most', 5000, 21, 1],
  ['at fewer pixels, where quality does not help', 20_000, 8, 0.6],
])('a picture is taken %s', async (_, bytes, quality, scale) => {
  const tried: [number, number][] = [];
  const data = await fitted((atQuality, atScale) => {
    tried.push([atQuality, atScale]);
    return Promise.resolve(Buffer.alloc(Math.round(bytes * Math.exp((atQuality - 46) / 27) * atScale ** 2)));
  }, limits);
  expect(tried.at(-1)).toEqual([quality, expect.closeTo(scale, 1)]);
  expect(data.length).toBeLessThanOrEqual(limits.most);
});
