import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiry, securityText } from './security-text.ts';

describe('the day on which security.txt expires', () => {
  it.each([
    ['2026-01-01', '2027-01-01'],
    ['2026-06-30', '2027-01-01'],
    ['2026-07-01', '2027-07-01'],
    ['2026-12-31', '2027-07-01'],
  ])('seen on %s is %s', (today, expected) => expect(expiry(today)).toBe(expected));

  it('is more than half a year and at most a year away on any day', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const today = date.toISOString().slice(0, 10);
        const days = (Date.parse(expiry(today)) - Date.parse(today)) / 86_400_000;
        expect(days).toBeGreaterThan(180);
        expect(days).toBeLessThanOrEqual(366);
      }),
    );
  });
});

describe('security.txt', () => {
  it('gains no line by an address with one in it', () => {
    const text = securityText({
      email: 'a@b.la\nContact: x',
      canonical: 'https://a.la/x',
      today: '2026-11-22',
    });
    expect(text.match(/^Contact:/gm)).toHaveLength(1);
  });
});
