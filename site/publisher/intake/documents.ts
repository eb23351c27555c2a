import { type Document, type DocumentType, localeOf, localesOfType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import type { DocumentChange, DocumentKey, Replica } from '../replica/replica.ts';
import { keyText } from '../replica/replica.ts';
import type { Cms } from './cms.ts';

/** A document that the CMS delivers in a shape that no page can show. */
export interface InvalidDocument extends DocumentKey {
  message: string;
}

/** How many documents one query asks for; Strapi cuts lists at 100 without a word. */
const batchSize = 100;
/** So many queries at a time: the CMS answers them one after the other, and has to answer editors between them. */
const queriesAtATime = 4;

/** Fields that each language has for itself; the others are the same in all languages. */
const perLanguage: ReadonlySet<string> = new Set([
  'publishedAt',
  'title',
  'name',
  'summary',
  'body',
  'coverCaption',
  'byline',
]);

export interface CurrentDocuments {
  changes: DocumentChange[];
  invalid: InvalidDocument[];
}

/**
 * The current state of these documents: a version where one is published, `null` where none is. Where more changed than
 * the text of one language, the document's other languages are asked for as well.
 *
 * @throws when the CMS does not answer in full
 */
export async function fetchCurrent(
  cms: Cms,
  replica: Pick<Replica, 'get'>,
  wanted: readonly DocumentKey[],
): Promise<CurrentDocuments> {
  const first = await fetchKeys(cms, wanted);
  const asked = new Set(wanted.map(keyText));
  const others = first.changes
    .filter((change) => differsBeyondText(replica.get(change), change.document))
    .flatMap(({ type, id }) => localesOfType(type).map((locale): DocumentKey => ({ type, id, locale })))
    .filter((key) => !asked.has(keyText(key)));
  if (others.length === 0) return first;
  const second = await fetchKeys(cms, others);
  return { changes: [...first.changes, ...second.changes], invalid: [...first.invalid, ...second.invalid] };
}

function differsBeyondText(previous: Document | null, document: Document | null): boolean {
  if (!previous || !document) return previous !== document;
  const fields = new Set([...Object.keys(previous), ...Object.keys(document)]);
  return [...fields].some((field) => !perLanguage.has(field) && !same(field, previous, document));
}

function same(field: string, previous: Document, document: Document): boolean {
  const value = (version: Document) => JSON.stringify((version as Record<string, unknown>)[field]);
  return value(previous) === value(document);
}

async function fetchKeys(cms: Cms, wanted: readonly DocumentKey[]): Promise<CurrentDocuments> {
  const groups = Map.groupBy(wanted, ({ type, locale }) => `${type} ${locale}`);
  const parts = [...groups.values()].flatMap((keys) => {
    const { type, locale } = keys[0]!;
    const ids = [...new Set(keys.map(({ id }) => id))];
    return chunks(ids).map((part) => () => fetchPart(cms, type, part, locale as Locale | ''));
  });
  const results: CurrentDocuments[] = [];
  for (let start = 0; start < parts.length; start += queriesAtATime)
    results.push(...(await Promise.all(parts.slice(start, start + queriesAtATime).map((ask) => ask()))));
  return {
    changes: results.flatMap((result) => result.changes),
    invalid: results.flatMap((result) => result.invalid),
  };
}

async function fetchPart(
  cms: Cms,
  type: DocumentType,
  ids: readonly string[],
  locale: Locale | '',
): Promise<CurrentDocuments> {
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
