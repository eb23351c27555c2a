/** Two processes of the CMS on one PostgreSQL, whose clock is turned: what is planned is done once, and never early. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { dataPaths } from '@sanlao/shared/config/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, whyNoPostgres, type Postgres } from '../../scripts/testing/postgres.ts';
import { startPerson } from './people.ts';
import type { Sql } from './database.ts';
import { planner, until, type Planner } from './schedule-world.ts';
import { saveBasics, startWorld, type World } from './world.ts';

describe.skipIf(whyNoPostgres())('two processes on one database', () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'sanlao-schedule-')));
  let postgres: Postgres;
  let databaseUrl: string;
  let worlds: World[] = [];
  let plans: Planner;

  const psql = (statement: string): string =>
    execFileSync('psql', [databaseUrl, '-XqAt', '-v', 'ON_ERROR_STOP=1', '-c', statement], {
      encoding: 'utf8',
    });

  const sql: Sql = (statement, ...values) => {
    const whole = statement.replaceAll('?', () => `'${values.shift()?.replaceAll("'", "''")}'`);
    if (!/^select/i.test(whole)) psql(whole);
    const answer = /^select/i.test(whole)
      ? psql(`select json_agg(found) from (${whole}) as found`).trim()
      : '';
    return Promise.resolve(answer ? (JSON.parse(answer) as Record<string, unknown>[]) : []);
  };

  /** Puts a clock of our own before that of the database. */
  const turnClock = (minutes: number) =>
    psql(
      'create or replace function public.clock_timestamp() returns timestamptz language sql as ' +
        `$$ select pg_catalog.clock_timestamp() + interval '${minutes} minutes' $$`,
    );

  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = postgres.createDatabase();
    psql('alter role sanlao set search_path = public, pg_catalog');
    turnClock(0);
    worlds = [await startWorld({ databaseUrl, dataDir: folders[0]! })];
    // One installation: the same secrets for both, and the same administrator.
    for (const name of ['secrets', 'firstLogin'] as const) {
      const [from, to] = folders.map((folder) => dataPaths(folder)[name]);
      mkdirSync(dirname(to!), { recursive: true });
      copyFileSync(from!, to!);
    }
    worlds.push(await startWorld({ databaseUrl, dataDir: folders[1]! }));
    await saveBasics(worlds[0]!);
    plans = planner(worlds[0]!, sql);
  });

  afterAll(async () => {
    await Promise.all(worlds.map(({ cms }) => cms.stop()));
    postgres?.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('publish each entry once, at its minute by the clock of the database', async () => {
    const documentIds: string[] = [];
    for (let index = 0; index < 12; index++) {
      documentIds.push(await plans.draft({ title: `ຂ່າວ ${index}` }));
      await plans.planTomorrow(documentIds.at(-1)!);
    }
    await worlds[0]!.acknowledgeAll();

    turnClock(23 * 60);
    await delay(7000);
    expect(await live()).toEqual([]);

    turnClock(24 * 60 + 2);
    await until(async () => (await live()).length === documentIds.length, 30_000);
    turnClock(-60);
    await delay(4000);
    turnClock(25 * 60);
    await delay(7000);
    expect((await live()).sort()).toEqual([...documentIds].sort());
    const changes = (await worlds[0]!.changes()).map(({ documentId }) => documentId).sort();
    expect(changes).toEqual([...documentIds].sort());
    for (const documentId of documentIds) {
      expect((await plans.recorded(documentId)).filter((kind) => kind === 'published')).toHaveLength(1);
    }

    async function live(): Promise<string[]> {
      const rows = await sql('select document_id from articles where published_at is not null');
      return rows.map(({ document_id }) => String(document_id));
    }
  });

  it('keep one of two plans that are made at once, and tell the other', async () => {
    turnClock(0);
    const documentId = await plans.draft();
    await plans.planTomorrow(documentId);
    const path = `/schedule/entries/api::article.article/${documentId}/publish?locale=lo`;
    await worlds[0]!.admin('DELETE', path);
    // It stays approved: nothing but the plan is left to be made.
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        worlds.map((world, index) =>
          world.admin('PUT', path, { dueAt: new Date(Date.now() + (index + 1) * 86_400_000).toISOString() }),
        ),
      );
      expect(
        answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 400),
      ).toEqual([]);
      expect((await plans.schedule(documentId)).plans).toHaveLength(1);
      await worlds[0]!.admin('DELETE', path);
    }
  });

  it('go on where one of them is killed in the middle', async () => {
    turnClock(0);
    const documentIds: string[] = [];
    for (let index = 0; index < 8; index++) {
      documentIds.push(await plans.draft({ title: `ອີກ ${index}` }));
      await plans.planTomorrow(documentIds.at(-1)!);
    }
    await worlds[0]!.acknowledgeAll();
    await plans.reached();
    await until(async () => (await count()) > 0, 30_000);
    await worlds[1]!.cms.kill();
    await until(async () => (await count()) === documentIds.length, 60_000);
    for (const documentId of documentIds) {
      expect((await plans.recorded(documentId)).filter((kind) => kind === 'published')).toHaveLength(1);
    }

    async function count(): Promise<number> {
      const rows = await sql("select id from articles where title like 'ອີກ %' and published_at is not null");
      return rows.length;
    }
  });

  it('end what an absent editor handed over, after its last day by the clock of the database', async () => {
    turnClock(0);
    const [world] = worlds;
    const absent = await startPerson(world!, 'ແກ້ວ', { kind: 'editor', site: 'attapeu' });
    const deputy = await startPerson(world!, 'ດາວ', { kind: 'editor', site: 'ministry' });
    const documentId = await plans.draft();
    const until = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const given = { site: 'attapeu', receiver: deputy.id, until };
    expect((await absent.ask('POST', '/workflow/delegations', given)).status).toBe(204);
    const opened = async () =>
      (await deputy.ask('GET', `/workflow/entries/api::article.article/${documentId}`)).status;
    expect(await opened()).toBe(200);
    turnClock(5 * 24 * 60);
    expect(await opened()).toBe(403);
    turnClock(0);
    expect(await opened()).toBe(200);
  });
});
