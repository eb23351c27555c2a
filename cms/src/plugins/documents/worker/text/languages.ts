import type { DocumentText } from '@sanlao/shared/documents/text';
import { LAO_LETTER } from '@sanlao/shared/lao/characters';
import { wordsOf } from './words.ts';

/** Of all letters, from which on a language counts as one of the document's. */
const least = 0.1;

/**
 * BCP 47, most used first. Latin letters are English, or what the file says of itself where that is another language
 * in Latin letters.
 *
 * @param own the language that the file names, null for none
 */
export function languagesOf(text: DocumentText, own: string | null): string[] {
  const words = text.flatMap(wordsOf).join('\n');
  const shares = [
    { language: 'lo', letters: words.match(laoLetters)?.length ?? 0 },
    { language: latinLanguage(own), letters: words.match(/\p{Script=Latin}/gu)?.length ?? 0 },
  ];
  const all = shares.reduce((sum, { letters }) => sum + letters, 0);
  return shares
    .filter(({ letters }) => letters > 0 && letters >= least * all)
    .toSorted((a, b) => b.letters - a.letters)
    .map(({ language }) => language);
}

const laoLetters = new RegExp(`[${LAO_LETTER}]`, 'g');
const notLatin = new Set(['lo', 'th', 'zh', 'ja', 'ko', 'km', 'my', 'ru']);

function latinLanguage(own: string | null): string {
  const language = /^[a-z]{2,3}(?=-|$)/i.exec(own ?? '')?.[0].toLowerCase() ?? 'en';
  return notLatin.has(language) ? 'en' : language;
}
