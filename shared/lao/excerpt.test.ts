import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, firstSentence } from './excerpt.ts';

const ARTICLE = 'ກອງປະຊຸມເຜີຍແຜ່ ວຽກການບໍລິຫານ ແລະ ບໍລິການລັດດິຈິຕອນ, ທີ່ແຂວງວຽງຈັນ.\nໃນວັນທີ 12 ມິຖຸນາ 2024 ໄດ້ຈັດກອງປະຊຸມ.';

describe('excerpt', () => {
  test('returns a text that fits, on one line', () => {
    expect(excerpt(' ຂ່າວ\n ໃໝ່ ', 20)).toBe('ຂ່າວ ໃໝ່');
  });

  test('cuts between words, without a loose sign before the ellipsis', () => {
    expect(excerpt(ARTICLE, 36)).toBe('ກອງປະຊຸມເຜີຍແຜ່ ວຽກການບໍລິຫານ ແລະ…');
    expect(excerpt('ລັດດິຈິຕອນ, ທີ່ແຂວງ', 13)).toBe('ລັດດິຈິຕອນ…');
  });

  test('cuts a word that is too long for the space', () => {
    expect(excerpt('abcdefghij', 6)).toBe('abcde…');
  });

  test('never exceeds the length, never parts a mark or a surrogate from its base', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ກຂນທເແໄາະຳີື່້ໍ ', '\n', '👩‍💻', 'a', ',') });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (written, maxChars) => {
        const result = excerpt(written, maxChars);
        expect(result.length).toBeLessThanOrEqual(maxChars);
        if (!result.endsWith('…')) return;
        const kept = result.slice(0, -1);
        const line = written.replace(/\s+/g, ' ').trim();
        expect(line.startsWith(kept)).toBe(true);
        if (kept) expect(line.slice(kept.length)).not.toMatch(/^(?:\p{M}|[າະຳ]|\u200D|[\uDC00-\uDFFF])/u);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('firstSentence', () => {
  test.each([
    [ARTICLE, 'ກອງປະຊຸມເຜີຍແຜ່ ວຽກການບໍລິຫານ ແລະ ບໍລິການລັດດິຈິຕອນ, ທີ່ແຂວງວຽງຈັນ.'],
    ['ທ່ານ ປອ. ສັນຕິສຸກ ກ່າວ. ຈາກນັ້ນ', 'ທ່ານ ປອ. ສັນຕິສຸກ ກ່າວ.'],
    ['ທ່ານ ນ. ວັນນະພາ ນຳສະເໜີ. ຕໍ່ມາ', 'ທ່ານ ນ. ວັນນະພາ ນຳສະເໜີ.'],
    ['ໃນຍຸກ 4.0, ລັດຖະບານ. ຕໍ່ມາ', 'ໃນຍຸກ 4.0, ລັດຖະບານ.'],
    ['1. ສັງຄົມດິຈິຕອນ. 2. ເສດຖະກິດ', '1. ສັງຄົມດິຈິຕອນ.'],
    ['ແມ່ນຫຍັງ? ຄຳຕອບ', 'ແມ່ນຫຍັງ?'],
    ['Dr. Smith met J. Doe. Then', 'Dr. Smith met J. Doe.'],
    ['ຫົວຂໍ້ບໍ່ມີຈຸດ\n\nເນື້ອໃນ.', 'ຫົວຂໍ້ບໍ່ມີຈຸດ'],
    ['ປີ 2024. ຕໍ່ມາ', 'ປີ 2024.'],
    ['', ''],
  ])('of %j', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });
});
