/**
 * What a query must find, told without the index and without its cutting into syllables: every word of the query, or a
 * synonym in its place, stands in the text, in whichever spelling search takes for the same, from the start of a letter
 * to the end of one.
 */
import { canon } from '@sanlao/shared/lao/canon';
import { fold } from '@sanlao/shared/lao/fold';
import { usualSpelling } from '@sanlao/shared/lao/spelling';

/** The text in the form that `matcherOf` reads: fold a document once for all queries. */
export function foldedText(text: string): string {
  return fold(usualSpelling(canon(text))).replace(/(?<=\d)[.,](?=\d)/g, '');
}

/** @returns whether a folded text has every word of the query */
export function matcherOf(
  query: string,
  synonyms: readonly (readonly string[])[],
): (folded: string) => boolean {
  const forms = synonyms.reduce(withSynonym, [foldedText(query)]).map(patternsOf);
  return (folded) => forms.some((patterns) => patterns.every((pattern) => pattern.test(folded)));
}

function withSynonym(forms: string[], synonym: readonly string[]): string[] {
  const words = synonym.map(foldedText);
  return forms.flatMap((form) => {
    const standing = words.find((word) => ` ${form} `.includes(` ${word} `));
    return standing === undefined
      ? form
      : words.map((word) => ` ${form} `.replace(` ${standing} `, ` ${word} `).trim());
  });
}

function patternsOf(form: string): RegExp[] {
  return form
    .split(/[\s"“”().,;:!?]+/)
    .filter((word) => word !== '')
    .map(patternOf);
}

const lao = '\\u0E80-\\u0EFF';
// Folded vowels and signs that belong to the letter before them.
const dependent = '\\u0EB0-\\u0EBD\\u0ECD';

function patternOf(word: string): RegExp {
  // A space may stand inside a word that layout has broken.
  const spaced = [...word].map((character) => character.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join(' ?\\n?');
  if (/^[\u0E81-\u0EAE]{2,4}$/.test(word)) return new RegExp(`(?<![${lao}])${word}(?![${lao}])`);
  return /[\u0E80-\u0EFF]/.test(word)
    ? new RegExp(`${spaced}(?![${dependent}])`)
    : new RegExp(`(?<![a-z0-9])${spaced}(?![a-z0-9])`);
}
