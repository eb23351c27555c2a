import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWeekday } from './weekdays.ts';

describe('formatWeekday', () => {
  it.each([
    ['2024-06-28', 'ວັນສຸກ', 'Friday'],
    ['2026-11-22', 'ວັນອາທິດ', 'Sunday'],
    ['2026-11-23', 'ວັນຈັນ', 'Monday'],
    ['2000-02-29', 'ວັນອັງຄານ', 'Tuesday'],
    ['1975-12-02', 'ວັນອັງຄານ', 'Tuesday'],
  ])('%s is %s', (day, lo, en) => {
    expect(formatWeekday(day, 'lo')).toBe(lo);
    expect(formatWeekday(day, 'en')).toBe(en);
  });

  it('agrees with the calendar of the runtime', () => {
    const english = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(formatWeekday(date.toISOString().slice(0, 10), 'en')).toBe(english.format(date));
        },
      ),
    );
  });

  it('refuses what is no day', () => {
    expect(() => formatWeekday('2026-02-30', 'lo')).toThrow(RangeError);
  });
});
