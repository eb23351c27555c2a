import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { provinces } from '../content/provinces.ts';
import { laoCollator } from './collator.ts';
import { MONTHS } from './months.ts';
import { orderKey } from './order-key.ts';

const words = [
  ...['ກາ', 'ເກ', 'ແກ', 'ຂາ', 'ເຂ', 'ຄາ', 'ໄຄ', 'ຈຳປາສັກ', 'ຊຽງຂວາງ', 'ເຊກອງ', 'ໄຊຍະບູລີ', 'ຫົວພັນ'],
  ...['ກອງປະຊຸມ', 'ເກົ້າ', 'ເກົາ', 'ກ້າວໜ້າ', 'ກ່າວ', 'ກາວ', 'ນ້ຳ', 'ນຳ', 'ນ້ຳງື່ມ', 'ໜັງສື', 'ຫນັງສື', 'ຫຼວງພະບາງ'],
  ...['ບໍລິການ', 'ບໍ່ແກ້ວ', 'ບໍລິຄຳໄຊ', 'ສປປ ລາວ', 'ສາລະວັນ', 'ສະຫວັນນະເຂດ', 'ໄປສະນີ', 'ໂທລະຄົມ', 'ແຂວງ', 'ເຂດ', 'ຂັ້ນ'],
  ...[
    'ມາດຕາ 2',
    'ມາດຕາ 10',
    'ມາດຕາ ໑໑',
    'ສະບັບທີ 007',
    'ສະບັບທີ 8',
    'ICT',
    'ict',
    'E-Office',
    'e-mail',
    '5G',
    '10 ປີ',
  ],
  ...[
    '(ຮ່າງ) ແຜນ',
    '"ແຜນ"',
    'ແຜນ, ປີ',
    'ແຜນປີ',
    'ແຜນ ປີ',
    'ແຜນ-ປີ',
    'ຊຶ່ງ',
    'ຊື່ງ',
    'ດິຈິຕອນ',
    'ດີຈີຕອນ',
    'ດິຈິຕ໋ອນ',
    'ກໍ່ສ້າງ',
  ],
  ...provinces.map(({ lo }) => lo),
  ...MONTHS.map(({ lo }) => lo),
];

/** What the dictionary says, without the case of letters. */
const { compare } = laoCollator('accent');

function compareKeys(a: string, b: string): number {
  const [left, right] = [orderKey(a), orderKey(b)];
  return left < right ? -1 : Number(left > right);
}

describe('keys of texts', () => {
  test('have the order of the dictionary, for every pair of words', () => {
    const wrong = words.flatMap((a) =>
      words.filter((b) => Math.sign(compare(a, b)) !== compareKeys(a, b)).map((b) => [a, b]),
    );
    expect(wrong).toEqual([]);
  });

  test('have it for texts of several words', () => {
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        expect(compareKeys(a, b)).toBe(Math.sign(compare(a, b)));
      }),
    );
  });

  test('are the same for spellings that the canonical form makes one', () => {
    expect(orderKey('ນໍ້າ')).toBe(orderKey('ນ້ຳ'));
    expect(orderKey('໑໐')).toBe(orderKey('10'));
  });

  test('are short, plain and never fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(orderKey(text)).toMatch(/^[0-9a-f]{2,}$/);
      }),
    );
    expect(orderKey('ກ້'.repeat(500)).length).toBeLessThanOrEqual(250);
    expect(orderKey('12 '.repeat(500)).length).toBeLessThanOrEqual(250);
    expect(orderKey('')).toBe('00');
  });

  test('put an empty text first', () => {
    for (const word of words) expect(compareKeys('', word)).toBe(-1);
  });
});

const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((chosen) => chosen.join(' '));
