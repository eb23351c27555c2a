/** The database of a running CMS, for those who go round it. */
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { dataPaths } from '@sanlao/shared/config/paths';
import { startPostgres, whyNoPostgres } from '../../scripts/testing/postgres.ts';

/** Where a running CMS keeps its data. */
export interface DatabaseAddress {
  dataDir: string;
  /** undefined: SQLite below `dataDir` */
  databaseUrl?: string | undefined;
}

/** One or several statements. @throws Error with what the database said */
export async function execute(address: DatabaseAddress, statements: string): Promise<void> {
  if (address.databaseUrl === undefined) inSqlite(address, (database) => database.exec(statements));
  else await inPostgres(address.databaseUrl, (client) => client.query(statements));
}

/** What one statement answers, with values as the database gives them. */
export async function rowsOf(
  address: DatabaseAddress,
  statement: string,
): Promise<Record<string, unknown>[]> {
  if (address.databaseUrl === undefined) {
    return inSqlite(address, (database) => database.prepare<[], Record<string, unknown>>(statement).all());
  }
  return (await inPostgres(address.databaseUrl, (client) => client.query<Record<string, unknown>>(statement)))
    .rows;
}

/** A statement with values for its question marks; answers its rows. */
export type Sql = (statement: string, ...values: string[]) => Promise<Record<string, unknown>[]>;

/** Statements on the SQLite database of a CMS that may be writing to it. */
export function sqliteOf(dataDir: string): Sql {
  return (statement, ...values) =>
    Promise.resolve(
      inSqlite({ dataDir }, (database) => {
        database.pragma('busy_timeout = 10000');
        const prepared = database.prepare<string[], Record<string, unknown>>(statement);
        if (prepared.reader) return prepared.all(...values);
        prepared.run(...values);
        return [];
      }),
    );
}

/** An instant as statements write it into the tables of the CMS. */
export function instantIn({ databaseUrl }: DatabaseAddress, instant: Date): string {
  return databaseUrl === undefined ? String(instant.getTime()) : `'${instant.toISOString().slice(0, -1)}'`;
}

function inSqlite<T>({ dataDir }: DatabaseAddress, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(dataPaths(dataDir).database);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

async function inPostgres<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export type DatabaseName = 'SQLite' | 'PostgreSQL';

/** Those on which the product can be tried here; says so where PostgreSQL is left out. */
export function databasesHere(): DatabaseName[] {
  const reason = whyNoPostgres();
  if (!reason) return ['SQLite', 'PostgreSQL'];
  console.warn(`PostgreSQL is left out: ${reason}`);
  return ['SQLite'];
}

/** @returns what `startCms` takes of it, and what has to be called when the CMS has stopped */
export async function startDatabase(
  name: DatabaseName,
): Promise<{ options: { databaseUrl?: string }; stop: () => void }> {
  if (name === 'SQLite') return { options: {}, stop: () => {} };
  const postgres = await startPostgres();
  return { options: { databaseUrl: postgres.createDatabase() }, stop: () => postgres.stop() };
}
