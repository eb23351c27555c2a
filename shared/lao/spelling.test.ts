import { describe, expect, test } from 'vitest';
import { canon } from './canon.ts';
import { dateWarnings, spellingWarnings } from './spelling.ts';

const WARNED: [text: string, found: string, suggested: string][] = [
  ['ຫນັງສື', 'ຫນັງ', 'ໜັງ'],
  ['ທັນສະໄຫມແລະສາມາດ', 'ໄຫມ', 'ໄໝ'],
  ['ຫລວງພະບາງ', 'ຫລວງ', 'ຫຼວງ'],
  ['ແຫລມ', 'ແຫລມ', 'ແຫຼມ'],
  ['ດີຈີຕອນ', 'ດີຈີຕອນ', 'ດິຈິຕອນ'],
  ['ເສດຖະກິດດິຈິຕ໋ອນ', 'ດິຈິຕ໋ອນ', 'ດິຈິຕອນ'],
  ['ເວບໄຊ', 'ເວບໄຊ', 'ເວັບໄຊ'],
  ['ເວັບໄຊທ໌ພາກລັດ', 'ເວັບໄຊທ໌', 'ເວັບໄຊ'],
  ['ເວັບໄຊສຂອງ', 'ເວັບໄຊສ', 'ເວັບໄຊ'],
  ['ເອເລັກໂຕຼນິກ', 'ເອເລັກໂຕຼນິກ', 'ເອເລັກໂຕຣນິກ'],
  ['ບໍຣິການ', 'ບໍຣິການ', 'ບໍລິການ'],
  ['ໄລຍະໄໝ່', 'ໄໝ່', 'ໃໝ່'],
  ['ປີ 2024 ແລະ ໒໐໒໕', '໒໐໒໕', '2025'],
];

const NOT_WARNED = [
  'ໜັງສື ໝາຍ ຫຼວງ ດິຈິຕອນ ເວັບໄຊ ເອເລັກໂຕຣນິກ ຂຶ້ນ ໃໝ່',
  'ໂຫນ',
  'ເວັບໄຊສະບາຍ',
  'ປີ ໒໐໒໔',
  'ໄໝ ແລະ ໄໝ້',
  '',
];

describe('spellingWarnings', () => {
  test.each(WARNED)('%s: warns of %s', (text, found, suggested) => {
    expect(spellingWarnings(text)).toEqual([{ found, suggested, count: 1, reason: expect.anything() }]);
  });

  test.each(NOT_WARNED)('has nothing against %s', (text) => {
    expect(spellingWarnings(text)).toEqual([]);
  });

  test('counts each form once, in canonical form', () => {
    const warnings = spellingWarnings('ດິຈິຕ໋ອນ, ດິຈິຕ໋ອນ, ດ\u0EB4\u0EB4ຈິຕ໋ອນ');
    expect(warnings).toMatchObject([{ found: 'ດິຈິຕ໋ອນ', count: 3 }]);
  });

  test('suggests canonical text, and nothing that it would warn of', () => {
    for (const [text] of WARNED) {
      for (const { suggested, reason } of spellingWarnings(text)) {
        expect(suggested).toBe(canon(suggested));
        expect(reason.lo).toBe(canon(reason.lo));
        expect(spellingWarnings(suggested)).toEqual([]);
      }
    }
  });
});

describe('dateWarnings', () => {
  test.each([
    ['ປີ 2567', '2567'],
    ['ພ.ສ. 2567', '2567'],
    ['12 ມິຖຸນາ 2567', '2567'],
    ['12/06/2567', '2567'],
    ['ມີນາ ໒໕໖໗', '໒໕໖໗'],
  ])('flags the year of %s', (text, found) => {
    expect(dateWarnings(text)).toEqual([{ found, suggested: '2024', count: 1, reason: expect.anything() }]);
  });

  test('flags years of long ago', () => {
    expect(dateWarnings('ພ.ສ. 2450')).toMatchObject([{ found: '2450', suggested: '1907' }]);
  });

  test.each(['2567 ຄົນ', '450.2567', 'ປີ 2024', 'ປີ 2399', 'ປີ 2601', 'ປີ 25671', 'ໂທ 020 2567'])(
    'leaves %s',
    (text) => {
      expect(dateWarnings(text)).toEqual([]);
    },
  );
});
