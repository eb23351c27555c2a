import { describe, expect, test } from 'vitest';
import { decodeText, refuseTooLarge } from './decode.ts';

const lao = 'ກອງປະຊຸມສະຫຼຸບວຽກງານ ຂອງແຂວງອັດຕະປື.\n'.repeat(20);
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

/** Lao in an 8-bit encoding such as that of the old Windows: one byte above A0 a letter. */
const eightBit = Uint8Array.from([...lao], (letter) => {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? code : 0xa1 + (code % 0x5d);
});

describe('text', () => {
  test('is read with and without a byte order mark', () => {
    expect(decodeText(utf8(lao))).toBe(lao);
    expect(decodeText(utf8(`\uFEFF${lao}`))).toBe(lao);
  });

  test('in English is text too', () => {
    expect(decodeText(utf8('The meeting was held – at last.'))).toContain('meeting');
  });
});

describe('is refused with the reason', () => {
  test.each([
    ['an empty file', bytes(), 'is empty'],
    ['nothing but spaces and line ends', utf8(' \n\u200B\uFEFF\t\n'), 'is empty'],
    ['Windows-1252', Uint8Array.from(Buffer.from('Réunion à Vientiane', 'latin1')), 'Windows-1252'],
    ['an 8-bit Lao encoding', eightBit, '8-bit Lao'],
    [
      'a page that names its encoding',
      Buffer.concat([utf8('<meta charset="windows-874"><p>'), eightBit]),
      'windows-874',
    ],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${lao}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 without one', Buffer.from(lao, 'utf16le'), 'UTF-16'],
    ['UTF-8 cut inside a letter', utf8(lao).slice(0, 1000), 'not UTF-8'],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'PDF'],
    ['a Word document', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'Word'],
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'picture'],
    ['bytes of a program', bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0), 'binary'],
    ['control characters', utf8('a\u0001b\u0002c\u0003d'), 'binary'],
    ['an old 8-bit Lao font', utf8('¡¾­¯½§÷´ ¢º¤Á¢¸¤ '.repeat(20)), 'old 8-bit Lao font'],
  ])('%s', (_, content, reason) => {
    expect(() => decodeText(content)).toThrow(reason);
  });

  test('more bytes than any article has', () => {
    expect(() => refuseTooLarge(50_000_000)).toThrow('50.0 MB');
  });
});
