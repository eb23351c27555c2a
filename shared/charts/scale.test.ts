import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { niceScale } from './scale.ts';

const values = fc.array(
  fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
    fc.double({ min: -1e6, max: 1e9, noNaN: true }),
  ),
  { minLength: 1, maxLength: 30 },
);
const options = fc.record({ count: fc.integer({ min: 1, max: 8 }), fromZero: fc.boolean() });

describe('niceScale', () => {
  it.each([
    [[480, 720, 142, 990], { count: 5, fromZero: true }, [0, 200, 400, 600, 800, 1000]],
    [[12.5, -3.25, 4], { count: 4, fromZero: true }, [-5, 0, 5, 10, 15]],
    [[3200, 3600, 4100], { count: 5, fromZero: false }, [3200, 3400, 3600, 3800, 4000, 4200]],
    [[3200, 3600, 4100], { count: 2, fromZero: true }, [0, 2000, 4000, 6000]],
    [[102, 310], { count: 4, fromZero: false }, [0, 100, 200, 300, 400]],
    [[0], { count: 2, fromZero: true }, [0, 0.5, 1]],
    [[7], { count: 2, fromZero: false }, [7, 7.5, 8]],
  ])('of %j with %j has the ticks %j', (of, how, ticks) => {
    expect(niceScale(of, how).ticks).toEqual(ticks);
  });

  it('holds every value between its ends, and its ends are ticks', () => {
    fc.assert(
      fc.property(values, options, (of, how) => {
        const { ticks, position } = niceScale(of, how);
        for (const value of of) {
          expect(position(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(position(value)).toBeLessThanOrEqual(1 + 1e-6);
        }
        expect(position(ticks[0]!)).toBeCloseTo(0, 6);
        expect(position(ticks.at(-1)!)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('has ticks of one step, upwards, and few', () => {
    fc.assert(
      fc.property(values, options, (of, how) => {
        const { ticks } = niceScale(of, how);
        const step = ticks[1]! - ticks[0]!;
        expect(step).toBeGreaterThan(0);
        ticks.slice(1).forEach((tick, index) => expect((tick - ticks[index]!) / step).toBeCloseTo(1, 5));
        expect(ticks.length).toBeLessThanOrEqual(how.count * 2 + 3);
      }),
    );
  });

  it('keeps the order of values', () => {
    fc.assert(
      fc.property(values, options, (of, how) => {
        const { position } = niceScale(of, how);
        const ordered = of.toSorted((a, b) => a - b).map(position);
        ordered.slice(1).forEach((place, index) => expect(place).toBeGreaterThanOrEqual(ordered[index]!));
      }),
    );
  });

  it('begins at zero where bars are compared', () => {
    fc.assert(
      fc.property(values, (of) => {
        const { ticks } = niceScale(of, { count: 5, fromZero: true });
        expect(ticks).toContain(0);
      }),
    );
  });
});
