import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canon } from './canon.ts';
import { LAO_LETTER } from './characters.ts';
import { fold } from './fold.ts';
import { joinRuns, syllables } from './syllables.ts';

/** Sentences with a bar after each token. */
const SENTENCES = [
  'ກອງ|ປະ|ຊຸມ|ສ່ອງ|ແສງ|ລາຍ|ງານ',
  'ສາ|ທາ|ລະ|ນະ|ລັດ|ປະ|ຊາ|ທິ|ປະ|ໄຕ|ປະ|ຊາ|ຊົນ|ລາວ',
  'ນະ|ຄອນ|ຫຼວງ|ວຽງ|ຈັນ',
  'ແຂວງ|ວຽງ|ຈັນ|ແຂວງ|ພາກ|ກາງ',
  'ກະ|ຊວງ|ເຕັກ|ໂນ|ໂລ|ຊີ|ແລະ|ການ|ສື່|ສານ',
  'ເພື່ອ|ສ້າງ|ຄວາມ|ເຂົ້າ|ໃຈ|ເນື້ອ|ໃນ|ໃຫ້|ໄດ້',
  'ນ້ຳ|ປະ|ປາ|ຄຳ|ມ່ວນ|ຈຳ|ນວນ',
  'ໜັງ|ສື|ໝາຍ|ເຫດ|ຫນັງ|ສື|ຫມາຍ|ເຫດ|ຫລວງ|ພະ|ບາງ',
  'ກວດ|ກາ|ບໍ່|ກວ້າງ|ຂວາງ|ຂວັນ|ໃຈ|ສ່ວນ|ຮ່ວມ|ດ້ວຍ|ກ່ຽວ|ກັບ',
  'ດີ|ກວ່າ|ຫຼາຍ|ກວ່າ|ຕ່ຳ|ກວ່າ',
  'ເກາະ|ເຈາະ|ຈົງ|ຕົວະ|ຫົວ|ເມຍ|ເອື້ອຍ|ນ້ອງ',
  'ໂທ|ລະ|ສັບ|ໂຄ|ສະ|ນາ|ໂອ|ກາດ|ໂຕຣ|ນິກ|ໂຕຼ|ນິກ',
  'ມະ|ຫາ|ວິ|ທະ|ຍາ|ໄລ|ແຫ່ງ|ຊາດ',
  'ປົ|ກະ|ຕິ|ສະ|ດວກ|ອຸ|ດົມ|ສົມ|ບູນ',
  'ອາ|ເມ|ລິ|ກາ|ໂປຣ|ແກຣມ|ແອັດ|ມິນ|ເວັບ|ໄຊທ໌|ໂພສ|ຂ່າວ',
  'ຂໍ|ອະ|ໄພ|ປີ|ອອກ|ການ|ອອກ|ຫ້ອງ|ອອກ',
];

const MIXED: [text: string, tokens: string[]][] = [
  ['ກຕສ ຊຸກຍູ້', ['ກຕສ', 'ຊຸກ', 'ຍູ້']],
  ['ຂອງ ສປປ ລາວ', ['ຂອງ', 'ສປປ', 'ລາວ']],
  ['ສປປ ລວມ', ['ສປປ', 'ລວມ']],
  ['ຂອງກຕສແລະ', ['ຂອງ', 'ກຕສ', 'ແລະ']],
  ['ພະແນກ ຕສ 05 ແຂວງ', ['ພະ', 'ແນກ', 'ຕສ', '05', 'ແຂວງ']],
  ['ທ່ານ ນ. ວັນນະພາ', ['ທ່ານ', 'ນ', 'ວັນ', 'ນະ', 'ພາ']],
  ['ລະບົບ E-office (L-MOOCs)', ['ລະ', 'ບົບ', 'E', 'office', 'L', 'MOOCs']],
  ['ຍຸກ 4.0, ໄລຍະ 5ປີ ໒໐໒໔', ['ຍຸກ', '4.0', 'ໄລ', 'ຍະ', '5', 'ປີ', '໒໐໒໔']],
  ['4G ແລະ covid19', ['4G', 'ແລະ', 'covid19']],
  ['ຕ່າງໆ ຯລຯ', ['ຕ່າງ', 'ລ']],
  ['', []],
];

const JOINED: [text: string, joined: string][] = [
  ['ໂຄ ສະນາ', 'ໂຄສະນາ'],
  ['ກ ານປະ\nຊຸມ', 'ການປະຊຸມ'],
  ['ກອງ \r\nປະຊຸມ', 'ກອງປະຊຸມ'],
  ['ຫຍໍ້ໜ້າ\n\nຫຍໍ້ໜ້າ', 'ຫຍໍ້ໜ້າ\n\nຫຍໍ້ໜ້າ'],
  ['ມີ 5 ແຂວງ, ດັ່ງນີ້', 'ມີ 5 ແຂວງ, ດັ່ງນີ້'],
  ['ຂອງ ສປປ ລາວ', 'ຂອງ ສປປ ລາວ'],
  ['ສ ວນ', 'ສວນ'],
];

describe('syllables', () => {
  test.each(SENTENCES)('cuts %s', (sentence) => {
    expect(texts(sentence.replaceAll('|', ''))).toEqual(sentence.split('|'));
  });

  test.each(SENTENCES)('cuts the same with a space after each syllable: %s', (sentence) => {
    expect(texts(sentence.replaceAll('|', ' '))).toEqual(sentence.split('|'));
  });

  test.each(SENTENCES)('finds as many in the folded text: %s', (sentence) => {
    expect(texts(fold(sentence.replaceAll('|', '')))).toEqual(sentence.split('|').map(fold));
  });

  test.each(MIXED)('cuts %s into syllables, abbreviations, words and numbers', (text, tokens) => {
    expect(texts(text)).toEqual(tokens);
  });

  test('reads a final where a cluster is possible too, with and without a space', () => {
    expect(texts('ລາຄາ ຟຣີ')).toEqual(['ລາ', 'ຄາຟ', 'ຣີ']);
    expect(texts('ລາຄາຟຣີ')).toEqual(['ລາ', 'ຄາຟ', 'ຣີ']);
  });

  test('gives positions in the text as written, across a space that it joined', () => {
    const text = 'ລັດ ກ ານ 5 G';
    expect(syllables(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['syllable', 'ລັດ'],
      ['syllable', 'ກ ານ'],
      ['number', '5'],
      ['word', 'G'],
    ]);
  });

  test('drops no Lao letter, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ກຂຫມວອເແໄະັາຳີືຸົຼຽ່້໌ໍ໒ \n.a1ໆ') });
    fc.assert(
      fc.property(text, (written) => {
        expect(laoLetters(texts(written).join(''))).toBe(laoLetters(written));
        for (const { text, start, end } of syllables(written)) {
          expect(written.slice(start, end).replace(/[ \n]/g, '')).toBe(text);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('joinRuns', () => {
  test.each(JOINED)('joins %j as %j', (text, joined) => {
    expect(joinRuns(text)).toBe(joined);
  });
});

const NOT_A_LAO_LETTER = new RegExp(`[^${LAO_LETTER}]`, 'g');

// A folder of real articles beside the repository; they are not ours to publish.
const SEEDS = new URL('../../../shared/seeds/', import.meta.url);

describe.skipIf(!existsSync(SEEDS))('syllables of real articles', () => {
  const articles = existsSync(SEEDS) ? readdirSync(SEEDS).filter((file) => file.endsWith('.txt')) : [];

  test.each(articles)('cover every Lao letter of %s', (file) => {
    const text = canon(readFileSync(new URL(file, SEEDS), 'utf8'));
    expect(syllables(text).filter(({ kind }) => kind === 'stray')).toEqual([]);
    expect(laoLetters(texts(text).join(''))).toBe(laoLetters(text));
  });
});

function texts(text: string): string[] {
  return syllables(text).map((token) => token.text);
}

function laoLetters(text: string): string {
  return text.replace(NOT_A_LAO_LETTER, '');
}
