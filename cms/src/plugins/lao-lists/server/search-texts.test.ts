import { describe, expect, test } from 'vitest';
import { searchable, searchTerms } from './search-texts.ts';

describe('a text', () => {
  test.each([
    ['ລະບົບ ດີຈີຕອນ', 'ລະບົບ ດິຈິຕ໋ອນ'],
    ['ໂຄ ສະນາ', 'ໂຄສະນາ'],
    ['ນໍ້າ\n ງື່ມ', 'ນ້ຳງື່ມ'],
    ['  E-Office   2026 ', 'e-office 2026'],
  ])('"%s" is searched as "%s"', (one, other) => {
    expect(searchable(one)).toBe(searchable(other));
  });

  test('keeps the spaces between words in Latin letters and numbers', () => {
    expect(searchable('Digital Government ປີ 2026')).toBe('digital government ປິ 2026');
  });
});

test('a query is looked for by its parts, each folded', () => {
  expect(searchTerms(' ດີຈີຕອນ  ໒໐໒໖ ')).toEqual([searchable('ດິຈິຕອນ'), '2026']);
  expect(searchTerms('   ')).toEqual([]);
});
