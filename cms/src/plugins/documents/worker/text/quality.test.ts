import { describe, expect, test } from 'vitest';
import { qualityOf, trustedShare } from './quality.ts';

describe('qualityOf', () => {
  test.each([
    ['Lao as it is written', 'ຂໍ້ຕົກລົງສະບັບນີ້ກຳນົດຫຼັກການ, ມາດຕະຖານ ແລະ ຄວາມຮັບຜິດຊອບ'],
    ['abbreviations and labels', 'ກຕສ ສປປ ລາວ. ຂໍ້ ກ) ປອ. ຄຳ'],
    ['English', 'Technology and Communications Statistics 2025'],
    ['French', 'Été à la forêt, déjà élevé: numéros spéciaux'],
    ['a bullet from Word', '\uF0B7 ຂໍ້ທີໜຶ່ງ'],
    ['nothing', ''],
  ])('trusts %s', (_, text) => {
    expect(qualityOf([text]).share).toBeGreaterThanOrEqual(trustedShare);
  });

  test.each([
    ['Lao in the codes of an 8-bit font', '¡¾­¯½§ø´ ¦¾ª ìò¤­¿¨ö¡ ó¾´ ¹ìñ¡ ¢Ó'],
    ['letters without names', 'ຂ\u0000\u0000ຕ\u0000ກລງສ\u0000ບບນ\u0000ກ\u0000ນດ'],
    ['private codes', '\uE001\uE002\uE003\uE010\uE011 \uE020\uE021'],
    ['signs without their letters', '້ ່ ີ ົ ັ ິ ້ ່ ກາ ໍ ້'],
  ])('does not trust %s', (_, text) => {
    expect(qualityOf([text]).share).toBeLessThan(trustedShare);
  });
});
