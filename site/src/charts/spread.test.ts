import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread.ts';

const column = { from: 0, to: 100 };

describe('spread', () => {
  it.each([
    ['leaves what is apart', [10, 50], [10, 50]],
    ['moves apart what is close, and keeps the order', [50, 48], [58, 48]],
    ['pushes up what would leave the column', [99, 99], [85, 95]],
    ['pulls down what would leave it above', [0, 0], [5, 15]],
    ['takes none', [], []],
  ])('%s', (_, centres, expected) => {
    expect(
      spread(
        centres.map((centre) => ({ centre, height: 10 })),
        column,
      ),
    ).toEqual(expected);
  });

  it('lets no box cover another or leave the column, where all fit it', () => {
    const boxes = fc.array(
      fc.record({ centre: fc.integer({ min: 0, max: 100 }), height: fc.integer({ min: 1, max: 16 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(boxes, (given) => {
        const centres = spread(given, column);
        const placed = given
          .map(({ height }, index) => ({
            top: centres[index]! - height / 2,
            bottom: centres[index]! + height / 2,
          }))
          .sort((a, b) => a.top - b.top);
        expect(placed[0]!.top).toBeGreaterThanOrEqual(0);
        expect(placed.at(-1)!.bottom).toBeLessThanOrEqual(100);
        placed
          .slice(1)
          .forEach(({ top }, index) => expect(top).toBeGreaterThanOrEqual(placed[index]!.bottom));
      }),
    );
  });
});
