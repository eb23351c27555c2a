import { describe, expect, it } from 'vitest';
import { openRate } from './rate.ts';

describe('the speed of a link', () => {
  it.each<[string, [bytes: number, now: number][], number]>([
    ['is not known from one moment', [[500, 0]], 0],
    [
      'is not known from less than a second',
      [
        [0, 0],
        [900, 900],
      ],
      0,
    ],
    [
      'is that of what came, not of what was there',
      [
        [100_000, 0],
        [120_000, 2000],
      ],
      10_000,
    ],
    [
      'forgets how it was long ago',
      [
        [0, 0],
        [900_000, 9000],
        [900_000, 20_000],
        [930_000, 23_000],
      ],
      30_000 / 14,
    ],
    [
      'is nothing where bytes are asked for again',
      [
        [5000, 0],
        [1000, 2000],
      ],
      0,
    ],
  ])('%s', (_, seen, expected) => {
    const rate = openRate();
    expect(seen.map(([bytes, now]) => rate.add(bytes, now)).at(-1)).toBeCloseTo(
      expected === 30_000 / 14 ? (30_000 * 1000) / 14_000 : expected,
    );
  });
});
