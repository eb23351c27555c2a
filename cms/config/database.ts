import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { environment, paths } from '../src/runtime.ts';

const postgres = (connectionString: string) => ({
  connection: { client: 'postgres', connection: { connectionString }, pool: { min: 2, max: 10 } },
});

const sqlite = (filename: string) => {
  mkdirSync(dirname(filename), { recursive: true });
  return {
    connection: {
      client: 'sqlite',
      connection: { filename },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, afterCreate: prepare },
    },
  };
};

interface Connection {
  pragma(source: string): unknown;
}

/** WAL lets backups read while the CMS writes; FULL keeps every commit through a power cut. */
function prepare(connection: Connection, done: (error: Error | null, connection: Connection) => void): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('busy_timeout = 5000');
  done(null, connection);
}

export default environment.databaseUrl ? postgres(environment.databaseUrl) : sqlite(paths.database);
