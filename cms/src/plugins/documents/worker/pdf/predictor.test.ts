import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpredict } from './predictor.ts';

/** Forward filters of RFC 2083, written the other way round. */
const filters: ((value: number, left: number, up: number, upLeft: number) => number)[] = [
  (value) => value,
  (value, left) => value - left,
  (value, _, up) => value - up,
  (value, left, up) => value - ((left + up) >> 1),
  (value, left, up, upLeft) => {
    const estimate = left + up - upLeft;
    const nearest = [left, up, upLeft].toSorted((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b));
    return value - nearest[0]!;
  },
];

describe('Predictors', () => {
  test('give back what PNG filters of each row took away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(1, 3),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        (columns, colours, rowFilters, values) => {
          const rowBytes = columns * colours;
          const pixels = Uint8Array.from({ length: rowBytes * rowFilters.length }, () => values.next().value);
          const at = (row: number, index: number) =>
            row < 0 || index < 0 ? 0 : pixels[row * rowBytes + index]!;
          const data = rowFilters.flatMap((filter, row) => [
            filter,
            ...Array.from({ length: rowBytes }, (_, index) =>
              filters[filter]!(
                at(row, index),
                at(row, index - colours),
                at(row - 1, index),
                at(row - 1, index - colours),
              ),
            ),
          ]);
          const result = unpredict(Uint8Array.from(data), { predictor: 15, columns, colours, bits: 8 });
          expect(Buffer.from(result)).toEqual(Buffer.from(pixels));
        },
      ),
    );
  });

  test('give back what TIFF differences took away', () => {
    const data = Uint8Array.of(10, 20, 30, 5, 250, 1, 7, 7, 7, 255, 0, 1);
    expect([...unpredict(data, { predictor: 2, columns: 2, colours: 3, bits: 8 })]).toEqual([
      10, 20, 30, 15, 14, 31, 7, 7, 7, 6, 7, 8,
    ]);
    const wide = Uint8Array.of(1, 0, 0, 255, 0, 1);
    expect([...unpredict(wide, { predictor: 2, columns: 3, colours: 1, bits: 16 })]).toEqual([
      1, 0, 1, 255, 2, 0,
    ]);
  });

  test('leave the bytes as they are where there is none', () => {
    expect(unpredict(Uint8Array.of(1, 2), { predictor: 1, columns: 2, colours: 1, bits: 8 })).toEqual(
      Uint8Array.of(1, 2),
    );
  });
});
