import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, signUntil } from './expiring.ts';

const secret = 'a secret of the tests, long enough';
const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-23T10:00:00Z');

describe('a signed name', () => {
  const signed = signUntil(secret, 'link', 'abc-_1', later);

  it('counts until its end', () => {
    expect(check(secret, 'link', signed, now)).toEqual({ state: 'good', name: 'abc-_1' });
    expect(check(secret, 'link', signed, later)).toEqual({ state: 'expired', name: 'abc-_1' });
  });

  it('counts for its purpose and under its secret only', () => {
    expect(check(secret, 'session', signed, now)).toEqual({ state: 'forged' });
    expect(check(`${secret}.`, 'link', signed, now)).toEqual({ state: 'forged' });
  });

  it.each([
    '',
    '.',
    '..',
    'abc',
    `${signed}A`,
    signed.slice(0, -1),
    signed.toUpperCase(),
    'abc-_1.zzzzzz.AAAA',
  ])('is not %j', (text) => expect(check(secret, 'link', text, now)).toEqual({ state: 'forged' }));

  it('allows no change of a single character', () => {
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.constantFrom(...'abz019-_.'), (at, character) => {
        if (signed[at] === character) return;
        const forged = signed.slice(0, at) + character + signed.slice(at + 1);
        expect(check(secret, 'link', forged, now)).toEqual({ state: 'forged' });
      }),
    );
  });
});
