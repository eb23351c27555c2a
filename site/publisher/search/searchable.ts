/** What of a document search finds and shows. */
import type { Document, DocumentOf } from '@sanlao/shared/content/types';
import { canon } from '@sanlao/shared/lao/canon';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { excerpt } from '@sanlao/shared/lao/excerpt';
import { type Locale, locales } from '@sanlao/shared/locales';
import { hash32 } from '@sanlao/shared/search/hash';
import type { SearchEntry } from '@sanlao/shared/search/reader';
import { type Bucket, bucketOf, type SearchKind, searchKinds } from '@sanlao/shared/search/tiers';
import { portalCode, urls } from '@sanlao/shared/urls';
import { sitesOf } from '../content/lists.ts';
import { htmlText } from './html-text.ts';

export type SearchableDocument = DocumentOf<SearchKind>;

export interface Searchable {
  /** a hit in one of these ranks above one in the texts */
  titles: string[];
  texts: string[];
  entry: SearchEntry;
}

const excerptCharacters = 140;

export function isSearchedType(type: string): boolean {
  return (searchKinds as readonly string[]).includes(type);
}

export function isSearchable(document: Document): document is SearchableDocument {
  return isSearchedType(document.type) && !('withdrawal' in document && document.withdrawal !== null);
}

/** The languages in whose indexes a document stands: people and units have their names in both. */
export function searchLocales(document: SearchableDocument): readonly Locale[] {
  return 'locale' in document ? [document.locale] : locales;
}

/** The sites in whose indexes a document stands. @param sites codes of all sites: they share the national services */
export function searchSites(document: SearchableDocument, sites: readonly string[]): string[] {
  const own = 'alsoOn' in document ? sitesOf(document) : [document.site];
  const shared = document.type === 'service' && document.national ? sites : [];
  return [...new Set([...own, ...shared, portalCode])];
}

export function bucketOfDocument(document: SearchableDocument): Bucket {
  return bucketOf(dayOf(document), hash32(document.documentId));
}

function dayOf(document: SearchableDocument): string | null {
  switch (document.type) {
    case 'article':
    case 'publication':
      return document.date;
    case 'event':
      return vientianeDay(new Date(document.start));
    default:
      return null;
  }
}

export function searchableOf(document: SearchableDocument, locale: Locale): Searchable {
  const { titles, path, texts } = partsOf(document, locale);
  const plain = texts.map((text) => canon(text).trim()).filter(Boolean);
  const title = canon(titles[0] ?? '').trim();
  return {
    titles,
    texts: plain,
    entry: [
      searchKinds.indexOf(document.type),
      title,
      path,
      excerpt(plain[0] ?? '', excerptCharacters),
      document.site,
    ],
  };
}

interface Parts {
  /** the first is what results show */
  titles: string[];
  path: string;
  /** the first that is not empty is what results show the beginning of */
  texts: string[];
}

function partsOf(document: SearchableDocument, locale: Locale): Parts {
  const inLocale = <T>(lo: T, en: T): [T, T] => (locale === 'lo' ? [lo, en] : [en, lo]);
  switch (document.type) {
    case 'article':
      return {
        titles: [document.title],
        path: urls.article(document),
        texts: [
          document.summary,
          htmlText(document.body),
          document.coverCaption,
          document.byline,
          ...document.gallery.map(({ caption }) => caption),
        ],
      };
    case 'event':
      return {
        titles: [document.title],
        path: urls.event(document),
        texts: [
          document.summary,
          htmlText(document.body),
          document.place,
          document.chair,
          ...document.agenda.map(({ item }) => item),
        ],
      };
    case 'publication':
      return {
        titles: [document.title, document.documentNumber],
        path: urls.publication(document),
        texts: [
          document.summary,
          ...document.contents.map(({ title }) => title),
          document.issuingBody,
          document.period,
        ],
      };
    case 'service':
      return {
        titles: [document.name],
        path: urls.service(document.locale, document.code),
        texts: [document.summary, htmlText(document.body), document.audience],
      };
    case 'dataset':
      return {
        titles: [document.title],
        path: urls.dataset(document.locale, document.code),
        texts: [
          document.summary,
          document.source,
          document.unitOfMeasure,
          document.table.replace(/[,;\t]/g, '\n\n'),
        ],
      };
    case 'page':
      return {
        titles: [document.title],
        path: urls.page(document.locale, document.slug),
        texts: [document.summary, htmlText(document.body)],
      };
    case 'person': {
      const names = inLocale(document.nameLo, document.nameEn).filter(Boolean);
      return {
        titles: names,
        path: urls.leadership(locale),
        texts: inLocale(document.positionLo, document.positionEn),
      };
    }
    case 'unit': {
      const names = inLocale(document.nameLo, document.nameEn).filter(Boolean);
      return {
        titles: names,
        path: urls.unit(locale, document.code),
        texts: [...inLocale(document.addressLo, document.addressEn), document.phone, document.email],
      };
    }
  }
}
