import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';

/** Variants of one word, all of them searched for by typing any. */
const FAMILIES: string[][] = [
  ['ດິຈິຕອນ', 'ດີຈີຕອນ', 'ດິຈິຕ໋ອນ'],
  ['ໜັງສື', 'ຫນັງສື', 'ຫນັງສຶ'],
  ['ທັນສະໄໝ', 'ທັນສະໄຫມ', 'ທັນສະໃໝ'],
  ['ຫຼວງພະບາງ', 'ຫລວງພະບາງ', 'ຫຣວງພະບາງ'],
  ['ເອເລັກໂຕຣນິກ', 'ເອເລັກໂຕຼນິກ', 'ເອເລັກໂຕລນິກ'],
  ['ເວັບໄຊທ໌', 'ເວັບໄຊ'],
  ['ຂຶ້ນ', 'ຂື້ນ', 'ຂື່ນ'],
  ['ນ້ຳ', 'ນ\u0ECD\u0EC9\u0EB2', 'ນຳ'],
  ['ວິໄສທັດ', 'ວິໃສທັດ'],
  ['ກໍ', 'ກໍ່'],
  ['ສັກສິດ', 'ສັກສິດທິ໌'],
  ['ປີ 2024', 'ປີ ໒໐໒໔'],
  ['E-Office', 'e-office', 'Ｅ-office'],
  ['ປະຊຸມ', 'ປະ\u200Bຊຸມ', 'ປະ\u2060ຊຸມ'],
];

const DIFFERENT: [string, string][] = [
  ['ມາ', 'ມີ'],
  ['ມີ', 'ມູ'],
  ['ກົດ', 'ກັດ'],
  ['ເກ', 'ແກ'],
  ['ຂ່າວ', 'ຄ່າວ'],
];

describe('fold', () => {
  test.each(FAMILIES)('unifies %s', (first, ...others) => {
    for (const other of others) expect(fold(other)).toBe(fold(first ?? ''));
  });

  test.each(DIFFERENT)('keeps %s and %s apart', (a, b) => {
    expect(fold(a)).not.toBe(fold(b));
  });

  test('folds its own result to the same', () => {
    for (const word of FAMILIES.flat()) expect(fold(fold(word))).toBe(fold(word));
  });
});
