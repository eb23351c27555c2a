import type { ParsedArticle } from './article/assemble.ts';
import type { Warning, WarningCode } from './article/pieces.ts';

/** Why an article stays a draft although it was to be published; undefined: nothing is in the way. */
export function holdReason(
  article: ParsedArticle,
  warnings: readonly Warning[],
  today: string,
): string | undefined {
  if (article.titleDerived) return 'Its title is made from the first sentence: write one.';
  if (article.date === null) return 'It has no date of publication: enter one.';
  if (!article.dateCertain) return 'Its date was written in the Buddhist era: confirm it.';
  if (article.date > today) return `Its date, ${article.date}, is still to come: check it.`;
  if (article.paragraphs.length === 0) return 'It has no text below the title.';
  if (warnings.some(({ code }) => LOSSES.has(code)))
    return 'A picture of it could not be taken over: add it.';
  return undefined;
}

const LOSSES: ReadonlySet<WarningCode> = new Set(['image-missing', 'image-refused']);
