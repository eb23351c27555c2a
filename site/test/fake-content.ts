/** What pages read, over plain documents in memory: the publisher's replica without a database. */
import { localeOf, type Document, type DocumentOf, type DocumentType } from '@sanlao/shared/content/types';
import type { Site } from '@sanlao/shared/content/types';
import type { FindDocument } from '../publisher/documents/prepared.ts';
import { portalCode } from '@sanlao/shared/urls';
import { sliceSize, type Content, type Listed } from '../publisher/content/content.ts';
import { lists, membershipsOf, sitesOf } from '../publisher/content/lists.ts';
import type { FindTables } from '../publisher/tables/tables.ts';
import { portalSite } from './documents.ts';
import { preparedDocument } from './prepared-document.ts';

export interface FakeContentOptions {
  documents: readonly Document[];
  site: string;
  today?: string;
  localPort?: number;
  documentOf?: FindDocument;
  tablesOf?: FindTables;
}

interface Entry {
  sort: string;
  document: Document;
}

export function fakeContent({
  documents,
  site: code,
  today = '2026-11-22',
  localPort = 4000,
  documentOf = usualDocument,
  tablesOf = () => Promise.resolve(null),
}: FakeContentOptions): Content {
  const byList = new Map<string, Entry[]>();
  for (const document of documents) {
    for (const { list, sort } of membershipsOf(document)) {
      byList.set(list, [...(byList.get(list) ?? []), { sort: `${sort} ${document.documentId}`, document }]);
    }
  }
  for (const entries of byList.values()) entries.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const ascending = <T extends DocumentType>(list: string, test = (_sort: string) => true): Listed<T>[] =>
    (byList.get(list) ?? [])
      .filter(({ sort }) => test(sort))
      .map(({ document }) => listed(document) as Listed<T>);
  const sites = () => ascending<'site'>(lists.sites());
  const site = code === portalCode ? portalSite : sites().find((candidate) => candidate.code === code);
  if (!site) throw new Error(`There is no site "${code}".`);
  const isHere = (document: { site: string; alsoOn: readonly string[] }) => sitesOf(document).includes(code);

  return {
    site: site satisfies Site,
    portal: portalSite,
    localPort,
    sites,
    siteByCode: (wanted) => sites().find((candidate) => candidate.code === wanted),
    topicByCode: (wanted) => ascending<'topic'>(lists.topics()).find((topic) => topic.code === wanted),
    unitByCode: (of, wanted) => ascending<'unit'>(lists.units(of)).find((unit) => unit.code === wanted),
    get: <T extends DocumentType>(type: T, documentId: string, locale: string) =>
      documents.find(
        (document): document is DocumentOf<T> =>
          document.type === type && document.documentId === documentId && localeOf(document) === locale,
      ),
    atPath: <T extends 'article' | 'event' | 'publication'>(
      type: T,
      locale: string,
      urlDate: string,
      urlId: string,
    ) =>
      documents.find(
        (document): document is DocumentOf<T> =>
          document.type === type &&
          'urlId' in document &&
          isHere(document) &&
          document.locale === locale &&
          document.urlDate === urlDate &&
          document.urlId === urlId,
      ),
    list: <T extends DocumentType>(
      _type: T,
      list: string,
      { limit = 100, order = 'descending' }: { limit?: number; order?: 'ascending' | 'descending' } = {},
    ) => {
      const found = ascending<T>(list);
      return (order === 'ascending' ? found : found.reverse()).slice(0, limit);
    },
    upcoming: <T extends DocumentType>(_type: T, list: string, limit = 100) =>
      ascending<T>(list, (sort) => sort >= today).slice(0, limit),
    past: <T extends DocumentType>(_type: T, list: string, limit = 100) =>
      ascending<T>(list, (sort) => sort < today)
        .reverse()
        .slice(0, limit),
    slice: <T extends DocumentType>(_type: T, list: string, page: number) =>
      ascending<T>(list).slice((page - 1) * sliceSize, page * sliceSize),
    slices: (list) => Math.max(1, Math.ceil((byList.get(list)?.length ?? 0) / sliceSize)),
    count: (list) => byList.get(list)?.length ?? 0,
    buckets: (prefix) =>
      [...byList]
        .filter(([name]) => name.startsWith(prefix) && !name.slice(prefix.length).includes('/'))
        .map(([name, entries]) => ({ name: name.slice(prefix.length), count: entries.length }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    searchManifest: () => ({ live: 1, recent: 0, main: 0, inside: 0, 'inside-main': 0 }),
    searchFile: () => null,
    documentOf,
    tablesOf,
    isPast: (day) => day < today,
    today: () => today,
  };
}

/** What is made of any PDF. */
const usualDocument: FindDocument = (media) =>
  media.document ? preparedDocument(media.document, { text: ['ຂໍ້ຄວາມໜ້າທີໜຶ່ງ', 'ຂໍ້ຄວາມໜ້າທີສອງ'] }) : null;

/** Lists come without bodies, so that a page that needs one fails here as it would in the publisher. */
function listed(document: Document): unknown {
  if (document.type !== 'article' && document.type !== 'event' && document.type !== 'publication') {
    return document;
  }
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'body'));
}
