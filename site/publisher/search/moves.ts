/** Where documents stand in the indexes, and what becomes of that when they change. */
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

/** The places of one document in the indexes of each language. */
export type Places = Partial<Record<Locale, Place>>;

/** One document in the indexes of one language, before and after a change; undefined: it is in none. */
export interface Move {
  document: IndexedDocument;
  locale: Locale;
  before: Place | undefined;
  after: (Place & { text: StoredText }) | undefined;
}

/** @param sites codes of all sites: each shows the national services */
export function placesOf(document: Document | null, sites: readonly string[]): Places {
  if (!document || !isSearchable(document)) return {};
  const bucket = bucketOfDocument(document);
  const places = searchLocales(document).map((locale): [Locale, Place] => [
    locale,
    { indexes: searchSites(document, sites).map((site) => indexName(site, locale)), bucket },
  ]);
  return Object.fromEntries(places);
}

/** @param before where the document stood */
export function movesOf(
  { type, id }: { type: string; id: string },
  before: Places,
  { document, sites }: { document: Document | null; sites: readonly string[] },
): Move[] {
  const kind = searchKinds.findIndex((name) => name === type);
  const after = placesOf(document, sites);
  return locales.flatMap((locale) => {
    const place = after[locale];
    if (!before[locale] && !place) return [];
    return {
      document: { kind, id },
      locale,
      before: before[locale],
      after: place && { ...place, text: textOf(document, locale) },
    };
  });
}

function textOf(document: Document | null, locale: Locale): StoredText {
  if (!document || !isSearchable(document)) throw new Error('A document that is not searched has no text.');
  const searchable = searchableOf(document, locale);
  return { terms: packTerms(termsOf(searchable)), entry: searchable.entry };
}
