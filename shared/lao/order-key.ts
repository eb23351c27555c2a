import { canon } from './canon.ts';
import { laoCollator } from './collator.ts';

/** Digits of the key for letters and for tone marks; what a text has after them does not move it any more. */
const longest = { letters: 160, marks: 80 };

/**
 * A text as a key for databases, which do not know the order of Lao: keys compared as plain text have the order of
 * the dictionary, by the consonant first whatever vowel is written before it, numbers by value. Only 0-9 and a-f, so
 * that every database and every of its languages orders keys alike; at most 250 characters. Texts that differ in case
 * or in spelling that the dictionary holds equal have the same key.
 *
 * For Node with full ICU.
 * @throws Error if the runtime does not know Lao order.
 */
export function orderKey(text: string): string {
  const elements = elementsOf(text.slice(0, longest.letters));
  const letters = elements.map(({ letter }) => letter).join('');
  const marks = elements.map(({ mark }) => mark || '1').join('');
  return `${letters.slice(0, longest.letters)}00${marks.slice(0, longest.marks)}`;
}

interface Element {
  /** pairs of hexadecimal digits; empty for a tone mark */
  letter: string;
  /** one digit for a tone mark, which counts where all letters are the same */
  mark: string;
}

function elementsOf(text: string): Element[] {
  const { letters, marks } = alphabet();
  const unknown = hex(letters.size + 2);
  const pieces = spoken(text).match(/\d+|\D/gsu) ?? [];
  return pieces.map((piece) => {
    if (/^\d/.test(piece)) return { letter: letters.get('0') + numberKey(piece), mark: '' };
    const mark = marks.get(piece);
    return mark ? { letter: '', mark } : { letter: letters.get(piece) ?? unknown, mark: '' };
  });
}

/** In the order in which a dictionary reads the letters: the vowel after its consonant. */
function spoken(text: string): string {
  return canon(text)
    .replace(/[\u0ED0-\u0ED9]/g, (digit) => String(digit.charCodeAt(0) - 0x0ed0))
    .replace(/([ເແໂໃໄ])([ກ-ຮໜໝ])/g, '$2$1')
    .normalize('NFKD')
    .replaceAll('ໍາ', 'ຳ')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase();
}

/** A longer number is a larger one. */
function numberKey(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '').slice(0, 40);
  return hex(value.length) + [...value].map((digit) => hex(16 + Number(digit))).join('');
}

interface Alphabet {
  letters: Map<string, string>;
  marks: Map<string, string>;
}

let cached: Alphabet | undefined;

/** The places of all letters and signs, as the runtime's own Lao order has them. */
function alphabet(): Alphabet {
  if (cached) return cached;
  const { compare } = laoCollator('base');
  const isMark = (character: string) => compare(`ກ${character}`, 'ກ') === 0;
  const known = knownCharacters().sort(laoCollator('variant').compare);
  const letters = new Map<string, string>();
  let place = 0;
  let before: string | undefined;
  for (const letter of known.filter((character) => !isMark(character))) {
    if (before === undefined || compare(before, letter) !== 0) place++;
    letters.set(letter, hex(place));
    before = letter;
  }
  const marks = known.filter(isMark).map((mark, at) => [mark, hex(at + 2).slice(1)] as const);
  return (cached = { letters, marks: new Map(marks) });
}

function knownCharacters(): string[] {
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
  const lao = range(0x0e80, 0x0eff).filter((character) => /^\p{Assigned}$/u.test(character));
  const signs = [...'\n\t«»–—…“”‘’•·°§№'];
  return [...range(0x20, 0x7e).filter((character) => !/[A-Z]/.test(character)), ...lao, ...signs];
}

function hex(value: number): string {
  return value.toString(16).padStart(2, '0');
}
