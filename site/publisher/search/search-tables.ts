/** The index as the database keeps it. An index is that of one site in one language: "attapeu/lo", "portal/en". */
import type { Locale } from '@sanlao/shared/locales';
import type { SearchEntry } from '@sanlao/shared/search/reader';
import { type Bucket, insideKind, type TierName } from '@sanlao/shared/search/tiers';
import type { Database } from '../replica/database.ts';
import type { DocumentKey } from '../replica/replica.ts';
import { bytesOfTerm } from './document-terms.ts';
import type { Place, Places } from './moves.ts';

export type IndexName = `${string}/${Locale}`;

/** A document in the indexes of one language. */
export interface IndexedDocument {
  /** number of `searchKinds` */
  kind: number;
  id: string;
}

export interface StoredText {
  /** packed */
  terms: Buffer;
  entry: SearchEntry;
}

/** Of a publication: so many pages of its files from this one on, counted from 0 over all of them. */
export interface PendingPages {
  id: string;
  locale: Locale;
  first: number;
}

export interface Tier {
  postings: number;
  shards: number;
}

export const indexName = (site: string, locale: Locale): IndexName => `${site}/${locale}`;
export const localeOfIndex = (index: IndexName): Locale => (index.endsWith('/en') ? 'en' : 'lo');
export const siteOfIndex = (index: IndexName): string => index.slice(0, index.lastIndexOf('/'));

export type SearchTables = ReturnType<typeof openSearchTables>;

export function openSearchTables(database: Database) {
  const format = database
    .prepare<[], string>(`SELECT value FROM settings WHERE name = 'search format'`)
    .pluck();
  const setFormat = database.prepare(
    `INSERT OR REPLACE INTO settings (name, value) VALUES ('search format', ?)`,
  );
  const pending = database.prepare<[number], DocumentKey & { places: string }>(
    'SELECT type, id, locale, places FROM search_pending ORDER BY type, id, locale LIMIT ?',
  );
  const addPending = database.prepare(
    'INSERT OR IGNORE INTO search_pending (type, id, locale, places) VALUES (?, ?, ?, ?)',
  );
  const dropPending = database.prepare('DELETE FROM search_pending WHERE type = ? AND id = ? AND locale = ?');
  const live = database.prepare<[string], string>('SELECT live FROM search_indexes WHERE idx = ?').pluck();
  const setLive = database.prepare('INSERT OR REPLACE INTO search_indexes (idx, live) VALUES (?, ?)');
  const text = database.prepare<[number, string, string], { terms: Buffer; entry: string }>(
    'SELECT terms, entry FROM search_texts WHERE kind = ? AND id = ? AND locale = ?',
  );
  const putText = database.prepare(
    'INSERT OR REPLACE INTO search_texts (kind, id, locale, terms, entry) VALUES (?, ?, ?, ?, ?)',
  );
  const dropText = database.prepare('DELETE FROM search_texts WHERE kind = ? AND id = ? AND locale = ?');
  const enter = database.prepare(
    'INSERT OR IGNORE INTO search_documents (idx, bucket, kind, id) VALUES (?, ?, ?, ?)',
  );
  const leave = database.prepare(
    'DELETE FROM search_documents WHERE idx = ? AND bucket = ? AND kind = ? AND id = ?',
  );
  const inBucket = database.prepare<[string, string], IndexedDocument>(
    'SELECT kind, id FROM search_documents WHERE idx = ? AND bucket = ? ORDER BY kind, id',
  );
  const terms = database
    .prepare<[number, string, string], Buffer>(
      'SELECT terms FROM search_texts WHERE kind = ? AND id = ? AND locale = ?',
    )
    .pluck();
  const buckets = database.prepare<[string, string], { bucket: Bucket; postings: number }>(
    `SELECT bucket, sum(length(terms)) / ${bytesOfTerm} AS postings
     FROM search_documents JOIN search_texts USING (kind, id)
     WHERE idx = ? AND locale = ? GROUP BY bucket ORDER BY bucket`,
  );
  const addPendingPages = database.prepare(
    'INSERT OR IGNORE INTO search_pending_pages (id, locale, first) VALUES (?, ?, ?)',
  );
  const pendingPages = database.prepare<[], PendingPages>(
    'SELECT id, locale, first FROM search_pending_pages ORDER BY id, locale, first LIMIT 1',
  );
  const dropPendingPages = database.prepare(
    'DELETE FROM search_pending_pages WHERE id = ? AND locale = ? AND first = ?',
  );
  const lastPage = database
    .prepare<[number, string, string, string], string | null>(
      'SELECT max(id) FROM search_texts WHERE kind = ? AND id > ? AND id < ? AND locale = ?',
    )
    .pluck();
  const placesOfPage = database.prepare<[string], { idx: string; bucket: Bucket }>(
    `SELECT idx, bucket FROM search_documents WHERE id = ? AND bucket >= 'p' AND bucket < 'q' ORDER BY idx`,
  );
  const indexes = database.prepare<[], string>('SELECT idx FROM search_indexes ORDER BY idx').pluck();
  const tier = database.prepare<[string, string], Tier>(
    'SELECT postings, shards FROM search_tiers WHERE idx = ? AND tier = ?',
  );
  const putTier = database.prepare(
    'INSERT OR REPLACE INTO search_tiers (idx, tier, postings, shards) VALUES (?, ?, ?, ?)',
  );
  const shard = database
    .prepare<[string, string, number], Buffer>(
      'SELECT bytes FROM search_shards WHERE idx = ? AND tier = ? AND shard = ?',
    )
    .pluck();
  const putShard = database.prepare(
    'INSERT OR REPLACE INTO search_shards (idx, tier, shard, bytes) VALUES (?, ?, ?, ?)',
  );
  const dropShards = database.prepare('DELETE FROM search_shards WHERE idx = ? AND tier = ?');
  const shards = database.prepare<[string], { tier: TierName; shard: number }>(
    'SELECT tier, shard FROM search_shards WHERE idx = ? ORDER BY tier, shard',
  );

  return {
    addPendingPages: ({ id, locale, first }: PendingPages): void =>
      void addPendingPages.run(id, locale, first),
    /** Those that are to be brought in next. */
    pendingPages: (): PendingPages | undefined => pendingPages.get(),
    dropPendingPages: ({ id, locale, first }: PendingPages): void =>
      void dropPendingPages.run(id, locale, first),
    /** The greatest id of a page between two ids, none of them included. */
    lastPage: (after: string, before: string, locale: Locale): string | null =>
      lastPage.get(insideKind, after, before, locale) ?? null,
    /** Where a page of a file stands in the indexes of one language. */
    placeOfPage(id: string, locale: Locale): Place | undefined {
      const rows = placesOfPage.all(id).filter(({ idx }) => localeOfIndex(idx as IndexName) === locale);
      return rows[0] && { indexes: rows.map(({ idx }) => idx as IndexName), bucket: rows[0].bucket };
    },
    /** Of the code that built the tables; undefined: none did. */
    format: (): string | undefined => format.get(),
    setFormat: (value: string): void => void setFormat.run(value),
    /** Remembers where a changed document stands in the indexes, until they are brought up to date. */
    addPending: ({ type, id, locale }: DocumentKey, places: Places): void =>
      void addPending.run(type, id, locale, JSON.stringify(places)),
    pending: (limit: number): { key: DocumentKey; places: Places }[] =>
      pending.all(limit).map(({ places, ...key }) => ({ key, places: JSON.parse(places) as Places })),
    dropPending: ({ type, id, locale }: DocumentKey): void => void dropPending.run(type, id, locale),
    /** First day of the `live` tier, which tells all tiers. */
    live: (index: IndexName): string | undefined => live.get(index),
    setLive: (index: IndexName, day: string): void => void setLive.run(index, day),
    text({ kind, id }: IndexedDocument, locale: Locale): StoredText | null {
      const row = text.get(kind, id, locale);
      return row ? { terms: row.terms, entry: JSON.parse(row.entry) as SearchEntry } : null;
    },
    putText: ({ kind, id }: IndexedDocument, locale: Locale, { terms, entry }: StoredText): void =>
      void putText.run(kind, id, locale, terms, JSON.stringify(entry)),
    dropText: ({ kind, id }: IndexedDocument, locale: Locale): void => void dropText.run(kind, id, locale),
    enter: (index: IndexName, bucket: Bucket, { kind, id }: IndexedDocument): void =>
      void enter.run(index, bucket, kind, id),
    leave: (index: IndexName, bucket: Bucket, { kind, id }: IndexedDocument): void =>
      void leave.run(index, bucket, kind, id),
    /** In the order of their numbers. */
    documents: (index: IndexName, bucket: Bucket): IndexedDocument[] => inBucket.all(index, bucket),
    terms: ({ kind, id }: IndexedDocument, locale: Locale): Buffer => terms.get(kind, id, locale)!,
    /** Every bucket that has documents, with how many postings they give. */
    buckets: (index: IndexName) => buckets.all(index, localeOfIndex(index)),
    indexes: (): IndexName[] => indexes.all() as IndexName[],
    tier: (index: IndexName, name: TierName): Tier => tier.get(index, name) ?? { postings: 0, shards: 0 },
    putTier: (index: IndexName, name: TierName, { postings, shards }: Tier): void =>
      void putTier.run(index, name, postings, shards),
    shard: (index: IndexName, name: TierName, number: number): Buffer | null =>
      shard.get(index, name, number) ?? null,
    putShard: (index: IndexName, name: TierName, number: number, bytes: Uint8Array): void =>
      void putShard.run(index, name, number, bytes),
    dropShards: (index: IndexName, name: TierName): void => void dropShards.run(index, name),
    shards: (index: IndexName) => shards.all(index),
    clear(): void {
      for (const table of cleared) database.exec(`DELETE FROM ${table}`);
    },
  };
}

const cleared = [
  'search_pending',
  'search_pending_pages',
  'search_indexes',
  'search_documents',
  'search_texts',
  'search_tiers',
  'search_shards',
] as const;
