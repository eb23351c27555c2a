import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { repair } from './repair.ts';

describe('repair', () => {
  test.each([
    ['a space before a sign', 'ສະບາ ຍດີ ວ່ າດ້ວຍ', 'ສະບາຍດີ ວ່າດ້ວຍ'],
    ['a space behind a leading vowel', 'ເ ພື່ອ', 'ເພື່ອ'],
    ['a space inside a syllable', 'ທົ່ ວໄປ', 'ທົ່ວໄປ'],
    ['two codings of ຳ', 'ນໍ້າ ກຳນົດ', 'ນ້ຳ ກຳນົດ'],
    ['ຳ and its half again', 'ຕ່ຳາ', 'ຕ່ຳ'],
    ['ຳ and its half twice', 'ຕ່ຳາາ', 'ຕ່ຳ'],
    ['letters that a font does not name', 'ຂ\u0000ຕົກລົງ', 'ຂຕົກລົງ'],
    ['ligatures of Latin letters', 'ofﬁce', 'office'],
  ])('repairs %s', (_, extracted, written) => {
    expect(repair(extracted)).toBe(written);
  });

  test.each([
    ['spaces between words', 'ຄວາມຮັບຜິດຊອບ ແລະ ການນຳໃຊ້'],
    ['an abbreviation beside a word', 'ສປປ ລາວ'],
    ['letters that name things', 'ຂໍ້ ກ ແລະ ຂໍ້ ຂ'],
    ['other scripts', 'G-Net 4.0, ປີ 2026'],
  ])('leaves %s', (_, text) => {
    expect(repair(text)).toBe(text);
  });

  test('is done after one time', () => {
    const characters = fc.constantFrom(...'ກຂຄງຈສຊຍດຕທນບປພມຢຣລວຫອຮໜະາຳິີຶືຸູົຽເແໂໃໄ່້໊໋ໍ ກ1a.');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 24 }), (text) => {
        expect(repair(repair(text))).toBe(repair(text));
      }),
    );
  });
});
