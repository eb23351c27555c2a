/** Which changes of documents matter to which indexes. */
import type { Document } from '@sanlao/shared/content/types';
import { type Locale, locales } from '@sanlao/shared/locales';
import { type Bucket, searchKinds } from '@sanlao/shared/search/tiers';
import { packTerms, termsOf } from './document-terms.ts';
import { bucketOfDocument, isSearchable, searchableOf, searchLocales, searchSites } from './searchable.ts';
import { type IndexedDocument, type IndexName, indexName, type StoredText } from './search-tables.ts';

export interface Place {
  indexes: IndexName[];
  bucket: Bucket;
}

/** One document in the indexes of one language, before and after a change; null: it is in none. */
export interface Move {
  document: IndexedDocument;
  locale: Locale;
  before: Place | null;
  after: (Place & { text: StoredText }) | null;
}

export interface Versions {
  before: Document | null;
  after: Document | null;
}

/** @param sites codes of all sites before and after */
export function movesOf(
  { before, after }: Versions,
  sites: { before: readonly string[]; after: readonly string[] },
): Move[] {
  const either = after ?? before;
  const kind = searchKinds.findIndex((name) => name === either?.type);
  if (!either || kind < 0) return [];
  return locales.flatMap((locale) => {
    const from = placeOf(before, locale, sites.before);
    const to = placeOf(after, locale, sites.after);
    if (!from && !to) return [];
    return {
      document: { kind, id: either.documentId },
      locale,
      before: from,
      after: to && { ...to, text: textOf(after!, locale) },
    };
  });
}

function placeOf(document: Document | null, locale: Locale, sites: readonly string[]): Place | null {
  if (!document || !isSearchable(document) || !searchLocales(document).includes(locale)) return null;
  return {
    indexes: searchSites(document, sites).map((site) => indexName(site, locale)),
    bucket: bucketOfDocument(document),
  };
}

function textOf(document: Document, locale: Locale): StoredText {
  if (!isSearchable(document)) throw new Error(`A ${document.type} is in no search index.`);
  const searchable = searchableOf(document, locale);
  return { terms: packTerms(termsOf(searchable)), entry: searchable.entry };
}
