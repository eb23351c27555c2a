/** What a page may read. `Astro.locals.content` is the only way from a page to content. */
import type { Media } from '@sanlao/shared/content/media';
import type { DocumentOf, DocumentType, Site, Topic, Unit } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import type { SearchManifest } from '@sanlao/shared/search/reader';
import type { PreparedDocument } from '../documents/prepared.ts';
import type { SheetsReading } from '../tables/sheets.ts';

/** What a list gives of a document: all but the body of those that can be long; `get` and `atPath` give that. */
export type Listed<T extends DocumentType> = T extends 'article' | 'event' | 'publication'
  ? Omit<DocumentOf<T>, 'body'>
  : DocumentOf<T>;

export interface ListOptions {
  /** at most this many; default 100 */
  limit?: number;
  /** default 'descending': newest first */
  order?: 'ascending' | 'descending';
}

export interface Bucket {
  /** the part of the list's name after the prefix: "2026-11", "2026", "journal" */
  name: string;
  count: number;
}

/** How many documents one numbered archive page holds. */
export const sliceSize = 50;

export interface Content {
  /** The site that is rendered; the portal has the code `portal` and `kind: 'ministry'`. */
  readonly site: Site;
  /** The root host as a site, for links to it; reading it notes nothing, as no document describes it. */
  readonly portal: Site;
  /** Port of the embedded web server, for the addresses of sites without a public host. */
  readonly localPort: number;
  /** Every site, in their order. */
  sites(): Site[];
  siteByCode(code: string): Site | undefined;
  topicByCode(code: string): Topic | undefined;
  unitByCode(site: string, code: string): Unit | undefined;
  /** One document; `locale` is '' for types whose fields hold both languages (site, unit, topic, series, person, notice, redirect). */
  get<T extends DocumentType>(type: T, documentId: string, locale: Locale | ''): DocumentOf<T> | undefined;
  /** The document at this address of the site that is rendered, its own ones and those shared with it. */
  atPath<T extends 'article' | 'event' | 'publication'>(
    type: T,
    locale: Locale,
    urlDate: string,
    urlId: string,
  ): DocumentOf<T> | undefined;
  /** Documents of a list of `lists.ts`; the caller names their type. */
  list<T extends DocumentType>(type: T, list: string, options?: ListOptions): Listed<T>[];
  /** From a list ordered by day (events, notices): those of today and later, soonest first. */
  upcoming<T extends DocumentType>(type: T, list: string, limit?: number): Listed<T>[];
  /** From a list ordered by day: those that ended before today, latest first. */
  past<T extends DocumentType>(type: T, list: string, limit?: number): Listed<T>[];
  /** One numbered page of a list, `page` counted from 1, oldest first; `sliceSize` documents. */
  slice<T extends DocumentType>(type: T, list: string, page: number): Listed<T>[];
  /** How many numbered pages a list has; at least 1. Use it for pagers: it changes seldom, `count` on every publish. */
  slices(list: string): number;
  /** How many documents stand in a list. */
  count(list: string): number;
  /** The non-empty lists whose names start with `prefix` (a `…Months`, `…Years`, `…Kinds` name of lists.ts), by name. */
  buckets(prefix: string): Bucket[];
  /** What the search page tells its script: into how many files the site's index is cut. It changes seldom. */
  searchManifest(locale: Locale): SearchManifest;
  /** A file of the site's search index, "live/3.bin"; null where there is none. Which files change is told by the index. */
  searchFile(locale: Locale, name: string): Buffer | null;
  /**
   * What was made of a PDF; null for other files, and while it is prepared, where it was refused or cannot be read. Notes
   * nothing: it is addressed by its hash, and another file comes with a change of the document that names it.
   */
  documentOf(media: Pick<Media, 'document'>): PreparedDocument | null;
  /** The tables in a CSV or Excel file; null for other files. Notes nothing, as `documentOf`. */
  tablesOf(media: Pick<Media, 'sha256' | 'ext'>): Promise<SheetsReading | null>;
  /**
   * Whether a day, "2026-11-22", is over in Vientiane. The page that asks is rendered again at the one midnight at which
   * the answer changes.
   */
  isPast(day: string): boolean;
  /**
   * Today in Vientiane, "2026-11-22". Pages that ask are rendered again every midnight, so ask only where `upcoming`,
   * `past` and `isPast` do not do.
   */
  today(): string;
}
