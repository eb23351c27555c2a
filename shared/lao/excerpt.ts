import { CONSONANT, LAO_LETTER } from './characters.ts';

/**
 * The beginning of a plain text on one line, at most `maxChars` UTF-16 units including the ellipsis, cut
 * between words and never inside a character with its marks. A text that fits is returned whole; below the
 * length of the first character, only the ellipsis is left.
 *
 * For build time in Node: browsers cut Lao words elsewhere.
 */
export function excerpt(text: string, maxChars: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= maxChars) return line;
  // The segmenter needs some of the text behind the cut to know a word from the start of one.
  const head = line.slice(0, maxChars + 40);
  const cut = lastBoundary(head, maxChars - 1, 'word') || lastBoundary(head, maxChars - 1, 'grapheme');
  return `${head.slice(0, cut).replace(LOOSE_END, '')}…`;
}

/**
 * The first sentence with its full stop, or the first line if that ends sooner. The full stops of
 * abbreviations (ປອ. ນ. ຄ.ສ.), numbers (4.0) and list numbers (1.) end nothing.
 */
export function firstSentence(text: string): string {
  const line = text.trim().split(/[\r\n]/, 1)[0] ?? '';
  for (const { index } of line.matchAll(/[.?!](?=["”’)\]]*(?:\s|$))/g)) {
    const sentence = line.slice(0, index + 1);
    if (!NO_SENTENCE_END.test(sentence)) return sentence;
  }
  return line.trim();
}

const LOOSE_END = /[\s,;:.([{"“‘'–-]+$/;
const NO_SENTENCE_END = new RegExp(
  `(?:(?:^|[^${LAO_LETTER}])[${CONSONANT}]{1,4}|(?:^|\\s)\\d{1,2}|(?:^|[^\\p{L}])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Prof|No|vs))\\.$`,
  'u',
);

function lastBoundary(text: string, limit: number, granularity: 'word' | 'grapheme'): number {
  let boundary = 0;
  for (const { index } of new Intl.Segmenter('lo', { granularity }).segment(text)) {
    if (index > limit) break;
    if (!/[\p{M}ະາຳ]/u.test(text.charAt(index))) boundary = index;
  }
  return boundary;
}
