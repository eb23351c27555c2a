import { describe, expect, test } from 'vitest';
import { readCredits, splitEndCredits } from './credits.ts';

const both = { byline: 'ສູນ ກ', photoCredit: 'ສູນ ກ' };
const news = { byline: 'ສູນ ກ', photoCredit: '' };
const photo = { byline: '', photoCredit: 'ສູນ ກ' };

describe('a line of credits', () => {
  test.each([
    ['(ຂ່າວ: ສູນ ກ)', news],
    ['ຂ່າວ: ສູນ ກ', news],
    ['ຂ່າວໂດຍ: ສູນ ກ', news],
    ['ໂດຍ: ສູນ ກ', news],
    ['[ໂດຍ: ສູນ ກ]', news],
    ['(ໂດຍ ສູນ ກ)', news],
    ['ຂຽນໂດຍ: ສູນ ກ', news],
    ['ຮຽບຮຽງຂ່າວໂດຍ: ສູນ ກ', news],
    ['ຜູ້ຂຽນ: ສູນ ກ', news],
    ['ລາຍງານຂ່າວໂດຍ: ສູນ ກ', news],
    ['By: ສູນ ກ', news],
    ['(ພາບ: ສູນ ກ)', photo],
    ['ຮູບພາບ: ສູນ ກ', photo],
    ['ຮູບໂດຍ: ສູນ ກ', photo],
    ['ພາບໂດຍ: ສູນ ກ', photo],
    ['(ພາບໂດຍ ສູນ ກ)', photo],
    ['ຖ່າຍພາບ: ສູນ ກ', photo],
    ['Photo: ສູນ ກ', photo],
    ['(Photo by ສູນ ກ)', photo],
    ['ພາບ ແລະ ຂ່າວ: ສູນ ກ', both],
    ['ຂ່າວ ແລະ ພາບ: ສູນ ກ', both],
    ['ຂ່າວ-ພາບ: ສູນ ກ', both],
    ['(ພາບ-ຂ່າວ: ສູນ ກ)', both],
    ['ຂ່າວ/ຮູບ: ສູນ ກ', both],
    ['ຂ່າວ ແລະ ພາບໂດຍ: ສູນ ກ', both],
    ['(ຂ່າວ: ສູນ ກ, ພາບ: ຫ້ອງ ຂ)', { byline: 'ສູນ ກ', photoCredit: 'ຫ້ອງ ຂ' }],
    ['ຂ່າວ: ສູນ ກ; ພາບ: ຫ້ອງ ຂ', { byline: 'ສູນ ກ', photoCredit: 'ຫ້ອງ ຂ' }],
    ['ຂ່າວ: ສູນ ກ ພາບ: ຫ້ອງ ຂ', { byline: 'ສູນ ກ', photoCredit: 'ຫ້ອງ ຂ' }],
    ['ພາບ: ຫ້ອງ ຂ / ຂ່າວ: ສູນ ກ', { byline: 'ສູນ ກ', photoCredit: 'ຫ້ອງ ຂ' }],
  ])('%s', (line, expected) => {
    expect(readCredits(line)).toEqual(expected);
  });

  test.each([
    'ຂ່າວສານຂອງກະຊວງ',
    '(ເວັບໄຊ)',
    'ໂດຍໃຫ້ກຽດເຂົ້າຮ່ວມຂອງທ່ານຫົວໜ້າພະແນກ',
    'ຂ່າວ:',
    'ເນື້ອໃນ: ຂ່າວ ແລະ ພາບ',
    `ຂ່າວ: ${'ກອງປະຊຸມໄດ້ດຳເນີນໄປ '.repeat(20)}`,
  ])('is not: %s', (line) => {
    expect(readCredits(line)).toBeUndefined();
  });
});

test('credits are split from the end of a paragraph, the paragraph stays', () => {
  expect(splitEndCredits('ກອງປະຊຸມໄດ້ປິດລົງ (E-Office). (ຂ່າວ: ສູນ ກ) (ພາບ: ຫ້ອງ ຂ).')).toEqual({
    text: 'ກອງປະຊຸມໄດ້ປິດລົງ (E-Office).',
    credits: { byline: 'ສູນ ກ', photoCredit: 'ຫ້ອງ ຂ' },
  });
});
