/** The oversight board on a running CMS, with a web server in place of the embedded one. */
import { createServer, type Server } from 'node:http';
import type { Board, BoardRow } from '@sanlao/shared/oversight/board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  databasesHere,
  execute,
  instantIn,
  rowsOf,
  startDatabase,
  type DatabaseAddress,
} from './database.ts';
import { startPerson, type TestPerson } from './people.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let address: DatabaseAddress;
let web: Server;
let ministry: TestPerson;
let viewer: TestPerson;
let editor: TestPerson;
let contributor: TestPerson;
let documentId: string;
const uid = 'api::article.article';

describe.each(databasesHere())('on %s', (name) => {
  let stopDatabase: () => void;

  beforeAll(async () => {
    const { options, stop } = await startDatabase(name);
    stopDatabase = stop;
    world = await startWorld(options);
    address = { dataDir: world.cms.dataDir, ...options };
    web = createServer(({ headers }, response) => {
      response.writeHead(headers.host?.startsWith('attapeu.') ? 200 : 404).end();
    });
    await new Promise<void>((resolve) => web.listen(world.cms.ports.site, '127.0.0.1', resolve));
    await saveBasics(world);
    ministry = await startPerson(world, 'ວັນນາ', { kind: 'ministry-editor' });
    viewer = await startPerson(world, 'ພອນ', { kind: 'ministry-viewer' });
    editor = await startPerson(world, 'ຄຳໃສ', { kind: 'editor', site: 'attapeu' });
    contributor = await startPerson(world, 'ແສງ', {
      kind: 'contributor',
      site: 'attapeu',
      unit: 'attapeu-dtc',
    });
    ({ documentId } = await world.save('POST', '/api/articles', article({ title: 'ຂ່າວທີ່ຢຸດ' })));
  });

  afterAll(async () => {
    web?.close();
    await world?.cms.stop();
    stopDatabase?.();
  });

  describe('the board', () => {
    it('is for the ministry, and shows an editor the own site', async () => {
      for (const person of [ministry, viewer]) {
        expect((await rowsFor(person)).map(({ site }) => site)).toEqual(['ministry', 'attapeu']);
      }
      expect((await rowsFor(editor)).map(({ site }) => site)).toEqual(['attapeu']);
      expect((await contributor.ask('GET', '/oversight/board')).status).toBe(403);
      expect((await world.request('GET', '/oversight/board')).status).toBe(401);
    });

    it('says of each home page what was seen when it was fetched', async () => {
      const [first, second] = await rowsFor(ministry);
      expect(first!.page).toMatchObject({ state: 'wrong', status: 404 });
      expect(second!.page).toMatchObject({
        state: 'ok',
        status: 200,
        url: `http://attapeu.localhost:${world.cms.ports.site}/lo/`,
      });
      expect(Math.abs(Date.now() - Date.parse(second!.page.at))).toBeLessThan(60_000);
      // No publisher runs here.
      expect(second!.pages).toBeNull();
    });

    it('tells when something was published last', async () => {
      const { lastPublication } = await rowOf('attapeu');
      expect(Math.abs(Date.now() - Date.parse(lastPublication!))).toBeLessThan(300_000);
      expect((await rowOf('ministry')).lastPublication).toBeNull();
    });

    it('lists what waits for approval, what of it is overdue, and drafts', async () => {
      await workflowEntry('fresh', 'submitted', new Date());
      await workflowEntry('old', 'submitted', new Date('2026-01-05T03:00:00Z'));
      await workflowEntry('draft', 'draft', new Date('2026-02-02T03:00:00Z'));
      await workflowEntry('returned', 'returned', new Date('2026-02-03T03:00:00Z'));
      await workflowEntry('done', 'published', new Date('2026-02-03T03:00:00Z'));
      expect(await rowOf('attapeu')).toMatchObject({
        submitted: [
          { documentId: 'old', title: 'old', since: '2026-01-05T03:00:00.000Z' },
          { documentId: 'fresh' },
        ],
        overdue: 1,
        drafts: { count: 2, oldest: '2026-02-02T03:00:00.000Z' },
      });
    });

    it('says of the page that went live last what was seen when it was fetched', async () => {
      expect((await rowOf('attapeu')).newestPage).toBeNull();
      const url = `http://attapeu.localhost:${world.cms.ports.site}/lo/news/2026/11/20-aaaaaa/`;
      await receipt({ state: 'live', url });
      expect((await rowOf('attapeu')).newestPage).toMatchObject({ state: 'ok', status: 200, url });
    });

    it('lists what stopped on its way to the website, with the reason', async () => {
      const reason = { lo: 'ຮູບເສຍ', en: 'The picture is damaged' };
      await receipt({ state: 'stopped', reason });
      expect((await rowOf('attapeu')).stopped).toEqual([
        expect.objectContaining({ documentId, title: 'ຂ່າວທີ່ຢຸດ', reason }),
      ]);
    });

    it('lists published entries whose links lead nowhere, until they are mended', async () => {
      const body = '<p><a href="/lo/nothing/">ບໍ່ມີ</a> <a href="/lo/">ມີ</a></p>';
      const { documentId: linking } = await world.save(
        'POST',
        '/api/articles',
        article({ title: 'ລິ້ງ', body }),
      );
      const broken = async () => (await rowOf('attapeu')).brokenLinks;
      await expect.poll(broken, { timeout: 60_000, interval: 500 }).toEqual([
        expect.objectContaining({
          documentId: linking,
          title: 'ລິ້ງ',
          locale: 'lo',
          reason: {
            lo: expect.stringContaining('/lo/nothing/'),
            en: expect.stringContaining('leads nowhere'),
          },
        }),
      ]);
      expect((await rowOf('ministry')).brokenLinks).toEqual([]);
      await world.save('PUT', `/api/articles/${linking}`, { body: '<p>ແກ້ແລ້ວ</p>' });
      await expect.poll(broken, { timeout: 60_000, interval: 500 }).toEqual([]);
    });

    it('lists published entries whose PDF is pictures only', async () => {
      const [row] = await rowsOf(
        address,
        `SELECT id FROM articles WHERE document_id = '${documentId}' AND published_at IS NOT NULL`,
      );
      for (const [hash, text] of [
        ['aa', 'images-only'],
        ['bb', 'searchable'],
      ] as const) {
        const now = instantIn(address, new Date());
        await execute(
          address,
          `INSERT INTO files (name, hash, mime, url, provider) VALUES ('x.pdf', '${hash}', 'application/pdf', 'x', 'x');
         INSERT INTO files_related_mph (file_id, related_id, related_type, field)
           SELECT id, ${Number(row!['id'])}, '${uid}', 'attachments' FROM files WHERE hash = '${hash}';
         INSERT INTO sanlao_documents (sha_256, size, state, found, created_at, updated_at)
           VALUES ('${hash}', 1, 'ready', '${JSON.stringify({ text })}', ${now}, ${now});`,
        );
      }
      expect((await rowOf('attapeu')).withoutText).toEqual([
        expect.objectContaining({ uid, documentId, title: 'ຂ່າວທີ່ຢຸດ' }),
      ]);
    });

    it('has a setting, which is the administrator’s', async () => {
      expect((await ministry.ask('PUT', '/oversight/settings', { overdueDays: 3 })).status).toBe(403);
      expect((await world.admin('PUT', '/oversight/settings', { overdueDays: 0 })).status).toBe(400);
      expect((await world.admin('PUT', '/oversight/settings', { overdueDays: 30 })).body).toEqual({
        overdueDays: 30,
      });
      const { body } = await ministry.ask('GET', '/oversight/board');
      expect((body as Board).settings).toEqual({ overdueDays: 30 });
    });
  });
});

async function rowsFor(person: TestPerson): Promise<BoardRow[]> {
  const { status, body } = await person.ask('GET', '/oversight/board');
  expect(status).toBe(200);
  return (body as Board).rows;
}

async function rowOf(site: string): Promise<BoardRow> {
  return (await rowsFor(ministry)).find((row) => row.site === site)!;
}

/** What the publisher tells of the article. */
async function receipt(fields: { state: 'live' | 'stopped'; url?: string; reason?: object }): Promise<void> {
  const changes = (await world.changes()).filter((change) => change.documentId === documentId);
  const receipts = [
    {
      ...{ changeIds: changes.map(({ id }) => id), uid, documentId, locale: 'lo' },
      ...{ url: null, reason: null, milliseconds: null },
      ...fields,
    },
  ];
  const token = world.cms.secrets.feedToken;
  await world.request('POST', '/api/change-feed/receipts', { token, body: { receipts } });
}

function workflowEntry(key: string, state: string, since: Date): Promise<void> {
  return execute(
    address,
    `INSERT INTO sanlao_workflow_entries (key, uid, document_id, locale, state, since, writers, site, title, revision)
     VALUES ('${key}', '${uid}', '${key}', 'lo', '${state}', ${instantIn(address, since)}, '[]', 'attapeu', '${key}', 1)`,
  );
}
