import { expect, test } from 'vitest';
import { asciiDigits } from './digits.ts';
import { formatBytes, formatNumber } from './numbers.ts';

test.each([
  [1234567.5, '1.234.567,5', '1,234,567.5'],
  [0, '0', '0'],
  [-1500, '-1.500', '-1,500'],
  [0.125, '0,13', '0.13'],
])('writes the number %d', (value, lao, english) => {
  expect(formatNumber(value, 'lo')).toBe(lao);
  expect(formatNumber(value, 'en')).toBe(english);
});

test('writes Lao numbers as ICU does', () => {
  expect(formatNumber(9876543.21, 'lo')).toBe(new Intl.NumberFormat('lo-LA').format(9876543.21));
});

test.each([
  [0, '1 KB', '1 KB'],
  [962_560, '940 KB', '940 KB'],
  [1_048_575, '1 MB', '1 MB'],
  [1_258_291, '1,2 MB', '1.2 MB'],
  [52_428_800, '50 MB', '50 MB'],
  [3 * 1024 ** 4, '3 TB', '3 TB'],
])('writes %d bytes', (bytes, lao, english) => {
  expect(formatBytes(bytes, 'lo')).toBe(lao);
  expect(formatBytes(bytes, 'en')).toBe(english);
});

test('turns Lao digits into ASCII digits', () => {
  expect(asciiDigits('ປີ ໒໐໒໔, ໐-໑໓໕໖໗໘໙')).toBe('ປີ 2024, 0-1356789');
});
