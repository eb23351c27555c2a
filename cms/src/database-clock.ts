import type { Core } from '@strapi/strapi';

/**
 * The time by the clock of the database: every process of the platform goes by the same one. Within a transaction it is
 * asked through the connection of that one, because SQLite has no other.
 */
export async function databaseNow(strapi: Core.Strapi): Promise<Date> {
  const { db } = strapi;
  return db.inTransaction() ? db.transaction(({ trx }) => askedOn(trx)) : askedOn(db.connection);

  async function askedOn(connection: typeof db.connection): Promise<Date> {
    const clock = clocks[db.dialect.client] ?? clocks['sqlite'];
    const [row] = (await connection.select(connection.raw(`${clock} as now`))) as [{ now: string | Date }];
    return new Date(row.now);
  }
}

const clocks: Record<string, string> = {
  postgres: 'clock_timestamp()',
  sqlite: "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",
};
