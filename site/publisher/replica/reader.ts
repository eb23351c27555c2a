/** What pages read, over the replica; notes the key of everything that was asked for. */
import type { DocumentOf, DocumentType, Site } from '@sanlao/shared/content/types';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { portalCode } from '@sanlao/shared/urls';
import { type Bucket, type Content, type Listed, type ListOptions, sliceSize } from '../content/content.ts';
import { lists } from '../content/lists.ts';
import { openPreparedDocuments } from '../documents/prepared.ts';
import { openSearchFiles } from '../search/search-files.ts';
import { indexName } from '../search/search-tables.ts';
import { openTables, type TablesFolders } from '../tables/tables.ts';
import type { Database } from './database.ts';
import { addressOf, keys } from './keys.ts';
import { fromStored, type StoredDocument } from './stored.ts';

export interface ReaderOptions {
  localPort: number;
  /** public host of the portal; default: none, it is `localhost` */
  portalHost?: string | undefined;
  /** where prepared documents lie; default: there are none */
  documentsFolder?: string | undefined;
  /** where attached tables lie; default: there are none */
  tablesFolders?: TablesFolders | undefined;
  /** the day that pages are rendered for, "2026-11-22"; default: today in Vientiane */
  today?: () => string;
}

export interface Reading {
  content: Content;
  /** the keys noted so far */
  keys: Set<string>;
}

export type Reader = ReturnType<typeof openReader>;

/** Types of which every page of a site may show the same few: parsed once a run. */
const shared: ReadonlySet<DocumentType> = new Set([
  'site',
  'unit',
  'topic',
  'series',
  'notice',
  'page',
  'service',
]);

export function openReader(
  database: Database,
  {
    localPort,
    portalHost,
    documentsFolder,
    tablesFolders,
    today = () => vientianeDay(new Date()),
  }: ReaderOptions,
) {
  const portal: Site = { ...portalWithoutHost, hosts: portalHost ? [portalHost] : [] };
  const select = database.prepare<[string, string, string], StoredDocument>(
    'SELECT json, body FROM documents WHERE type = ? AND id = ? AND locale = ?',
  );
  const idAt = database
    .prepare<[string], string>('SELECT id FROM addresses WHERE address = ? LIMIT 1')
    .pluck();
  // The part of the list first, its documents then, each by its key: what is skipped is never read, and where `documents`
  // is a view with a draft in it (preview/overlay.ts) no join reads all of it.
  const listed = (condition: string, order: 'ASC' | 'DESC', limit = 'LIMIT ?') =>
    `SELECT (SELECT json FROM documents WHERE type = part.type AND id = part.id AND locale = part.locale) FROM (
       SELECT type, id, locale, sort FROM memberships WHERE list = ? ${condition} ORDER BY sort ${order}, id ${order} ${limit}
     ) AS part ORDER BY sort ${order}, id ${order}`;
  const newest = database.prepare<[string, number], string>(listed('', 'DESC')).pluck();
  const oldest = database.prepare<[string, number], string>(listed('', 'ASC')).pluck();
  const fromDay = database.prepare<[string, string, number], string>(listed('AND sort >= ?', 'ASC')).pluck();
  const beforeDay = database
    .prepare<[string, string, number], string>(listed('AND sort < ?', 'DESC'))
    .pluck();
  const part = database
    .prepare<[string, number, number], string>(listed('', 'ASC', 'LIMIT ? OFFSET ?'))
    .pluck();
  const countOf = database.prepare<[string], number>('SELECT count FROM lists WHERE name = ?').pluck();
  const below = database.prepare<[string], { name: string; count: number }>(
    'SELECT name, count FROM lists WHERE prefix = ? ORDER BY name',
  );
  const searchFiles = openSearchFiles(database);
  const documentOf = openPreparedDocuments(documentsFolder);
  const tablesOf = openTables(tablesFolders);
  const parsed = new Map<string, unknown[]>();

  function documentsOf<T extends DocumentType>(
    type: T,
    cacheKey: string,
    query: () => string[],
  ): Listed<T>[] {
    const parse = () => query().map((json) => JSON.parse(json) as Listed<T>);
    if (!shared.has(type)) return parse();
    const cached = parsed.get(cacheKey) ?? parse();
    parsed.set(cacheKey, cached);
    return cached as Listed<T>[];
  }

  function allOf<T extends 'site' | 'topic' | 'unit'>(type: T, list: string): Listed<T>[] {
    return documentsOf(type, `${list} all`, () => oldest.all(list, 10_000));
  }

  function sites(): Site[] {
    return allOf('site', lists.sites());
  }

  /** Content for one page of a site; undefined when there is no such site. */
  function read(siteCode: string): Reading | undefined {
    const noted = new Set<string>();
    const found = siteCode === portalCode ? portal : sites().find((site) => site.code === siteCode);
    if (!found) return undefined;
    const site = found;

    function note<T>(key: string, value: T): T {
      noted.add(key);
      return value;
    }

    function get<T extends DocumentType>(type: T, id: string, locale: string): DocumentOf<T> | undefined {
      const stored = note(keys.document(type, id, locale), select.get(type, id, locale));
      return stored && (fromStored(stored) as DocumentOf<T>);
    }

    const content: Content = {
      get site() {
        return site === portal ? site : note(keys.document('site', site.documentId, ''), site);
      },
      portal,
      localPort,
      sites: () => note(keys.list(lists.sites()), sites()),
      siteByCode: (code) => note(keys.coded('site', code), withCode(sites(), code)),
      topicByCode: (code) => note(keys.coded('topic', code), withCode(allOf('topic', lists.topics()), code)),
      unitByCode: (of, code) =>
        note(keys.coded('unit', `${of}/${code}`), withCode(allOf('unit', lists.units(of)), code)),
      get,
      atPath(type, locale, urlDate, urlId) {
        const address = addressOf({ site: site.code, type, locale, urlDate, urlId });
        const id = note(keys.address(address), idAt.get(address));
        return id === undefined ? undefined : get(type, id, locale);
      },
      list(type, list, { limit = 100, order = 'descending' }: ListOptions = {}) {
        noted.add(keys.list(list));
        const query = order === 'ascending' ? oldest : newest;
        return documentsOf(type, `${list} ${order} ${limit}`, () => query.all(list, limit));
      },
      upcoming(type, list, limit = 100) {
        noted.add(keys.list(list)).add(keys.days(list));
        return documentsOf(type, `${list} upcoming ${limit}`, () => fromDay.all(list, today(), limit));
      },
      past(type, list, limit = 100) {
        noted.add(keys.list(list)).add(keys.days(list));
        return documentsOf(type, `${list} past ${limit}`, () => beforeDay.all(list, today(), limit));
      },
      slice(type, list, page) {
        noted.add(keys.slice(list, page));
        return documentsOf(type, `${list}#${page}`, () => part.all(list, sliceSize, (page - 1) * sliceSize));
      },
      slices: (list) => note(keys.slices(list), Math.max(1, Math.ceil((countOf.get(list) ?? 0) / sliceSize))),
      count: (list) => note(keys.list(list), countOf.get(list) ?? 0),
      buckets(prefix) {
        noted.add(keys.buckets(prefix));
        return below
          .all(prefix)
          .map(({ name, count }): Bucket => ({ name: name.slice(prefix.length), count }));
      },
      searchManifest: (locale) =>
        note(keys.search(indexName(site.code, locale)), searchFiles.manifest(site.code, locale)),
      // Which files change is told by the index itself; they go with their site.
      searchFile: (locale, name) => searchFiles.file(content.site.code, locale, name),
      documentOf,
      tablesOf,
      isPast: (day) => note(keys.past(day), day < today()),
      today: () => note(keys.day(), today()),
    };
    return { content, keys: noted };
  }

  return {
    read,
    portal,
    sites,
    today,
    documentOf,
    /** Every file of the search index, of all sites or of one. */
    searchPages: searchFiles.pages,
    /** Forget what was parsed: call after every write to the replica. */
    refresh: () => parsed.clear(),
  };
}

/** The root host is rendered as a site of its own that no document describes. */
const portalWithoutHost: Site = {
  type: 'site',
  documentId: portalCode,
  publishedAt: '1970-01-01T00:00:00.000Z',
  code: portalCode,
  kind: 'ministry',
  nameLo: 'ສານລາວ',
  nameEn: 'Sanlao',
  iso3166: null,
  order: 0,
  hosts: [],
  emblem: null,
  colourPrimary: null,
  colourAccent: null,
  contact: {
    addressLo: '',
    addressEn: '',
    phone: '',
    email: '',
    officeHoursLo: '',
    officeHoursEn: '',
    map: null,
    mapUrl: '',
  },
  menu: [],
};

function withCode<T extends { code: string }>(documents: readonly T[], code: string): T | undefined {
  return documents.find((document) => document.code === code);
}
