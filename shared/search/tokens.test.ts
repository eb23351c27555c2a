import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canon } from '../lao/canon.ts';
import { fold } from '../lao/fold.ts';
import { laoTokenizer, textTokens } from './lao.ts';

const folded = (line: string) => laoTokenizer.tokens(line).map((token) => token.folded);

/** Tokens with a bar before each that belongs to the one before it. */
const cut = (line: string) =>
  laoTokenizer
    .tokens(line)
    .map(({ exact, joined }) => (joined ? '|' : ' ') + exact)
    .join('')
    .trim();

const laoLine = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'ກຂງຈຍຕນປພມລວສຫອຣໜໝເແໂໃໄະາຳຽໆ'),
      fc.integer({ min: 0x0eb1, max: 0x0ebc }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x0ec8, max: 0x0ece }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(' ', '\u200B', '\u200D', '໑', 'a', '-', '(', '5'),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('the rules that a browser gets', () => {
  it('make a line canonical as canon does, but for its spaces', () => {
    // Joiners stay outside Lao, where emoji need them.
    const withoutSpaces = (text: string) => text.replace(/[\s\u200D]/g, '');
    fc.assert(
      fc.property(laoLine, (line) => {
        expect(withoutSpaces(laoTokenizer.canonical(line))).toBe(withoutSpaces(canon(line)));
      }),
      { numRuns: 5_000 },
    );
  });

  it('fold a Lao token as fold does', () => {
    fc.assert(
      fc.property(laoLine, (line) => {
        for (const { exact, folded } of laoTokenizer.tokens(canon(line)))
          if (/[\u0E80-\u0EFF]/.test(folded)) expect(folded).toBe(fold(exact));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a line', () => {
  it.each([
    ['ກອງປະຊຸມ', 'ກອງ|ປະ|ຊຸມ'],
    ['ກອງ ປະຊຸມ', 'ກອງ|ປະ|ຊຸມ'],
    ['ກອງ, ປະຊຸມ', 'ກອງ ປະ|ຊຸມ'],
    ['E-Office 2026', 'e|office 2026'],
    ['300/ລບ', '300|ລບ'],
    ['ສປປ ລາວ', 'ສປປ|ລາວ'],
    ['ປີ2021', 'ປີ|2021'],
    ['video conference', 'video conference'],
    ['(G-Net)', 'g|net'],
    ['😀 <b>x</b>', 'b x b'],
    ['...', ''],
    ['', ''],
  ])('%j is cut into %j', (line, tokens) => expect(cut(line)).toBe(tokens));

  it.each([
    ['ດີຈີຕອນ', 'ດິຈິຕ໋ອນ'],
    ['ຫຼວງພະບາງ', 'ຫລວງພະບາງ'],
    ['ໜັງສື', 'ຫນັງສື'],
    ['ບໍລິການ', 'ບໍຣິການ'],
    ['ເວັບໄຊ', 'ເວັບໄຊທ໌'],
    ['໑໒໓', '123'],
    ['1,500', '1.500'],
    ['services', 'Service'],
    ['Policies', 'policy'],
  ])('%j is found by %j', (written, asked) => expect(folded(asked)).toEqual(folded(written)));

  it('is cut as text is where no space breaks a word', () => {
    for (const text of ['ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ (ກຕສ), ປີ 2026: G-Chat', 'ນ້ຳຖ້ວມ 4G 31.000 ໜ້າ'])
      expect(laoTokenizer.tokens(text)).toEqual(textTokens(text));
  });

  it('is joined in text across the space that breaks a word', () => {
    expect(textTokens('ໂຄ ສະ\nນາ').map((token) => token.folded)).toEqual(['ໂຄ', 'ສະ', 'ນາ']);
    expect(textTokens('ໂຄ\n\nສະນາ').map((token) => token.joined)).toEqual([false, false, true]);
  });
});
