/** What is planned for a minute, on the running CMS: done once, through restarts and kills. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sqliteOf } from './database.ts';
import { startPerson } from './people.ts';
import { planner, until, type Planner } from './schedule-world.ts';
import { saveBasics, startWorld, type World } from './world.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-schedule-'));
const sql = sqliteOf(dataDir);
let world: World;
let plans: Planner;

async function start(): Promise<void> {
  world = await startWorld({ dataDir });
  plans = planner(world, sql);
}

beforeAll(async () => {
  await start();
  await saveBasics(world);
});

afterAll(async () => {
  await world?.cms.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(() => world.acknowledgeAll());

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

describe('an editor', () => {
  it('plans a publish, and it is done at its time, once', async () => {
    const documentId = await plans.draft();
    const dueAt = inSeconds(10);
    const { status, body } = await plans.plan(documentId, 'publish', { dueAt });
    expect(status).toBe(200);
    expect(body.plans).toMatchObject([
      { action: 'publish', state: 'waiting', changed: false, trouble: null },
    ]);
    expect(await plans.isPublished(documentId)).toBe(false);
    await until(() => plans.isPublished(documentId), 40_000);
    expect(new Date().toISOString() >= dueAt).toBe(true);
    await delay(4000);
    expect((await plans.schedule(documentId)).plans).toEqual([]);
    const changes = (await world.changes()).filter((change) => change.documentId === documentId);
    expect(changes).toHaveLength(1);
    expect(await plans.recorded(documentId)).toEqual(
      expect.arrayContaining(['submitted', 'approved', 'scheduled', 'published']),
    );
    expect((await plans.recorded(documentId)).filter((kind) => kind === 'published')).toHaveLength(1);
  });

  it('plans a publish and a withdrawal, changes the minute, and takes it back', async () => {
    const documentId = await plans.draft();
    const tooEarly = await plans.plan(documentId, 'withdraw', { dueAt: inSeconds(90_000), words: 'ໝົດກຳນົດ' });
    expect(tooEarly.body.error.message).toContain('schedule its publish first');
    await plans.planTomorrow(documentId);
    const disorder = await plans.plan(documentId, 'withdraw', { dueAt: inSeconds(60), words: 'ໝົດກຳນົດ' });
    expect(disorder.body.error.message).toContain('has to come after the publish');
    const later = await plans.plan(documentId, 'withdraw', { dueAt: inSeconds(100_000), words: 'ໝົດກຳນົດ' });
    expect(later.body.plans).toHaveLength(2);
    await plans.planTomorrow(documentId);
    const path = `/schedule/entries/api::article.article/${documentId}`;
    for (const action of ['withdraw', 'publish']) await world.admin('DELETE', `${path}/${action}?locale=lo`);
    expect((await plans.schedule(documentId)).plans).toEqual([]);
    const kinds = (await plans.recorded(documentId)).filter((kind) => kind.endsWith('scheduled'));
    expect(kinds).toEqual(['scheduled', 'scheduled', 'scheduled', 'unscheduled', 'unscheduled']);
    await plans.reached();
    await delay(4000);
    expect(await plans.isPublished(documentId)).toBe(false);
  });

  it('plans a withdrawal: the page stays and says why', async () => {
    const { documentId } = await world.save('POST', '/api/articles', {
      ...{ site: 'attapeu', title: 'ຮັບສະໝັກ', date: '2026-11-20', body: '<p>ກ</p>' },
    });
    const silent = await plans.plan(documentId, 'withdraw', { dueAt: inSeconds(60) });
    expect(silent.body.error.message).toContain('readers will see it');
    await plans.planTomorrow(documentId, 'withdraw', 'ໝົດກຳນົດແລ້ວ');
    await plans.reached();
    await until(async () => (await plans.recorded(documentId)).includes('withdrawn'), 20_000);
    const { body } = await world.request('GET', `/api/articles/${documentId}?populate=withdrawal`, {
      token: world.cms.secrets.publisherToken,
    });
    expect(body.data.withdrawal).toMatchObject({ reason: 'ໝົດກຳນົດແລ້ວ' });
  });

  it('sees in the calendar what is planned', async () => {
    const documentId = await plans.draft({ title: 'ໃນປະຕິທິນ' });
    await plans.planTomorrow(documentId);
    const query = `from=${inSeconds(0)}&until=${inSeconds(100_000)}`;
    const { body } = await world.admin('GET', `/schedule/plans?${query}`);
    expect(body.plans).toContainEqual(
      expect.objectContaining({ documentId, title: 'ໃນປະຕິທິນ', site: 'attapeu', state: 'waiting' }),
    );
  });

  it('sees the own site whole, page by page, however much other sites have planned', async () => {
    const editor = await startPerson(world, 'ແກ້ວ', { kind: 'editor', site: 'attapeu' });
    const documentId = await plans.draft();
    await plans.planTomorrow(documentId);
    await done(1100, 'ministry');
    await done(150, 'attapeu');
    const march = 'from=2025-03-01T00:00:00Z&until=2025-04-01T00:00:00Z';
    const [first, second, all] = await Promise.all([
      editor.ask('GET', `/schedule/plans?${march}`),
      editor.ask('GET', `/schedule/plans?${march}&page=2`),
      world.admin('GET', `/schedule/plans?${march}&page=13`),
    ]);
    expect(first.body).toMatchObject({ first: 1, total: 150, pages: 2 });
    expect(second.body).toMatchObject({ first: 101, total: 150, pages: 2 });
    expect(all.body).toMatchObject({ first: 1201, total: 1250, pages: 13 });
    const shown = [...first.body.plans, ...second.body.plans] as { id: number; site: string }[];
    expect(new Set(shown.map(({ id }) => id)).size).toBe(150);
    expect(new Set(shown.map(({ site }) => site))).toEqual(new Set(['attapeu']));
    expect(first.body.open).toContainEqual(expect.objectContaining({ documentId, state: 'waiting' }));
  });

  /** Plans of a month that is over, which were carried out. */
  async function done(count: number, site: string): Promise<void> {
    await sql(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
       insert into sanlao_plans (uid, document_id, locale, action, due_at, words, state, attempts, site)
       select 'api::article.article', 'done', 'lo', 'publish', '2025-03-02T00:00:00.000Z', '', 'done', 1, ? from n`,
      site,
    );
  }

  it.each([
    ['a time that is over', { dueAt: '2020-01-01T00:00:00Z' }, 400],
    ['a time in a hundred years', { dueAt: '2126-01-01T00:00:00Z' }, 400],
    ['no time', {}, 400],
    ['words for a time', { dueAt: 'ມື້ອື່ນ' }, 400],
  ])('is refused for %s', async (_, body, expected) => {
    const { status } = await plans.plan(await plans.draft(), 'publish', body);
    expect(status).toBe(expected);
  });

  it('is needed: nobody else reads or plans', async () => {
    const documentId = await plans.draft();
    const path = `/schedule/entries/api::article.article/${documentId}`;
    const answers = await Promise.all([
      world.request('GET', path),
      world.request('PUT', `${path}/publish`, { body: { dueAt: inSeconds(60) } }),
      world.request('DELETE', `${path}/publish`),
      world.request('GET', '/schedule/plans'),
      world.request('GET', path, { token: world.cms.secrets.importToken }),
      world.admin('GET', '/schedule/entries/api::site.site/x'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 404]);
  });
});

describe('what is planned', () => {
  it('is not published when it was changed since, and says so', async () => {
    const documentId = await plans.draft();
    await plans.planTomorrow(documentId);
    await world.save('PUT', `/api/articles/${documentId}?status=draft`, { title: 'ຫົວຂໍ້ອື່ນ' });
    expect((await plans.schedule(documentId)).plans).toMatchObject([{ state: 'waiting', changed: true }]);
    // Of any month: whoever looks at the page has to know.
    const { body } = await world.admin(
      'GET',
      `/schedule/plans?from=${inSeconds(-120)}&until=${inSeconds(-60)}`,
    );
    expect(body.open).toContainEqual(expect.objectContaining({ documentId, changed: true }));
    expect(body.plans).toEqual([]);
    await plans.reached();
    await until(async () => (await plans.schedule(documentId)).plans[0]?.state === 'stopped', 20_000);
    expect((await plans.schedule(documentId)).plans[0]?.trouble?.en).toContain('was changed after');
    expect(await plans.isPublished(documentId)).toBe(false);
    expect(await plans.recorded(documentId)).toContain('unscheduled');
    expect(world.cms.output()).toContain('Planned and not done: publish');
  });

  it('is stopped with the reason when it is refused, and not tried for ever', async () => {
    const unit = {
      level: 'province',
      site: 'attapeu',
      nameLo: 'ຫ້ອງ',
      nameEn: 'Office',
      code: 'attapeu-gone',
    };
    const saved = await world.save('POST', '/api/units', unit);
    const documentId = await plans.draft({ unit: 'attapeu-gone' });
    await plans.planTomorrow(documentId);
    await world.admin(
      'POST',
      `/content-manager/collection-types/api::unit.unit/${saved.documentId}/actions/unpublish`,
      {},
    );
    await plans.reached();
    await until(async () => (await plans.schedule(documentId)).plans[0]?.state === 'stopped', 20_000);
    expect((await plans.schedule(documentId)).plans[0]?.trouble?.en).toContain('attapeu-gone');
    expect(await plans.isPublished(documentId)).toBe(false);
  });

  it('is alarmed about when it is late, and done all the same', async () => {
    const documentId = await plans.draft();
    await plans.planTomorrow(documentId);
    await plans.reached(6 * 60_000);
    await until(() => plans.isPublished(documentId), 20_000);
    expect((await plans.recorded(documentId)).filter((kind) => kind === 'overdue')).toHaveLength(1);
    expect(world.cms.output()).toContain('Overdue by 6 minutes: publish');
  });

  it('is made up for after a stop', async () => {
    const documentId = await plans.draft();
    await plans.planTomorrow(documentId);
    await world.cms.kill();
    await plans.reached();
    await start();
    await until(() => plans.isPublished(documentId), 60_000);
    expect((await plans.recorded(documentId)).filter((kind) => kind === 'published')).toHaveLength(1);
  });
});

const rounds = 3;

it('a kill around the claim publishes each once', { timeout: 300_000 }, async () => {
  const documentIds: string[] = [];
  for (let index = 0; index < 8; index++) {
    const documentId = await plans.draft({ title: `ລຳດັບ ${index}` });
    await plans.planTomorrow(documentId);
    documentIds.push(documentId);
  }
  await world.acknowledgeAll();
  await plans.reached();
  for (let round = 0; round < rounds; round++) {
    const before = (await published()).length;
    // In the middle of it: some are done, the next is under way.
    await until(async () => (await published()).length > before || (await published()).length === 8, 30_000);
    await delay(Math.random() * 60);
    await world.cms.kill();
    await start();
  }
  await until(async () => (await published()).length === documentIds.length);
  await delay(4000);
  const changes = (await world.changes()).map(({ documentId }) => documentId).sort();
  expect(changes).toEqual([...documentIds].sort());
  for (const documentId of documentIds) {
    expect((await plans.recorded(documentId)).filter((kind) => kind === 'published')).toHaveLength(1);
  }

  async function published(): Promise<string[]> {
    const rows = await sql(
      "select document_id from articles where title like 'ລຳດັບ %' and published_at is not null",
    );
    return rows.map(({ document_id }) => String(document_id));
  }
});
