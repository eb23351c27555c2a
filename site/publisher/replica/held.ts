/** Versions of documents that the CMS has published but that do not go live, and why. */
import type { Database } from './database.ts';
import type { DocumentKey } from './replica.ts';

/**
 * - `render`: its page cannot be made
 * - `gate`: it would remove too much of a site; a person must agree
 * - `undo`: it was live and an operator took it back
 * - `invalid`: the CMS delivers it in a shape that no page can show
 */
export const holdCauses = ['render', 'gate', 'undo', 'invalid'] as const;
export type HoldCause = (typeof holdCauses)[number];

export interface Held extends DocumentKey {
  /** of the held version; null when what is held is the document's removal */
  publishedAt: string | null;
  cause: HoldCause;
  reason: string;
  heldAt: string;
}

export type HeldVersions = ReturnType<typeof openHeldVersions>;

export function openHeldVersions(database: Database) {
  const columns = 'type, id, locale, published_at AS publishedAt, cause, reason, held_at AS heldAt';
  const insert = database.prepare(
    'INSERT OR REPLACE INTO held (type, id, locale, published_at, cause, reason, held_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM held WHERE type = ? AND id = ? AND locale = ?');
  const all = database.prepare<[], Held>(`SELECT ${columns} FROM held ORDER BY held_at`);
  const one = database.prepare<[string, string, string], Held>(
    `SELECT ${columns} FROM held WHERE type = ? AND id = ? AND locale = ?`,
  );

  return {
    hold: ({ type, id, locale, publishedAt, cause, reason }: Omit<Held, 'heldAt'>): void =>
      void insert.run(type, id, locale, publishedAt, cause, reason, new Date().toISOString()),
    release: ({ type, id, locale }: DocumentKey): void => void remove.run(type, id, locale),
    get: ({ type, id, locale }: DocumentKey): Held | undefined => one.get(type, id, locale),
    all: (): Held[] => all.all(),
  };
}
