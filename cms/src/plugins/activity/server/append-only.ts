/** Makes the database itself refuse to change or delete what was recorded. */
import type { Core } from '@strapi/strapi';

const table = 'sanlao_activities';
const refusal = 'The record is append-only: rows of sanlao_activities are never changed or deleted.';

type Client = 'sqlite' | 'postgres';

/**
 * Installs triggers that refuse UPDATE, DELETE and, on PostgreSQL, TRUNCATE; nothing happens where they are there. On
 * SQLite also REPLACE, which deletes without the triggers of a DELETE.
 * Without them the platform runs and says so in its log at each start.
 */
export async function keepRecordAppendOnly(strapi: Core.Strapi): Promise<void> {
  const client = strapi.db.dialect.client as Client;
  try {
    for (const statement of statements[client]) await strapi.db.connection.raw(statement);
  } catch (error) {
    strapi.log.warn(
      `The record of what was done can be changed by whoever can write to the database: no trigger could be made on ${table} (${error instanceof Error ? error.message : String(error)}). Give the database user the right to create triggers on its own tables, and start the CMS again.`,
    );
  }
}

const statements: Record<Client, string[]> = {
  sqlite: Object.entries({
    update: 'BEFORE UPDATE',
    delete: 'BEFORE DELETE',
    replace: 'BEFORE INSERT',
  }).map(([name, when]) => {
    const ofOld = name === 'replace' ? `WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)` : '';
    return `CREATE TRIGGER IF NOT EXISTS ${table}_no_${name} ${when} ON ${table} ${ofOld} BEGIN SELECT RAISE(ABORT, '${refusal}'); END`;
  }),
  // One statement, so that two servers that start at once do not meet between its parts.
  postgres: [
    `DO $install$ BEGIN
      PERFORM pg_advisory_xact_lock(hashtext('${table}_append_only'));
      IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = '${table}_append_only' AND tgrelid = to_regclass('${table}')) THEN
        CREATE OR REPLACE FUNCTION ${table}_append_only() RETURNS trigger LANGUAGE plpgsql
          AS $body$ BEGIN RAISE EXCEPTION '${refusal}'; END $body$;
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION ${table}_append_only();
      END IF;
    END $install$`,
  ],
};
