/** The rules of search, from those of Lao text. For Node: a browser gets them with the search page. */
import { FOLDS } from '../lao/fold.ts';
import { LINE_REPAIRS } from '../lao/line-repairs.ts';
import { syllables, tokenSource } from '../lao/syllables.ts';
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
