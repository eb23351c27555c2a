/** Two processes of the CMS on one PostgreSQL: each notice arrives once. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dataPaths } from '@sanlao/shared/config/paths';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, whyNoPostgres, type Postgres } from '../../scripts/testing/postgres.ts';
import { startMailbox, type Mailbox } from './notices-world.ts';
import { startPerson, type TestPerson } from './people.ts';
import { until } from './schedule-world.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

const uid = 'api::article.article';

describe.skipIf(whyNoPostgres())('two processes on one database', () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'sanlao-notices-')));
  let postgres: Postgres;
  let databaseUrl: string;
  let mailbox: Mailbox;
  let worlds: World[] = [];
  let author: TestPerson;
  let editor: TestPerson;

  const psql = (statement: string): string =>
    execFileSync('psql', [databaseUrl, '-XqAt', '-v', 'ON_ERROR_STOP=1', '-c', statement], {
      encoding: 'utf8',
    }).trim();
  const count = (where: string) =>
    Number(psql(`select count(*) from sanlao_notices where recipient = 'admin:${editor.id}' and ${where}`));

  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = postgres.createDatabase();
    mailbox = await startMailbox();
    const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'sanlao@gov.la' };
    worlds = [await startWorld({ databaseUrl, dataDir: folders[0]!, env })];
    // One installation: the same secrets for both.
    const [from, to] = folders.map((folder) => dataPaths(folder).secrets);
    mkdirSync(dirname(to!), { recursive: true });
    copyFileSync(from!, to!);
    worlds.push(await startWorld({ databaseUrl, dataDir: folders[1]!, env }));
    await saveBasics(worlds[0]!);
    author = await startPerson(worlds[0]!, 'ຄຳ', {
      kind: 'contributor',
      site: 'attapeu',
      unit: 'attapeu-dtc',
    });
    editor = await startPerson(worlds[0]!, 'ແກ້ວ', { kind: 'editor', site: 'attapeu' });
  });

  afterAll(async () => {
    await Promise.all(worlds.map(({ cms }) => cms.stop()));
    await mailbox?.stop();
    postgres?.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('tell each thing once', async () => {
    const titles = Array.from({ length: 25 }, (_, index) => `ຂ່າວທີ ${index}.`);
    for (const title of titles) await submit(title);
    await until(() => Promise.resolve(count("state = 'sent'") === titles.length), 45_000);
    expect(told(titles)).toEqual(titles.map(() => 1));
  });

  function told(titles: readonly string[]): number[] {
    return titles.map((title) => mailbox.letters.filter(({ subject }) => subject.includes(title)).length);
  }

  async function submit(title: string): Promise<void> {
    const fields = article({ title, unit: 'attapeu-dtc', summary: 'ຂ່າວສັ້ນ', body: '<p>ຂໍ້ຄວາມ</p>' });
    const { body } = await author.ask('POST', `/content-manager/collection-types/${uid}?locale=lo`, fields);
    const path = `/workflow/entries/${uid}/${body.data.documentId}`;
    const overview = await author.ask('GET', path);
    const { revision } = (overview.body.versions as { revision: number }[])[0]!;
    const answer = await author.ask('POST', `${path}/steps`, { step: 'submit', locale: 'lo', revision });
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  }
});
