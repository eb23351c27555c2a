import { type Document, type DocumentType, localeOf, localesOfType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import type { DocumentChange, DocumentKey } from '../replica/replica.ts';
import type { Cms } from './cms.ts';

/** A document that the CMS delivers in a shape that no page can show. */
export interface InvalidDocument extends DocumentKey {
  message: string;
}

/** How many documents one query asks for; Strapi cuts lists at 100 without a word. */
const batchSize = 100;

/**
 * The current state of these documents in all their languages: a version where one is published, `null` where none is.
 *
 * @throws when the CMS does not answer in full
 */
export async function fetchCurrent(
  cms: Cms,
  wanted: ReadonlyMap<DocumentType, ReadonlySet<string>>,
): Promise<{ changes: DocumentChange[]; invalid: InvalidDocument[] }> {
  const parts = [...wanted].flatMap(([type, ids]) =>
    localesOfType(type).flatMap((locale) =>
      chunks([...ids]).map((part) => fetchPart(cms, type, part, locale)),
    ),
  );
  const results = await Promise.all(parts);
  return {
    changes: results.flatMap((result) => result.changes),
    invalid: results.flatMap((result) => result.invalid),
  };
}

async function fetchPart(cms: Cms, type: DocumentType, ids: readonly string[], locale: Locale | '') {
  const { documents, invalid } = await cms.documents(type, ids, locale);
  const found = new Map<string, Document>(documents.map((document) => [document.documentId, document]));
  const broken = new Set(invalid.map(({ documentId }) => documentId));
  const changes = ids
    .filter((id) => !broken.has(id))
    .map((id): DocumentChange => ({ type, id, locale, document: checked(found.get(id), locale) }));
  return {
    changes,
    invalid: invalid.map(({ documentId, message }) => ({ type, id: documentId, locale, message })),
  };
}

function checked(document: Document | undefined, locale: string): Document | null {
  if (!document) return null;
  if (localeOf(document) !== locale) {
    throw new Error(
      `The CMS delivered "${document.documentId}" in "${localeOf(document)}" instead of "${locale}".`,
    );
  }
  return document;
}

function chunks(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) =>
    ids.slice(index * batchSize, (index + 1) * batchSize),
  );
}
