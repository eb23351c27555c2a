import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canon, canonicalise, REPAIR_LABELS } from './canon.ts';

// Escapes where the order of the characters is the point: an editor may show both orders alike.
const REPAIRED: [rule: string, written: string, canonical: string][] = [
  ['1 NFC: tone before lower vowel', '\u0E97\u0EC8\u0EB8', '\u0E97\u0EB8\u0EC8'],
  ['1 NFC: Latin', 'cafe\u0301', 'café'],
  ['2 no-break space', 'ລາວ\u00A0ໄທ', 'ລາວ ໄທ'],
  ['2 thin, wide and mathematical spaces', 'ກ\u2009ຂ\u3000ຄ\u205Fງ\u202Fຈ', 'ກ ຂ ຄ ງ ຈ'],
  ['3 zero-width space', 'ປະ\u200Bຊຸມ', 'ປະຊຸມ'],
  ['3 byte order mark, soft hyphen', '\uFEFFປະ\u00ADຊຸມ', 'ປະຊຸມ'],
  ['3 direction marks', '\u202Aລາວ\u202C\u200E', 'ລາວ'],
  ['3 joiners between Lao letters', 'ປະ\u200Cຊຸມ\u200D\u200Cລັດ', 'ປະຊຸມລັດ'],
  ['3 a bullet at a line start', 'ຄື:\n\uF0B7\u00A0ຮັບຟັງ\n \uF08C  ປຶກສາ', 'ຄື:\n• ຮັບຟັງ\n • ປຶກສາ'],
  ['3 a private-use character elsewhere', 'ລາວ \uF0FC ໄທ\uE000', 'ລາວ ໄທ'],
  ['3 a private-use character of no symbol font', '\uE001ລາວ', 'ລາວ'],
  ['4 two ເ', '\u0EC0\u0EC0ມ່ນ', 'ແມ່ນ'],
  ['5 tone after າ', '\u0E97\u0EB2\u0EC8\u0E99', '\u0E97\u0EC8\u0EB2\u0E99'],
  ['5 tone after ະ', '\u0E84\u0EB0\u0EC9', '\u0E84\u0EC9\u0EB0'],
  ['5 tone after ຳ', '\u0E99\u0EB3\u0EC9', '\u0E99\u0EC9\u0EB3'],
  ['6 tone before upper vowel', '\u0E97\u0EC8\u0EB5', '\u0E97\u0EB5\u0EC8'],
  ['6 doubled upper vowel', '\u0E97\u0EB5\u0EB5\u0EC8', '\u0E97\u0EB5\u0EC8'],
  ['6 doubled ົ', 'ເຂ\u0EBB\u0EBB\u0EC9າ', 'ເຂົ້າ'],
  ['6 doubled ັ', 'ອ\u0EB1\u0EB1ນ', 'ອັນ'],
  ['6 two different upper vowels', 'ເພ\u0EB7\u0EB5\u0EC8ອ', 'ເພື່ອ'],
  ['6 doubled tone', 'ທ\u0EB5\u0EC8\u0EC8', 'ທີ່'],
  ['6 ຼ after the vowel', 'ຫ\u0EB7\u0EBC', 'ຫ\u0EBC\u0EB7'],
  ['6 ໍ beside an upper vowel', 'ຄ\u0ECD\u0EB4ດ', 'ຄິດ'],
  ['6 silencer before its vowel', 'ທ\u0ECC\u0EB4', 'ທ\u0EB4\u0ECC'],
  ['7 ໍ and າ', 'ປະຈ\u0ECD\u0EB2', 'ປະຈ\u0EB3'],
  ['7 ໍ, tone, າ', 'ນ\u0ECD\u0EC9\u0EB2', 'ນ\u0EC9\u0EB3'],
  ['7 tone, ໍ, າ', 'ນ\u0EC9\u0ECD\u0EB2', 'ນ\u0EC9\u0EB3'],
  ['7 ໍ, າ, tone', 'ນ\u0ECD\u0EB2\u0EC9', 'ນ\u0EC9\u0EB3'],
  ['7 ໍ and ຳ', 'ນ\u0ECD\u0EB3ສະເໜີ', 'ນ\u0EB3ສະເໜີ'],
  ['7 upper vowel and ຳ', 'ກ\u0EB1\u0EC8\u0EB3', 'ກ\u0EC8\u0EB3'],
  ['8 several spaces', 'ພາກກາງ   ທີ່', 'ພາກກາງ ທີ່'],
  ['8 space before punctuation', 'ແຂວງ , ເມືອງ ; ບ້ານ : ໃຜ ? (ລາວ ) .', 'ແຂວງ, ເມືອງ; ບ້ານ: ໃຜ? (ລາວ).'],
  ['8 space before ໆ', 'ຕ່າງ ໆ', 'ຕ່າງໆ'],
  ['all at once', '\uFEFFນ\u200B\u0ECD\u0EB2\u0EC9 \u00A0, ທ\u0EB5\u0EB5\u0EC8', 'ນ\u0EC9\u0EB3, ທີ່'],
];

const UNCHANGED: [reason: string, text: string][] = [
  ['line breaks and blank lines', 'ຫົວຂໍ້\n\nເນື້ອໃນ\r\nທ້າຍ'],
  ['visible spelling ຫນ, ຫມ, ຫລ', 'ຫນັງສື ຫມາຍ ຫລວງ'],
  ['visible spelling of loanwords', 'ດິຈິຕ໋ອນ ດີຈີຕອນ ຣັດ'],
  ['Lao digits', '໒໐໒໔'],
  ['word joiner', 'ກ\u2060ຂ'],
  ['joiners in emoji', '👩\u200D💻'],
  ['a space after a bracket, a dash between years', '( 2021 - 2030'],
  ['a name that starts with a full stop', 'ໂດເມນ .gov.la ແລະ ໄຟລ໌ .pdf'],
  [
    'an address with Lao in its path',
    'ເບິ່ງ https://ict.gov.la/ຂ່າວ/ປະຈ\u0ECD\u0EB2?q=ນ\u0ECD\u0EB2#ທ\u0EB5\u0EB5 ນີ້',
  ],
  ['an address without a scheme', 'www.gov.la/ຈ\u0ECD\u0EB2'],
  ['an e-mail address', 'info@mtc.gov.la'],
  ['ນ້ຳ', 'ນ\u0EC9\u0EB3'],
  ['nothing', ''],
];

describe('canon', () => {
  test.each(REPAIRED)('repairs %s', (_rule, written, canonical) => {
    expect(canon(written)).toBe(canonical);
  });

  test.each(UNCHANGED)('keeps %s', (_reason, text) => {
    expect(canon(text)).toBe(text);
  });

  test('repairs Lao that follows an address without a space', () => {
    expect(canon('https://gov.laປະຈ\u0ECD\u0EB2')).toBe('https://gov.laປະຈ\u0EB3');
  });

  test('is idempotent and NFC, whatever the characters', () => {
    const pieces = [
      ...'ກຂນຫມທອວເແໂໄະັາຳິີຶືຸູົຼຽໆ່້໊໋໌ໍ\u0EBA\u0ECE',
      ...'\u200B\u200C\u200D\u2060\u00A0\u3000\u00AD\uF0B7\uE000\u0301\u0323\u0E38\u0334',
      ...' \t\n\r.,;:!?)](•<&e1',
      'http://a',
      'www.a/',
      '.la',
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, isCanonical), { numRuns: 20_000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isCanonical), { numRuns: 5_000 });
  });
});

function isCanonical(text: string) {
  const once = canon(text);
  expect(canon(once)).toBe(once);
  expect(once.normalize('NFC')).toBe(once);
}

describe('canonicalise', () => {
  test('counts the repairs of each rule and shows the first place', () => {
    const { text, repairs, warnings } = canonicalise(
      'ຄະນະປະຈ\u0ECD\u0EB2ພັກ, ກ\u0ECD\u0EB2ມະການ ທ\u0EB5\u0EB5\u0EC8ນີ້',
    );
    expect(text).toBe('ຄະນະປະຈຳພັກ, ກຳມະການ ທີ່ນີ້');
    expect(repairs).toEqual([
      {
        rule: 'doubled-mark',
        count: 1,
        before: expect.stringContaining('ທ\u0EB5\u0EB5\u0EC8'),
        after: expect.stringContaining('ທີ່ນ'),
      },
      {
        rule: 'am-vowel',
        count: 2,
        before: 'ຄະນະປະຈ\u0ECD\u0EB2ພັກ, ກ\u0ECD\u0EB2',
        after: 'ຄະນະປະຈຳພັກ, ກ\u0ECD\u0EB2',
      },
    ]);
    expect(warnings).toEqual([]);
  });

  test('warns of each private-use character that it deletes, not of bullets', () => {
    const { repairs, warnings } = canonicalise('\uF0B7 ຂໍ້ໜຶ່ງ \uF0FC \uF0FC \uE000');
    expect(repairs.map(({ rule, count }) => [rule, count])).toEqual([
      ['bullet', 1],
      ['private-use', 3],
      ['spaces', 1],
    ]);
    expect(warnings.map(({ found, count }) => [found, count])).toEqual([
      ['U+F0FC', 2],
      ['U+E000', 1],
    ]);
  });

  test.each([
    ['nfc', 'cafe\u0301 ດີ', 'cafe\u0301 ດີ', 'café ດີ'],
    ['nfc', '\u0E97\u0EC8\u0EB8', '\u0E97\u0EC8\u0EB8', '\u0E97\u0EB8\u0EC8'],
    ['tone-order', '\u0E97\u0EB2\u0EC8\u0E99', '\u0E97\u0EB2\u0EC8\u0E99', 'ທ່ານ'],
    ['mark-order', 'ທ\u0EC8\u0EB5', 'ທ\u0EC8\u0EB5', 'ທີ່'],
    ['double-e', '\u0EC0\u0EC0ລະ', '\u0EC0\u0EC0ລະ', 'ແລະ'],
  ])('names the rule %s', (rule, text, before, after) => {
    expect(canonicalise(text).repairs).toEqual([{ rule, count: 1, before, after }]);
  });

  test('reports nothing for canonical text', () => {
    expect(canonicalise('ນ້ຳ ແລະ ໄຟຟ້າ')).toEqual({ text: 'ນ້ຳ ແລະ ໄຟຟ້າ', repairs: [], warnings: [] });
  });

  test('gives the same text as canon, and a repair exactly if something changed', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ກນທເະາຳີືຸົ່້ໍ \u200B\u00A0\uF0B7\n,') });
    fc.assert(
      fc.property(text, (written) => {
        const result = canonicalise(written);
        expect(result.text).toBe(canon(written));
        expect(result.repairs.length > 0).toBe(result.text !== written);
      }),
    );
  });

  test('describes every rule in canonical Lao', () => {
    for (const { lo } of Object.values(REPAIR_LABELS))
      expect(lo.replace(' ຳ ', ' ')).toBe(canon(lo.replace(' ຳ ', ' ')));
  });
});
