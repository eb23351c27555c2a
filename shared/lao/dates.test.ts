import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canon } from './canon.ts';
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatMonth,
  formatTime,
  MONTHS,
  parseLaoDates,
  vientianeDay,
} from './dates.ts';

describe('formatting', () => {
  test('writes a day in both languages', () => {
    expect(formatDate('2024-06-28', 'lo')).toBe('28 ມິຖຸນາ 2024');
    expect(formatDate('2024-06-08', 'en')).toBe('8 June 2024');
  });

  test.each([
    ['2024-06-12', '2024-06-12', '12 ມິຖຸນາ 2024', '12 June 2024'],
    ['2024-06-12', '2024-06-13', '12-13 ມິຖຸນາ 2024', '12–13 June 2024'],
    ['2024-06-30', '2024-07-02', '30 ມິຖຸນາ - 2 ກໍລະກົດ 2024', '30 June – 2 July 2024'],
    ['2024-12-30', '2025-01-02', '30 ທັນວາ 2024 - 2 ມັງກອນ 2025', '30 December 2024 – 2 January 2025'],
  ])('writes %s to %s', (start, end, lao, english) => {
    expect(formatDateRange(start, end, 'lo')).toBe(lao);
    expect(formatDateRange(start, end, 'en')).toBe(english);
  });

  test('writes a month', () => {
    expect(formatMonth('2024-06', 'lo')).toBe('ມິຖຸນາ 2024');
    expect(formatMonth('2024-06', 'en')).toBe('June 2024');
  });

  test('shows an instant as the clock in Vientiane does', () => {
    expect(formatTime('2024-06-28T17:30:00Z')).toBe('00:30');
    expect(formatDateTime('2024-06-28T17:30:00Z', 'lo')).toBe('29 ມິຖຸນາ 2024, 00:30');
    expect(formatDateTime('2024-06-28T08:30:00+07:00', 'en')).toBe('28 June 2024, 08:30');
    expect(vientianeDay(new Date('2024-12-31T17:00:00Z'))).toBe('2025-01-01');
    expect(vientianeDay(new Date('2024-12-31T16:59:59Z'))).toBe('2024-12-31');
  });

  test('agrees with Intl on the day in Vientiane', () => {
    const intl = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Vientiane' });
    const since1970 = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(since1970, (instant) => {
        expect(vientianeDay(instant)).toBe(intl.format(instant));
      }),
    );
  });

  test('agrees with the month names of ICU', () => {
    const intl = new Intl.DateTimeFormat('lo-LA', { month: 'long', timeZone: 'UTC' });
    MONTHS.forEach(({ lo }, month) => {
      expect(intl.format(Date.UTC(2024, month, 15))).toBe(lo);
      expect(lo).toBe(canon(lo));
    });
  });

  test.each(['2024-6-28', '2024-06-31', '2023-02-29', '28/06/2024', '', '2024-06-28T00:00:00Z'])(
    'rejects %j as a day',
    (text) => {
      expect(() => formatDate(text, 'lo')).toThrow(RangeError);
    },
  );

  test('rejects a range that ends before it starts, a wrong month and a wrong instant', () => {
    expect(() => formatDateRange('2024-06-13', '2024-06-12', 'lo')).toThrow(/before it starts/);
    expect(() => formatMonth('2024-13', 'lo')).toThrow(RangeError);
    expect(() => formatTime('soon')).toThrow(RangeError);
  });
});

const FOUND: [text: string, start: string, end: string, form: string][] = [
  ['28/06/2024', '2024-06-28', '2024-06-28', 'numeric'],
  ['28-06-2024', '2024-06-28', '2024-06-28', 'numeric'],
  ['28.6.2024', '2024-06-28', '2024-06-28', 'numeric'],
  ['28 / 6 / 2024', '2024-06-28', '2024-06-28', 'numeric'],
  ['໒໘/໐໖/໒໐໒໔', '2024-06-28', '2024-06-28', 'numeric'],
  ['2024-06-28', '2024-06-28', '2024-06-28', 'iso'],
  ['28 ມິຖຸນາ 2024', '2024-06-28', '2024-06-28', 'day'],
  ['໒໘ ມິຖຸນາ ໒໐໒໔', '2024-06-28', '2024-06-28', 'day'],
  ['28ມິຖຸນາ2024', '2024-06-28', '2024-06-28', 'day'],
  ['28 ເດືອນ ມິຖຸນາ ປີ 2024', '2024-06-28', '2024-06-28', 'day'],
  ['28 ເດືອນ 6 ປີ 2024', '2024-06-28', '2024-06-28', 'day'],
  ['2 ທັນວາ 1975', '1975-12-02', '1975-12-02', 'day'],
  ['29 ກຸມພາ 2024', '2024-02-29', '2024-02-29', 'day'],
  ['5 ພືດສະພາ 2024', '2024-05-05', '2024-05-05', 'day'],
  ['5 ພຶດສພາ 2024', '2024-05-05', '2024-05-05', 'day'],
  ['5 ມິນາ 2024', '2024-03-05', '2024-03-05', 'day'],
  ['5 ມີຖຸນາ 2024', '2024-06-05', '2024-06-05', 'day'],
  ['5 ກູມພາ 2024', '2024-02-05', '2024-02-05', 'day'],
  ['5 ພະຈີກ 2024', '2024-11-05', '2024-11-05', 'day'],
  ['12-13 ມິຖຸນາ 2024', '2024-06-12', '2024-06-13', 'day-range'],
  ['12 ຫາ 13 ມິຖຸນາ 2024', '2024-06-12', '2024-06-13', 'day-range'],
  ['12–13 ເດືອນ 6 ປີ 2024', '2024-06-12', '2024-06-13', 'day-range'],
  ['12-13/06/2024', '2024-06-12', '2024-06-13', 'numeric-range'],
  ['30 ມິຖຸນາ - 2 ກໍລະກົດ 2024', '2024-06-30', '2024-07-02', 'range'],
  ['30 ມິຖຸນາ ຫາ ວັນທີ 2 ກໍລະກົດ 2024', '2024-06-30', '2024-07-02', 'range'],
  ['30 ທັນວາ 2024 - 2 ມັງກອນ 2025', '2024-12-30', '2025-01-02', 'range'],
  ['30 ທັນວາ - 2 ມັງກອນ 2025', '2024-12-30', '2025-01-02', 'range'],
  ['ເດືອນ 6 ປີ 2024', '2024-06-01', '2024-06-30', 'month'],
  ['ກຸມພາ 2024', '2024-02-01', '2024-02-29', 'month'],
];

const NO_DATES = [
  '31/06/2024',
  '29/02/2023',
  '06/28/2024',
  '32 ມິຖຸນາ 2024',
  '13-12 ມິຖຸນາ 2024',
  'ເດືອນ 13 ປີ 2024',
  '128/06/2024',
  '28/06/20245',
  '28/06-2024',
  '28/06/2700',
  '(2021-2025)',
  'ເວລາ 08:30 ໂມງ',
  'ຍຸກ 4.0',
  '',
];

describe('parseLaoDates', () => {
  test.each(FOUND)('reads %s', (written, start, end, form) => {
    const before = 'ໃນວັນທີ ';
    expect(parseLaoDates(`${before}${written}, ທີ່ແຂວງ`)).toEqual([
      { start, end, text: written, index: before.length, form, era: 'gregorian' },
    ]);
  });

  test.each(NO_DATES)('finds no date in %j', (text) => {
    expect(parseLaoDates(text)).toEqual([]);
  });

  test('flags a Buddhist-era year and suggests the Gregorian day', () => {
    expect(parseLaoDates('12 ມິຖຸນາ 2567')).toMatchObject([{ start: '2024-06-12', era: 'buddhist' }]);
    expect(parseLaoDates('12/06/໒໕໖໗')).toMatchObject([{ start: '2024-06-12', era: 'buddhist' }]);
    expect(parseLaoDates('12 ມິຖຸນາ ພ.ສ. 2567')).toMatchObject([{ start: '2024-06-12', era: 'buddhist' }]);
  });

  test('finds several dates in the order of the text', () => {
    const text = '28/06/2024 ໃນວັນທີ 12-13 ມິຖຸນາ 2024, ວັນທີ 13 ມິຖຸນາ 2024';
    expect(parseLaoDates(text).map(({ start, form }) => [start, form])).toEqual([
      ['2024-06-28', 'numeric'],
      ['2024-06-12', 'day-range'],
      ['2024-06-13', 'day'],
    ]);
  });

  test('reads back what the formatters write', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [start = '', end = ''] = [a, b].sort();
        expect(parseLaoDates(formatDateRange(start, end, 'lo'))).toMatchObject([{ start, end, index: 0 }]);
      }),
    );
  });
});
