/**
 * What a query must find, told without the index and without its cutting into syllables: every word of the query stands
 * in the text, in whichever spelling search takes for the same, from the start of a letter to the end of one.
 */
import { canon } from '@sanlao/shared/lao/canon';
import { fold } from '@sanlao/shared/lao/fold';

export interface Searchable {
  text: string;
}

/** The text in the form that `matcherOf` reads: fold a document once for all queries. */
export function foldedText(text: string): string {
  return fold(canon(text)).replace(/(?<=\d)[.,](?=\d)/g, '');
}

/** @returns whether a folded text has every word of the query */
export function matcherOf(query: string): (folded: string) => boolean {
  const patterns = foldedText(query)
    .split(/[\s"“”().,;:!?]+/)
    .filter((word) => word !== '')
    .map(patternOf);
  return (folded) => patterns.every((pattern) => pattern.test(folded));
}

// Folded vowels and signs that belong to the letter before them.
const lao = '\\u0E80-\\u0EFF';
const dependent = '\\u0EB0-\\u0EBD\\u0ECD';

function patternOf(word: string): RegExp {
  const spaced = [...word].map((character) => character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join(' ?\\n?');
  if (/^[\u0E81-\u0EAE]{2,4}$/.test(word)) return new RegExp(`(?<![${lao}])${word}(?![${lao}])`);
  return /[\u0E80-\u0EFF]/.test(word)
    ? new RegExp(`${spaced}(?![${dependent}])`)
    : new RegExp(`(?<![\\p{L}\\p{N}])${spaced}(?![\\p{L}\\p{N}])`, 'u');
}
