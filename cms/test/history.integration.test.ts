/** Versions of entries, the record of what was done, and the database that keeps it, on a real CMS. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Activity } from '@sanlao/shared/activity/activity';
import type { Fields } from '@sanlao/shared/editing/fields';
import { startPostgres, whyNoPostgres, type Postgres } from '../../scripts/testing/postgres.ts';
import { execute, rowsOf } from './database.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

const noPostgres = whyNoPostgres();
if (noPostgres) console.warn(`History and record are not tested on PostgreSQL: ${noPostgres}`);

const uid = 'api::article.article';
const articles = `/content-manager/collection-types/${uid}`;

interface Version {
  id: number;
  number: number;
  kind: string;
  restoredFrom: number | null;
  actorName: string | null;
  changed: string[] | null;
  publishedAt: string | null;
}

describe.each(noPostgres ? ['SQLite'] : ['SQLite', 'PostgreSQL'])('history and record on %s', (database) => {
  let world: World;
  let postgres: Postgres | undefined;
  let databaseUrl: string | undefined;

  beforeAll(async () => {
    if (database === 'PostgreSQL') {
      postgres = await startPostgres();
      databaseUrl = postgres.createDatabase();
    }
    world = await startWorld(databaseUrl ? { databaseUrl } : {});
    await saveBasics(world);
  });
  afterAll(async () => {
    await world?.cms.stop();
    postgres?.stop();
  });

  async function created(fields: Record<string, unknown> = {}): Promise<string> {
    const { body } = await world.admin('POST', articles, article(fields));
    return body.data.documentId as string;
  }
  const update = (documentId: string, fields: Record<string, unknown>, locale = 'lo') =>
    world.admin('PUT', `${articles}/${documentId}?locale=${locale}`, fields);
  /** As a program does: a person may not publish alone what they wrote. */
  const publish = (documentId: string) => world.save('PUT', `/api/articles/${documentId}`, {});
  async function versions(documentId: string, locale = 'lo'): Promise<Version[]> {
    const { body } = await world.admin('GET', `/history/entries/${uid}/${documentId}?locale=${locale}`);
    return body.versions as Version[];
  }
  async function fieldsOf({ id }: Version): Promise<Fields> {
    const { body } = await world.admin('GET', `/history/versions/${id}`);
    return body.fields as Fields;
  }
  async function restore(documentId: string, number: number) {
    const version = (await versions(documentId)).find((each) => each.number === number)!;
    return world.admin('POST', `/history/versions/${version.id}/restore`);
  }
  async function recorded(query = ''): Promise<Activity[]> {
    const { body } = await world.admin('GET', `/activity/record?${query}`);
    return body.activities as Activity[];
  }
  async function draft(documentId: string) {
    const { body } = await world.admin('GET', `${articles}/${documentId}?locale=lo`);
    return body.data as Record<string, unknown>;
  }

  describe('a version', () => {
    it('is kept of each save, with who and what changed; a save that changes nothing makes none', async () => {
      const documentId = await created({ title: 'ໜຶ່ງ' });
      await update(documentId, { title: 'ສອງ', summary: 'ສະຫຼຸບ' });
      await update(documentId, { title: 'ສອງ', summary: 'ສະຫຼຸບ' });
      expect(await versions(documentId)).toMatchObject([
        { number: 2, kind: 'saved', changed: ['title', 'summary'], publishedAt: null },
        { number: 1, kind: 'saved', changed: null, actorName: expect.any(String) },
      ]);
    });

    it('is marked when it is published, and publishing makes no other', async () => {
      const documentId = await created();
      await publish(documentId);
      await update(documentId, { title: 'ຫຼັງ' });
      expect(await versions(documentId)).toMatchObject([
        { number: 2, publishedAt: null },
        { number: 1, publishedAt: expect.any(String) },
      ]);
    });

    it('is kept of what a program saves and publishes at once', async () => {
      const { documentId } = await world.save('POST', '/api/articles', article());
      await world.save('PUT', `/api/articles/${documentId}`, { title: 'ໃໝ່' });
      expect(await versions(documentId)).toMatchObject([
        { number: 2, actorName: null, changed: ['title'], publishedAt: expect.any(String) },
        { number: 1, publishedAt: expect.any(String) },
      ]);
    });

    it('is kept of the other language where a shared field changed', async () => {
      const documentId = await created();
      await update(documentId, { title: 'News' }, 'en');
      await update(documentId, { title: 'News', date: '2026-10-01' }, 'en');
      expect(await versions(documentId, 'lo')).toMatchObject([
        { kind: 'shared', changed: ['date'] },
        { number: 1 },
      ]);
      expect((await versions(documentId, 'en'))[0]).toMatchObject({ kind: 'saved', changed: ['date'] });
    });

    it('is not kept of a save that was refused', async () => {
      const documentId = await created();
      expect((await update(documentId, { topics: ['nothing'] })).status).toBe(400);
      expect(await versions(documentId)).toHaveLength(1);
    });

    it('names related entries so that it outlives their publishing', async () => {
      const event = await world.save('POST', '/api/events', {
        site: 'attapeu',
        title: 'ກອງປະຊຸມ',
        start: '2026-11-20T02:00:00Z',
      });
      const documentId = await created({ event: { connect: [{ documentId: event.documentId }] } });
      await world.save('PUT', `/api/events/${event.documentId}`, { title: 'ກອງປະຊຸມໃຫຍ່' });
      const [version] = await versions(documentId);
      expect((await fieldsOf(version!))['event']).toEqual({
        type: 'relation',
        value: [{ uid: 'api::event.event', documentId: event.documentId, title: 'ກອງປະຊຸມ' }],
      });
    });
  });

  describe('restoring', () => {
    it('brings the text back as a draft and leaves what is live', async () => {
      const documentId = await created({ title: 'ເກົ່າ', summary: '', changeNotes: [] });
      await update(documentId, { title: 'ໃໝ່', summary: 'ສະຫຼຸບ', topics: ['training'] });
      await publish(documentId);
      await world.acknowledgeAll();
      const { body } = await restore(documentId, 1);
      expect(body).toEqual({ left: [] });
      expect(await draft(documentId)).toMatchObject({ title: 'ເກົ່າ', summary: null, topics: null });
      expect(await world.changes()).toEqual([]);
      expect((await versions(documentId))[0]).toMatchObject({ number: 3, kind: 'restored', restoredFrom: 1 });
      expect((await recorded('kind=restored'))[0]).toMatchObject({
        documentId,
        details: { version: 3, of: 1, fields: expect.arrayContaining(['title', 'summary', 'topics']) },
      });
    });

    it('brings back groups of fields and related entries', async () => {
      const other = await created({ title: 'ອື່ນ' });
      const gallery = [{ caption: 'ຮູບໜຶ່ງ' }, { caption: 'ຮູບສອງ', credit: 'ຄຳ' }];
      const documentId = await created({ gallery, relatedArticles: { connect: [{ documentId: other }] } });
      await update(documentId, { gallery: [], relatedArticles: { disconnect: [{ documentId: other }] } });
      const before = (await versions(documentId)).at(-1)!;
      expect((await restore(documentId, 1)).body).toEqual({ left: [] });
      expect(await fieldsOf((await versions(documentId))[0]!)).toEqual(await fieldsOf(before));
    });

    it('puts back the rest where something is gone, and says what is missing', async () => {
      await world.save('POST', '/api/topics', {
        code: `gone-${database.toLowerCase()}`,
        nameLo: 'x',
        nameEn: 'x',
      });
      const topic = (await world.admin('GET', '/content-manager/collection-types/api::topic.topic?_q=gone'))
        .body.results[0];
      const related = await created({ title: 'ຈະລຶບ' });
      const documentId = await created({
        title: 'ເກົ່າ',
        topics: ['training', topic.code],
        relatedArticles: { connect: [{ documentId: related }] },
      });
      await update(documentId, { title: 'ໃໝ່', topics: [] });
      await world.admin('DELETE', `/content-manager/collection-types/api::topic.topic/${topic.documentId}`);
      await world.admin('DELETE', `${articles}/${related}`);
      const { body } = await restore(documentId, 1);
      expect(body.left).toEqual([
        { field: 'topics', reason: 'code-gone', names: [topic.code] },
        { field: 'relatedArticles', reason: 'entry-gone', names: ['ຈະລຶບ'] },
      ]);
      expect(await draft(documentId)).toMatchObject({ title: 'ເກົ່າ', topics: ['training'] });
    });

    it('is refused for an entry that was deleted, whose versions stay', async () => {
      const documentId = await created();
      await world.admin('DELETE', `${articles}/${documentId}`);
      const { status, body } = await restore(documentId, 1);
      expect(status).toBe(400);
      expect(body.error.message).toContain('was deleted');
      expect((await recorded('kind=deleted'))[0]).toMatchObject({
        uid,
        documentId,
        locale: 'lo',
        site: 'attapeu',
      });
    });
  });

  it.each([
    ['GET', `/history/entries/${uid}/nothing`, 404],
    ['GET', '/history/entries/plugin::upload.file/1', 404],
    ['GET', '/history/versions/999999', 404],
    ['POST', '/history/versions/x/restore', 404],
    ['GET', '/activity/record?from=yesterday', 400],
    ['GET', '/activity/record?kind=nothing', 400],
    ['GET', '/activity/export/xlsx', 404],
  ])('%s %s answers %d', async (method, path, status) => {
    expect((await world.admin(method, path)).status).toBe(status);
  });

  it.each(['/activity/record', '/activity/export/csv', '/activity/choices', `/history/entries/${uid}/x`])(
    '%s is for signed-in people only',
    async (path) => {
      for (const token of [undefined, world.cms.secrets.importToken]) {
        expect((await world.request('GET', path, token ? { token } : {})).status).toBe(401);
      }
    },
  );

  describe('the record', () => {
    it('tells of saves and deletions with the place of the entry', async () => {
      const documentId = await created({ title: 'ບັນທຶກ', unit: 'attapeu-dtc' });
      expect((await recorded('kind=saved'))[0]).toMatchObject({
        uid,
        documentId,
        locale: 'lo',
        title: 'ບັນທຶກ',
        site: 'attapeu',
        unit: 'attapeu-dtc',
        actor: expect.stringMatching(/^admin:\d+$/),
        details: { version: 1, fields: null },
      });
    });

    it('tells of a changed site as a setting', async () => {
      const sites = '/content-manager/collection-types/api::site.site';
      const { documentId } = (await world.admin('GET', `${sites}?_q=attapeu`)).body.results[0];
      await world.admin('PUT', `${sites}/${documentId}`, { nameEn: 'Attapeu Province' });
      expect((await recorded('kind=setting-changed&site=attapeu'))[0]).toMatchObject({
        details: { what: 'site', change: 'changed', subject: 'attapeu', fields: ['nameEn'] },
      });
    });

    it('tells of people, roles and what they may do, without any password', async () => {
      const role = (
        await world.admin('POST', '/admin/roles', { name: `Archivist ${database}`, description: '' })
      ).body.data;
      await world.admin('PUT', `/admin/roles/${role.id}/permissions`, {
        permissions: [{ action: 'plugin::upload.read', subject: null, properties: {}, conditions: [] }],
      });
      const user = (
        await world.admin('POST', '/admin/users', {
          email: 'archivist@example.la',
          firstname: 'ຄຳ',
          lastname: '',
          roles: [role.id],
        })
      ).body.data;
      await world.admin('PUT', `/admin/users/${user.id}`, {
        password: 'Archive-2026-Attapeu',
        isActive: true,
      });
      await world.admin('DELETE', `/admin/users/${user.id}`);
      await world.admin('DELETE', `/admin/roles/${role.id}`);

      const rows = (await recorded('kind=role-changed')).slice(0, 6).reverse();
      expect(rows.map(({ details }) => [details['what'], details['change'], details['subject']])).toEqual([
        ['role', 'created', `Archivist ${database}`],
        ['permissions', 'changed', `Archivist ${database}`],
        ['person', 'created', 'archivist@example.la'],
        ['person', 'changed', 'archivist@example.la'],
        ['person', 'deleted', 'archivist@example.la'],
        ['role', 'deleted', `Archivist ${database}`],
      ]);
      expect(rows[1]!.details['actions']).toEqual(['plugin::upload.read']);
      expect(rows[2]!.details).toMatchObject({ rolesBefore: [], rolesAfter: [`Archivist ${database}`] });
      expect(rows[3]!.details['fields']).toEqual(['isActive', 'password']);
      expect(JSON.stringify(rows)).not.toContain('Archive-2026');
    });

    it('tells of settings and tokens that a person changes', async () => {
      await world.admin('POST', '/admin/api-tokens', {
        name: 'statistics',
        description: '',
        type: 'read-only',
        lifespan: null,
      });
      expect((await recorded('kind=setting-changed'))[0]).toMatchObject({
        actor: expect.stringMatching(/^admin:/),
        details: { what: 'api-token', change: 'created', subject: 'statistics' },
      });
    });

    it('tells of what a token may do, once for all that was changed', async () => {
      const allowed = (...actions: string[]) => ({
        ...{ name: `newsletter ${database}`, description: '', type: 'custom' },
        permissions: actions.map((action) => `api::article.article.${action}`),
      });
      const { body } = await world.admin('POST', '/admin/api-tokens', {
        ...allowed('find', 'findOne'),
        lifespan: null,
      });
      const path = `/admin/api-tokens/${body.data.id}`;
      expect((await world.admin('PUT', path, allowed('find', 'delete'))).status).toBe(200);
      expect((await world.admin('PUT', path, allowed('find', 'delete'))).status).toBe(200);
      const rows = (await recorded('kind=setting-changed')).slice(0, 3);
      expect(rows.map(({ details }) => [details['change'], details['subject'], details['actions']])).toEqual([
        [
          'changed',
          `newsletter ${database}`,
          ['delete', 'findOne'].map((name) => `api::article.article.${name}`),
        ],
        [
          'changed',
          `newsletter ${database}`,
          ['find', 'findOne'].map((name) => `api::article.article.${name}`),
        ],
        ['created', `newsletter ${database}`, undefined],
      ]);
    });

    it('tells of files that a person replaces, describes or deletes, with their site', async () => {
      const folders = (await world.admin('GET', '/upload/folders')).body.data as {
        id: number;
        name: string;
      }[];
      const folder = folders.find(({ name }) => name.includes('Attapeu'))!.id;
      const sent = (text: string) => {
        const form = new FormData();
        form.append('files', new Blob([text]), 'ແຜນ.txt');
        form.append('fileInfo', JSON.stringify({ name: 'ແຜນ.txt', folder }));
        return form;
      };
      const [file] = (await world.admin('POST', '/upload', sent('ໜຶ່ງ'))).body;
      const description = new FormData();
      description.append('fileInfo', JSON.stringify({ alternativeText: 'ແຜນການ', folder }));
      await world.admin('POST', `/upload?id=${file.id}`, description);
      await world.admin('POST', `/upload?id=${file.id}`, sent('ສອງ'));
      await world.admin('DELETE', `/upload/files/${file.id}`);
      const rows = (await recorded()).filter(({ documentId }) => documentId === file.documentId);
      expect(rows.map(({ kind, title, site, details }) => [kind, title, site, details['fields']])).toEqual([
        ['deleted', 'ແຜນ.txt', 'attapeu', []],
        ['saved', 'ແຜນ.txt', 'attapeu', expect.arrayContaining(['hash'])],
        ['saved', 'ແຜນ.txt', 'attapeu', ['alternativeText']],
      ]);
      expect(rows[1]!.details['hash']).toBe(file.hash);
    });

    it('is read page by page, and by site, person and day', async () => {
      const first = (await world.admin('GET', '/activity/record')).body;
      expect(first.activities).toHaveLength(50);
      const second = (await world.admin('GET', `/activity/record?before=${first.next}`)).body;
      expect(second.activities[0].id).toBeLessThan(first.activities.at(-1).id);
      const { people, sites, all } = (await world.admin('GET', '/activity/choices')).body;
      expect({ all, sites: sites.map(({ code }: { code: string }) => code).sort() }).toEqual({
        all: true,
        sites: ['attapeu', 'ministry'],
      });
      const person = people.find(({ actor }: { actor: string }) => actor.startsWith('admin:'));
      for (const { actor, site } of await recorded(`actor=${person.actor}&site=attapeu`)) {
        expect([actor, site]).toEqual([person.actor, 'attapeu']);
      }
      expect(await recorded('to=2020-01-01')).toEqual([]);
    });

    it('is exported whole, without formulas', async () => {
      await created({ title: '=HYPERLINK("https://example.com")' });
      const csv = (await world.admin('GET', '/activity/export/csv?kind=saved')).body as string;
      expect(csv.startsWith('id,at,kind,')).toBe(true);
      expect(csv).toContain(`"'=HYPERLINK(""https://example.com"")"`);
      const { headers, body } = await world.admin('GET', '/activity/export/jsonl');
      expect(headers.get('content-disposition')).toMatch(/sanlao-record-\d{4}-\d\d-\d\d\.jsonl/);
      const rows = (body as string)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Activity);
      expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort((a, b) => a - b));
      expect(new Set(rows.map(({ kind }) => kind))).toContain('role-changed');
    });

    it('stays where a release starts that does not know it', async () => {
      const [row] = await rowsOf(
        { dataDir: world.cms.dataDir, databaseUrl },
        "SELECT value FROM strapi_core_store_settings WHERE key = 'core_persisted_tables'",
      );
      expect(JSON.parse(String(row?.['value']))).toEqual(
        expect.arrayContaining([
          'sanlao_activities',
          'sanlao_versions',
          'sanlao_second_factors',
          'sanlao_workflow_entries',
        ]),
      );
    });

    it.each([
      "UPDATE sanlao_activities SET title = 'x'",
      'DELETE FROM sanlao_activities',
      ...(database === 'PostgreSQL'
        ? ['TRUNCATE sanlao_activities']
        : [
            "REPLACE INTO sanlao_activities (id, at, kind, details) SELECT max(id), 0, 'saved', '{}' FROM sanlao_activities",
          ]),
    ])('cannot be changed: %s', async (statement) => {
      const before = (await recorded()).map(({ id }) => id);
      await expect(execute({ dataDir: world.cms.dataDir, databaseUrl }, statement)).rejects.toThrow(
        'append-only',
      );
      expect((await recorded()).map(({ id }) => id)).toEqual(before);
    });
  });
});
