import { beforeAll, describe, expect, test } from 'vitest';
import { teachIntlLao } from './intl.ts';

const day = new Date(Date.UTC(2024, 5, 28, 9, 5, 7));
const timeZone = 'Asia/Vientiane';

/** An `Intl` of its own, so that no other test is taught. */
const intl = Object.create(Intl) as typeof Intl;

beforeAll(() => teachIntlLao(intl));

function write(options: Intl.DateTimeFormatOptions, locale = 'lo'): string {
  return new intl.DateTimeFormat(locale, { timeZone, ...options }).format(day);
}

describe('dates in Lao', () => {
  test.each<[Intl.DateTimeFormatOptions, string]>([
    [{}, '28/06/2024'],
    [{ dateStyle: 'short' }, '28/06/2024'],
    [{ dateStyle: 'medium' }, '28 ມິຖຸນາ 2024'],
    [{ dateStyle: 'long' }, '28 ມິຖຸນາ 2024'],
    [{ dateStyle: 'full' }, 'ວັນສຸກ, 28 ມິຖຸນາ 2024'],
    [{ dateStyle: 'full', timeStyle: 'short' }, 'ວັນສຸກ, 28 ມິຖຸນາ 2024, 16:05'],
    [{ dateStyle: 'short', timeStyle: 'short' }, '28/06/2024, 16:05'],
    [{ timeStyle: 'medium' }, '16:05:07'],
    [{ month: 'long' }, 'ມິຖຸນາ'],
    [{ month: 'short', year: 'numeric' }, 'ມິຖຸນາ 2024'],
    [{ weekday: 'short' }, 'ສຸກ'],
    [{ weekday: 'narrow' }, 'ສຸ'],
    [{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, 'ວັນສຸກ, 28 ມິຖຸນາ 2024'],
    [{ day: '2-digit', month: '2-digit', year: 'numeric' }, '28/06/2024'],
  ])('%o', (options, expected) => {
    expect(write(options)).toBe(expected);
  });

  test('know a language with its country', () => {
    expect(write({ dateStyle: 'long' }, 'lo-LA')).toBe('28 ມິຖຸນາ 2024');
  });

  test('are written by each month and weekday', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      new intl.DateTimeFormat('lo', { month: 'long', timeZone }).format(new Date(Date.UTC(2024, month, 15))),
    );
    expect(new Set(months).size).toBe(12);
    expect(months.every((name) => /^[\u0E80-\u0EFF]+$/.test(name))).toBe(true);
    const week = Array.from({ length: 7 }, (_, at) =>
      new intl.DateTimeFormat('lo', { weekday: 'long', timeZone }).format(
        new Date(Date.UTC(2024, 5, 24 + at)),
      ),
    );
    expect(week).toEqual(['ຈັນ', 'ອັງຄານ', 'ພຸດ', 'ພະຫັດ', 'ສຸກ', 'ເສົາ', 'ອາທິດ'].map((d) => `ວັນ${d}`));
  });

  test('keep the time zone of the formatter at the edge of a month', () => {
    const edge = new Date(Date.UTC(2024, 5, 30, 20));
    const inZone = (zone: string) =>
      new intl.DateTimeFormat('lo', { dateStyle: 'long', timeZone: zone }).format(edge);
    expect(inZone('Asia/Vientiane')).toBe('1 ກໍລະກົດ 2024');
    expect(inZone('UTC')).toBe('30 ມິຖຸນາ 2024');
  });

  test('have ranges', () => {
    const format = new intl.DateTimeFormat('lo', { dateStyle: 'long', timeZone });
    expect(format.formatRange(day, new Date(Date.UTC(2024, 6, 2))).replaceAll('\u2009', ' ')).toBe(
      '28 ມິຖຸນາ - 2 ກໍລະກົດ 2024',
    );
  });

  test('are what the formatter says it supports', () => {
    expect(intl.DateTimeFormat.supportedLocalesOf(['lo', 'en'])).toEqual(['lo', 'en']);
    expect(new intl.DateTimeFormat('lo').resolvedOptions().locale).toBe('lo');
  });
});

describe('relative times in Lao', () => {
  const units = ['second', 'minutes', 'hours', 'day', 'week', 'months', 'years'] as const;
  test.each(units)('%s as CLDR has them', (unit) => {
    for (const numeric of ['auto', 'always'] as const) {
      for (const value of [-40, -3, -1, 0, 1, 3, 12]) {
        expect(new intl.RelativeTimeFormat('lo', { numeric }).format(value, unit)).toBe(
          new Intl.RelativeTimeFormat('lo', { numeric }).format(value, unit),
        );
      }
    }
  });

  test('refuse what is no unit', () => {
    expect(() => new intl.RelativeTimeFormat('lo').format(1, 'moons' as never)).toThrow(RangeError);
  });
});

test('numbers in Lao have points between the thousands', () => {
  expect(new intl.NumberFormat('lo').format(1234567.5)).toBe('1.234.567,5');
});

test('other languages stay as they are', () => {
  expect(write({ dateStyle: 'long' }, 'en-GB')).toBe('28 June 2024');
  expect(new intl.NumberFormat('en').format(1234.5)).toBe('1,234.5');
  expect(new intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-1, 'day')).toBe('yesterday');
});
