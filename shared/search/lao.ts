/** The rules of search, from those of Lao text. For Node: a browser gets them with the search page. */
import { FOLDS } from '../lao/fold.ts';
import { LINE_REPAIRS } from '../lao/line-repairs.ts';
import { syllables, tokenSource } from '../lao/syllables.ts';
import type { Locale } from '../locales.ts';
import { openTokenizer, type SearchRules, type SearchToken } from './tokens.ts';

export const searchRules: SearchRules = {
  token: tokenSource,
  repairs: LINE_REPAIRS,
  folds: FOLDS.map(([pattern, by]) => [pattern.source, by]),
};

export const laoTokenizer = openTokenizer(searchRules);

/** @param text canonical (`canon`) */
export function textTokens(text: string): SearchToken[] {
  return laoTokenizer.tokensOf(text, syllables(text));
}

/** Words that nearly every text of a language has, folded. */
export function stopWordsOf(locale: Locale): string[] {
  return laoTokenizer.tokens(stopWords[locale]).map(({ folded }) => folded);
}

const stopWords: Record<Locale, string> = {
  lo: 'ທີ່, ຂອງ, ໃນ, ແລະ, ຫຼື, ການ, ຄວາມ, ໃຫ້, ຢູ່, ຈາກ, ກັບ, ໂດຍ, ໄດ້, ເປັນ, ມີ',
  en: 'the, of, and, in, to, a, an, for, on, at, by, with, is',
};
