/** Which pack was made of what: hundreds of megabytes are not copied again for a new version of the code. */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PackEntry } from './zip-size.ts';

export type PackCache = ReturnType<typeof openPackCache>;

/** @param file SQLite, made when it is missing; losing it costs making the packs again */
export function openPackCache(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.exec(
    'CREATE TABLE IF NOT EXISTS packs (entries TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID',
  );
  const select = database.prepare<[string], string>('SELECT hash FROM packs WHERE entries = ?').pluck();
  const upsert = database.prepare('INSERT OR REPLACE INTO packs (entries, hash) VALUES (?, ?)');

  return {
    find: (entries: readonly PackEntry[]): string | undefined => select.get(nameOf(entries)),
    note: (entries: readonly PackEntry[], hash: string) => void upsert.run(nameOf(entries), hash),
    close: () => void database.close(),
  };
}

function nameOf(entries: readonly PackEntry[]): string {
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex');
}
