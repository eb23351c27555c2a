import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { dataPaths } from '@sanlao/shared/config/paths';

const tables = ['articles', 'events', 'publications'] as const;
const letters = '23456789abcdefghjkmnpqrstuvwxyz';

/**
 * Gives every document an address that follows from its title: documents of one day stand in the order of their
 * addresses, which the CMS draws by chance. For a CMS on SQLite whose content no publisher has read yet.
 */
export function fixIds(dataDir: string): void {
  const database = new Database(dataPaths(dataDir).database);
  for (const table of tables) {
    const documents = database
      .prepare<[], { id: string; title: string }>(
        `SELECT document_id AS id, min(title) AS title FROM ${table} GROUP BY document_id`,
      )
      .all();
    const update = database.prepare(`UPDATE ${table} SET url_id = ? WHERE document_id = ?`);
    for (const { id, title } of documents) update.run(idOf(`${table} ${title}`), id);
  }
  database.close();
}

function idOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 6);
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
}
