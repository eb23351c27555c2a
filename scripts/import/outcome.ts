import type { Repair } from '@sanlao/shared/lao/canon';
import type { ParsedArticle } from './article/assemble.ts';
import type { Warning } from './article/pieces.ts';

/** What became of one file; printed as one JSON object. */
export interface Outcome {
  file: string;
  documentId: string | null;
  title: string | null;
  titleDerived: boolean;
  /** the day of publication, YYYY-MM-DD */
  date: string | null;
  byline: string;
  photoCredit: string;
  /** how many paragraphs, headings and list items the body has */
  paragraphs: number;
  repairs: Repair[];
  warnings: Warning[];
  status: 'published' | 'draft' | 'unchanged' | 'refused';
  /** why it was refused, or is a draft although it was to be published */
  reason?: string;
  /** the public address of a published article */
  url: string | null;
}

export function refused(file: string, reason: string, article?: ParsedArticle): Outcome {
  const empty = { title: null, titleDerived: false, date: null, byline: '', photoCredit: '' };
  const found = article ? contentOf(article) : { ...empty, paragraphs: 0, repairs: [], warnings: [] };
  return { file, documentId: null, ...found, status: 'refused', reason, url: null };
}

/** The part of an outcome that was found in the text. */
export function contentOf(article: ParsedArticle) {
  const { title, titleDerived, date, byline, photoCredit, paragraphs, repairs, warnings } = article;
  return {
    title,
    titleDerived,
    date,
    byline,
    photoCredit,
    paragraphs: paragraphs.length,
    repairs,
    warnings,
  } satisfies Partial<Outcome>;
}
