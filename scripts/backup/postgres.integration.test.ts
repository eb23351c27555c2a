import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Environment } from '@sanlao/shared/config/environment';
import { startPostgres, whyNoPostgres, type Postgres } from '../testing/postgres.ts';
import { backUp } from './backup.ts';
import { restore } from './restore.ts';

const reason = whyNoPostgres();
let postgres: Postgres;
let folder: string;

beforeAll(async () => {
  if (reason !== undefined) return;
  postgres = await startPostgres();
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
});

afterAll(() => {
  if (reason !== undefined) return;
  postgres.stop();
  rmSync(folder, { recursive: true });
});

function environmentOf(name: string, databaseUrl: string): Environment {
  return {
    dataDir: join(folder, name),
    cmsPort: 1,
    sitePort: 2,
    controlPort: 3,
    databaseUrl,
    portalHost: undefined,
    adminUrl: undefined,
    sampleContent: false,
    clamd: undefined,
    unscanned: 'serve',
    documentWorkers: undefined,
    oidc: undefined,
    mail: undefined,
    chatOrigins: [],
  };
}

function sql(databaseUrl: string, text: string): string {
  return execFileSync('psql', ['-qtAX', databaseUrl, '-c', text], { encoding: 'utf8' }).trim();
}

test.skipIf(reason !== undefined)('a PostgreSQL database comes back as it was', async () => {
  const databaseUrl = postgres.createDatabase();
  const environment = environmentOf('data', databaseUrl);
  const archive = join(folder, 'backup.tar.gz');
  sql(databaseUrl, `CREATE TABLE articles (title text); INSERT INTO articles VALUES ('ຂ່າວ ນ້ຳ')`);
  await backUp(environment, archive);
  sql(databaseUrl, `UPDATE articles SET title = 'lost'; CREATE TABLE later (id int)`);

  await restore(environment, archive);
  expect(sql(databaseUrl, 'SELECT title FROM articles')).toBe('ຂ່າວ ນ້ຳ');

  await expect(restore({ ...environment, databaseUrl: undefined }, archive)).rejects.toThrow(
    'Set DATABASE_URL to the one to restore into; nothing was changed.',
  );
});

test.skipIf(reason !== undefined)('a database that does not answer is told as what it is', async () => {
  const environment = environmentOf('other', 'postgresql://sanlao:geheim@127.0.0.1:1/none');
  const attempt = backUp(environment, join(folder, 'none.tar.gz'));
  await expect(attempt).rejects.toThrow(/^pg_dump failed: .*127\.0\.0\.1.*port 1/s);
  await expect(attempt).rejects.not.toThrow(/geheim/);
});
