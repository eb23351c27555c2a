/**
 * Which card was drawn of what: so that rendering a site again, or all of them for a new version of the code, draws
 * nothing that it has. The bytes stay in the content store; this remembers their names.
 */
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { openStore } from '../tree/store.ts';

/** Raise it when the same subject is drawn another way. */
const drawing = 1;

export interface CardCacheOptions {
  /** SQLite file, made when it is missing; losing it costs drawing all cards again */
  file: string;
  storeFolder: string;
}

export type CardCache = ReturnType<typeof openCardCache>;

export function openCardCache({ file, storeFolder }: CardCacheOptions) {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.exec(
    'CREATE TABLE IF NOT EXISTS cards (input TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID',
  );
  const select = database.prepare<[string], string>('SELECT hash FROM cards WHERE input = ?').pluck();
  const upsert = database.prepare('INSERT OR REPLACE INTO cards (input, hash) VALUES (?, ?)');
  const store = openStore(storeFolder);

  return {
    /** @param input everything that the picture depends on */
    async get(input: unknown, draw: () => Promise<Buffer>): Promise<Buffer> {
      const name = sha256(JSON.stringify([drawing, sharp.versions, input]));
      const hash = select.get(name);
      // The store forgets what no page shows any more.
      const kept = hash === undefined ? null : await store.read(hash).catch(() => null);
      if (kept && sha256(kept) === hash) return kept;
      const drawn = await draw();
      upsert.run(name, sha256(drawn));
      return drawn;
    },
    close: () => void database.close(),
  };
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
