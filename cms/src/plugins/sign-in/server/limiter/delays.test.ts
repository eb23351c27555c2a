import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayAfter, free } from './delays.ts';
import { networkOf } from './source.ts';

describe('the delay after attempts that went wrong', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30_000],
    [6, 60_000],
    [9, 480_000],
    [10, 900_000],
    [100_000, 900_000],
  ])('after %i of one account from one address is %i ms', (failures, delay) => {
    expect(delayAfter(failures, free.own)).toBe(delay);
  });

  it('grows, and never beyond a quarter of an hour', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(40), (failures, freeAttempts) => {
        const delay = delayAfter(failures, freeAttempts);
        expect(delay).toBeLessThanOrEqual(900_000);
        expect(delayAfter(failures + 1, freeAttempts)).toBeGreaterThanOrEqual(delay);
      }),
    );
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
    ['2001:db8::1', '2001:db8::'],
    ['2001:DB8:1:2::', '2001:db8:1:2::'],
    ['::1', '::'],
    ['fe80::1%eth0', 'fe80::'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
