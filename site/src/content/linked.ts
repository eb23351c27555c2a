import type { DocumentOf } from '@sanlao/shared/content/types';
import { otherLocale, type Locale } from '@sanlao/shared/locales';
import type { Content } from '../../publisher/content/content.ts';

/**
 * A document that another one links: in the language of the page, else in the other one. Undefined where it is not
 * published, or was withdrawn: nobody is sent to what no longer holds.
 */
export function linkedDocument<T extends 'article' | 'event' | 'publication'>(
  content: Content,
  type: T,
  documentId: string | null,
  locale: Locale,
): DocumentOf<T> | undefined {
  if (documentId === null) return undefined;
  const found = content.get(type, documentId, locale) ?? content.get(type, documentId, otherLocale(locale));
  return found?.withdrawal === null ? found : undefined;
}

export function linkedDocuments<T extends 'article' | 'event' | 'publication'>(
  content: Content,
  type: T,
  documentIds: readonly string[],
  locale: Locale,
): DocumentOf<T>[] {
  return documentIds.flatMap((id) => linkedDocument(content, type, id, locale) ?? []);
}
