/** Which pages each code version has, with the hash of their bytes and the keys that each read. */
import type { Database } from '../replica/database.ts';
import { addressText, type PageAddress } from './candidates.ts';

export type PageIndex = ReturnType<typeof openPageIndex>;

export function openPageIndex(database: Database, version: string) {
  const find = database.prepare<[string, string, string], { page: number; hash: string | null }>(
    'SELECT page, hash FROM pages WHERE version = ? AND site = ? AND path = ?',
  );
  const insert = database
    .prepare<[string, string, string, string | null], number>(
      'INSERT INTO pages (version, site, path, hash) VALUES (?, ?, ?, ?) RETURNING page',
    )
    .pluck();
  const update = database.prepare('UPDATE pages SET hash = ? WHERE page = ?');
  const remove = database.prepare('DELETE FROM pages WHERE page = ?');
  const removeKeys = database.prepare('DELETE FROM page_keys WHERE page = ?');
  const removeKey = database.prepare('DELETE FROM page_keys WHERE page = ? AND key_id = ?');
  const keysOf = database.prepare<[number], { keyId: number; key: string }>(
    'SELECT key_id AS keyId, key FROM page_keys JOIN keys USING (key_id) WHERE page = ?',
  );
  const internKey = database.prepare('INSERT OR IGNORE INTO keys (key) VALUES (?)');
  const addKey = database.prepare(
    'INSERT OR IGNORE INTO page_keys (key_id, page) SELECT key_id, ? FROM keys WHERE key = ?',
  );
  const readers = database.prepare<[string, string], PageAddress>(
    `SELECT site, path FROM keys JOIN page_keys USING (key_id) JOIN pages USING (page) WHERE key = ? AND version = ?`,
  );
  const ofSite = database.prepare<[string, string], { path: string; hash: string }>(
    'SELECT path, hash FROM pages WHERE version = ? AND site = ? AND hash IS NOT NULL ORDER BY path',
  );
  const absent = database.prepare<[string], PageAddress>(
    'SELECT site, path FROM pages WHERE version = ? AND hash IS NULL',
  );
  const count = database
    .prepare<[string, string], number>(
      `SELECT count(*) FROM pages WHERE version = ? AND site = ? AND hash IS NOT NULL
       AND path NOT GLOB '/??/search/?*' AND path NOT GLOB '*/file-[1-9]*/*'`,
    )
    .pluck();
  const siteCodes = database
    .prepare<[string], string>(
      'SELECT DISTINCT site FROM pages WHERE version = ? AND hash IS NOT NULL ORDER BY site',
    )
    .pluck();
  const keysBelow = database
    .prepare<[string, string], string>('SELECT key FROM keys WHERE key >= ? AND key < ?')
    .pluck();

  return {
    version,
    /** null: there is no such page */
    hashOf: ({ site, path }: PageAddress): string | null => find.get(version, site, path)?.hash ?? null,
    /** Whether the address was ever tried: an absent page is, with the keys that say when to try again. */
    knows: ({ site, path }: PageAddress): boolean => find.get(version, site, path) !== undefined,
    /** The pages that read any of the keys, those that were tried and do not exist among them. */
    readersOf(touched: Iterable<string>): PageAddress[] {
      const found = new Map<string, PageAddress>();
      for (const key of touched) {
        for (const page of readers.iterate(key, version)) found.set(addressText(page), page);
      }
      return [...found.values()];
    },
    /** Records what was rendered; `null` when there is no such page as long as its keys stay as they are. */
    put({ site, path }: PageAddress, hash: string | null, keys: ReadonlySet<string>): void {
      const existing = find.get(version, site, path);
      if (existing && existing.hash !== hash) update.run(hash, existing.page);
      const page = existing?.page ?? insert.get(version, site, path, hash)!;
      const before = new Map(existing ? keysOf.all(page).map(({ key, keyId }) => [key, keyId]) : []);
      for (const [key, keyId] of before) if (!keys.has(key)) removeKey.run(page, keyId);
      for (const key of keys) {
        if (before.has(key)) continue;
        internKey.run(key);
        addKey.run(page, key);
      }
    },
    remove({ site, path }: PageAddress): void {
      const existing = find.get(version, site, path);
      if (!existing) return;
      removeKeys.run(existing.page);
      remove.run(existing.page);
    },
    ofSite: (site: string) => ofSite.all(version, site),
    /** Addresses that were tried and have no page. */
    absent: (): PageAddress[] => absent.all(version),
    /** How many pages a site has, without the files of the search index and the insides of documents. */
    count: (site: string): number => count.get(version, site) ?? 0,
    sites: (): string[] => siteCodes.all(version),
    /** Noted keys that start with the prefix, whichever page noted them. */
    keysStartingWith: (prefix: string): string[] => keysBelow.all(prefix, `${prefix}\u{10ffff}`),
  };
}
