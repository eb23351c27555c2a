/**
 * Drafts laid over the replica, for one preview at a time. The replica is opened for reading only; temporary views with
 * the names of its tables stand before them, so that the reader of published pages reads drafts without knowing. What is
 * temporary belongs to this connection: nobody else sees it, and nothing of it is ever written.
 */
import Database from 'better-sqlite3';
import type { Document } from '@sanlao/shared/content/types';
import { membershipsOf } from '../content/lists.ts';
import { addressesOf, type DocumentKey, keyOfDocument, prefixOf } from '../replica/replica.ts';
import { fromStored, type StoredDocument, toStored } from '../replica/stored.ts';

const views = `
  CREATE TEMP TABLE draft_documents (
    type TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL, published_at TEXT NOT NULL,
    json TEXT NOT NULL, body TEXT, UNIQUE (type, id, locale)
  );
  CREATE TEMP TABLE draft_memberships (
    list TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, locale TEXT NOT NULL,
    PRIMARY KEY (list, sort, id, locale)
  ) WITHOUT ROWID;
  -- by how much each list grows
  CREATE TEMP TABLE draft_lists (
    name TEXT PRIMARY KEY, prefix TEXT NOT NULL, growth INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TEMP TABLE left_addresses (address TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (address, id)) WITHOUT ROWID;
  CREATE TEMP TABLE draft_addresses (address TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (address, id)) WITHOUT ROWID;

  CREATE TEMP VIEW documents AS
    SELECT type, id, locale, published_at, json, body FROM main.documents AS m WHERE NOT EXISTS (
      SELECT 1 FROM temp.draft_documents AS d WHERE d.type = m.type AND d.id = m.id AND d.locale = m.locale)
    UNION ALL SELECT type, id, locale, published_at, json, body FROM temp.draft_documents;
  CREATE TEMP VIEW memberships AS
    SELECT list, sort, id, type, locale FROM main.memberships AS m WHERE NOT EXISTS (
      SELECT 1 FROM temp.draft_documents AS d WHERE d.type = m.type AND d.id = m.id AND d.locale = m.locale)
    UNION ALL SELECT list, sort, id, type, locale FROM temp.draft_memberships;
  CREATE TEMP VIEW lists AS
    SELECT name, prefix, count FROM main.lists AS m WHERE NOT EXISTS (
      SELECT 1 FROM temp.draft_lists AS d WHERE d.name = m.name)
    UNION ALL SELECT d.name, d.prefix, coalesce(m.count, 0) + d.growth
      FROM temp.draft_lists AS d LEFT JOIN main.lists AS m ON m.name = d.name
      WHERE coalesce(m.count, 0) + d.growth > 0;
  CREATE TEMP VIEW addresses AS
    SELECT address, id FROM main.addresses AS m WHERE NOT EXISTS (
      SELECT 1 FROM temp.left_addresses AS l WHERE l.address = m.address AND l.id = m.id)
    UNION ALL SELECT address, id FROM temp.draft_addresses;
`;

export type Overlay = ReturnType<typeof openOverlay>;

/** @throws when the replica is not there yet */
export function openOverlay(replicaFile: string) {
  const database = new Database(replicaFile, { readonly: true, fileMustExist: true });
  database.pragma('temp_store = MEMORY');
  database.exec(views);
  const select = database.prepare<[string, string, string], StoredDocument>(
    'SELECT json, body FROM main.documents WHERE type = ? AND id = ? AND locale = ?',
  );
  const localesOf = database
    .prepare<[string, string], string>('SELECT locale FROM main.documents WHERE type = ? AND id = ?')
    .pluck();
  const put = database.prepare('INSERT INTO temp.draft_documents VALUES (?, ?, ?, ?, ?, ?)');
  const enter = database.prepare('INSERT INTO temp.draft_memberships VALUES (?, ?, ?, ?, ?)');
  const grow = database.prepare(
    'INSERT INTO temp.draft_lists VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET growth = growth + excluded.growth',
  );
  const leave = database.prepare('INSERT OR IGNORE INTO temp.left_addresses VALUES (?, ?)');
  const arrive = database.prepare('INSERT OR IGNORE INTO temp.draft_addresses VALUES (?, ?)');

  function published({ type, id, locale }: DocumentKey): Document | null {
    const row = select.get(type, id, locale);
    return row ? fromStored(row) : null;
  }

  function lay(draft: Document): void {
    const { type, id, locale } = keyOfDocument(draft);
    const { json, body } = toStored(draft);
    const previous = published({ type, id, locale });
    put.run(type, id, locale, draft.publishedAt, json, body);
    for (const { list } of previous ? membershipsOf(previous) : []) grow.run(list, prefixOf(list), -1);
    for (const { list, sort } of membershipsOf(draft)) {
      grow.run(list, prefixOf(list), 1);
      enter.run(list, sort, id, type, locale);
    }
    for (const address of addressesOf(previous)) leave.run(address, id);
    for (const address of addressesOf(draft)) arrive.run(address, id);
  }

  return {
    /** what the reader of pages is opened over */
    database,
    published,
    /** the languages in which a document is published */
    localesOf: (type: string, id: string): string[] => localesOf.all(type, id),
    /** Runs `work` with these drafts in place of what is published, over one state of the replica. */
    async with<T>(drafts: readonly Document[], work: () => Promise<T>): Promise<T> {
      database.exec('BEGIN');
      try {
        drafts.forEach(lay);
        return await work();
      } finally {
        database.exec('ROLLBACK');
      }
    },
    close: () => database.close(),
  };
}
