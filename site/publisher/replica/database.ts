import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export type { Database } from 'better-sqlite3';

/** Raise it when the tables change: the replica is then rebuilt from the CMS. */
const schemaVersion = 9;

const tables = `
  -- the published documents of every site
  CREATE TABLE documents (
    type TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL,
    published_at TEXT NOT NULL,
    -- all but the body of articles, events and publications: lists do without
    json TEXT NOT NULL, body TEXT,
    UNIQUE (type, id, locale)
  );
  -- in which lists they stand, and where (content/lists.ts)
  CREATE TABLE memberships (
    list TEXT NOT NULL, sort TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, locale TEXT NOT NULL,
    PRIMARY KEY (list, sort, id, locale)
  ) WITHOUT ROWID;
  CREATE TABLE lists (
    name TEXT PRIMARY KEY, prefix TEXT NOT NULL, count INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX lists_by_prefix ON lists (prefix, name);
  -- at which addresses of which sites they are
  CREATE TABLE addresses (
    address TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (address, id)
  ) WITHOUT ROWID;
  -- which documents show a file of the media library
  CREATE TABLE media_uses (
    file TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL,
    PRIMARY KEY (file, type, id, locale)
  ) WITHOUT ROWID;
  -- versions that are kept from going live: an undone publish, a document whose page cannot be rendered
  CREATE TABLE held (
    type TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL,
    published_at TEXT, cause TEXT NOT NULL, reason TEXT NOT NULL, held_at TEXT NOT NULL,
    PRIMARY KEY (type, id, locale)
  ) WITHOUT ROWID;

  -- the pages of each code version, and the keys that each read; no hash: it was tried and does not exist, and is
  -- tried again when one of its keys is touched
  CREATE TABLE pages (
    page INTEGER PRIMARY KEY, version TEXT NOT NULL, site TEXT NOT NULL, path TEXT NOT NULL, hash TEXT,
    UNIQUE (version, site, path)
  );
  CREATE TABLE keys (key_id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
  CREATE TABLE page_keys (
    key_id INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (key_id, page)
  ) WITHOUT ROWID;
  CREATE INDEX page_keys_by_page ON page_keys (page);

  -- the search index (search/): where changed documents stand in it, and the terms, numbers and files of all
  CREATE TABLE search_pending (
    type TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL, places TEXT NOT NULL,
    PRIMARY KEY (type, id, locale)
  ) WITHOUT ROWID;
  -- pages of files that wait, by the first of some dozens of them (search/inside.ts)
  CREATE TABLE search_pending_pages (
    id TEXT NOT NULL, locale TEXT NOT NULL, first INTEGER NOT NULL, PRIMARY KEY (id, locale, first)
  ) WITHOUT ROWID;
  CREATE TABLE search_indexes (idx TEXT PRIMARY KEY, live TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE search_texts (
    kind INTEGER NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL, terms BLOB NOT NULL, entry TEXT NOT NULL,
    UNIQUE (kind, id, locale)
  );
  CREATE TABLE search_documents (
    idx TEXT NOT NULL, bucket TEXT NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (idx, bucket, kind, id)
  ) WITHOUT ROWID;
  CREATE INDEX search_pages ON search_documents (id) WHERE bucket >= 'p' AND bucket < 'q';
  CREATE TABLE search_tiers (
    idx TEXT NOT NULL, tier TEXT NOT NULL, postings INTEGER NOT NULL, shards INTEGER NOT NULL,
    PRIMARY KEY (idx, tier)
  ) WITHOUT ROWID;
  CREATE TABLE search_shards (
    idx TEXT NOT NULL, tier TEXT NOT NULL, shard INTEGER NOT NULL, bytes BLOB NOT NULL,
    UNIQUE (idx, tier, shard)
  );

  -- pages that the runs after a publish render, by turns (pages/later.ts)
  CREATE TABLE later_pages (
    version TEXT NOT NULL, turn INTEGER NOT NULL, site TEXT NOT NULL, path TEXT NOT NULL,
    PRIMARY KEY (version, turn, site, path)
  ) WITHOUT ROWID;

  -- every write to the live tree: redone after a crash when not applied
  CREATE TABLE changesets (
    changeset INTEGER PRIMARY KEY, version TEXT NOT NULL, kind TEXT NOT NULL, reason TEXT,
    created_at TEXT NOT NULL, applied INTEGER NOT NULL
  );
  CREATE INDEX changesets_unapplied ON changesets (applied) WHERE applied = 0;
  CREATE TABLE changeset_entries (
    changeset INTEGER NOT NULL, site TEXT NOT NULL, path TEXT NOT NULL, old_hash TEXT, new_hash TEXT,
    PRIMARY KEY (changeset, site, path)
  ) WITHOUT ROWID;
  CREATE INDEX changeset_entries_by_site ON changeset_entries (site, changeset);
  CREATE TABLE changeset_documents (
    changeset INTEGER NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL, locale TEXT NOT NULL,
    old_json TEXT, new_json TEXT,
    PRIMARY KEY (changeset, type, id, locale)
  ) WITHOUT ROWID;

  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/**
 * Opens the publisher's database, making it when it is missing. One of an older layout is emptied: all of it can be
 * rebuilt from the CMS.
 */
export function openDatabase(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  // A publish is acknowledged after its commit: the commit must survive a power cut.
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  database.pragma('cache_size = -32000');
  if (database.pragma('user_version', { simple: true }) !== schemaVersion) rebuild(database);
  return database;
}

function rebuild(database: Database.Database): void {
  const existing = database
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[];
  database.transaction(() => {
    for (const name of existing) database.exec(`DROP TABLE "${name}"`);
    database.exec(tables);
    database.pragma(`user_version = ${schemaVersion}`);
  })();
}
