import { describe, expect, test } from 'vitest';
import { compareLao } from './sort.ts';

describe('compareLao', () => {
  test('orders by the consonant, whatever vowel is written before it', () => {
    const sorted = ['ກາ', 'ເກ', 'ແກ', 'ຂາ', 'ເຂ', 'ຄາ', 'ໄຄ', 'ຈຳປາສັກ', 'ຊຽງຂວາງ', 'ເຊກອງ', 'ໄຊຍະບູລີ', 'ຫົວພັນ'];
    expect(sorted.toReversed().sort(compareLao)).toEqual(sorted);
  });

  test('orders numbers by value', () => {
    expect(['ມາດຕາ 10', 'ມາດຕາ 2'].sort(compareLao)).toEqual(['ມາດຕາ 2', 'ມາດຕາ 10']);
  });

  test('compares canonical forms', () => {
    expect(compareLao('ນ\u0ECD\u0EC9\u0EB2ງື່ມ', 'ນ້ຳງື່ມກ')).toBeLessThan(0);
    expect(compareLao('ກ', 'ກ')).toBe(0);
  });

  test('never leaves two different texts equal', () => {
    expect(compareLao('ກ\u2060', 'ກ')).not.toBe(0);
    expect(compareLao('ນ\u0ECD\u0EB2', 'ນຳ')).toBe(-compareLao('ນຳ', 'ນ\u0ECD\u0EB2'));
    expect(compareLao('ນ\u0ECD\u0EB2', 'ນຳ')).not.toBe(0);
  });
});
