import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newUrlId } from './identity.ts';

describe('the id of an address', () => {
  it('has six characters that nobody takes for another', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const id = newUrlId((below) => Number(numbers.next().value) % below);
        expect(id).toMatch(/^[2-9a-hjkmnp-z]{6}$/);
      }),
    );
  });

  it('is random', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newUrlId())).size).toBe(1000);
  });
});
