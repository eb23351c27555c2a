import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyDoorbell } from '@sanlao/shared/feed/signature';
import type { Change, Doorbell, Receipt } from '@sanlao/shared/feed/protocol';
import { freePorts } from '../../scripts/testing/cms.ts';
import { startPostgres, whyNoPostgres, type Postgres } from '../../scripts/testing/postgres.ts';
import { article, dataset, saveBasics, startWorld, type World } from './world.ts';

const noPostgres = whyNoPostgres();
if (noPostgres) console.warn(`The change feed is not tested on PostgreSQL: ${noPostgres}`);

interface Rung {
  body: string;
  headers: Record<string, string>;
}

describe.each(noPostgres ? ['SQLite'] : ['SQLite', 'PostgreSQL'])('the change feed on %s', (database) => {
  let world: World;
  let postgres: Postgres | undefined;
  let publisher: Server;
  const rung: Rung[] = [];
  const uid = 'api::article.article';
  const articles = `/content-manager/collection-types/${uid}`;

  beforeAll(async () => {
    const ports = await freePorts();
    publisher = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        // The CMS asks the publisher other things too.
        if (request.url === '/hook') {
          const headers = request.headers as Record<string, string>;
          rung.push({ body: Buffer.concat(chunks).toString(), headers });
        }
        response.writeHead(request.url === '/hook' ? 204 : 404).end();
      });
    }).listen(ports.control, '127.0.0.1');
    if (database === 'PostgreSQL') postgres = await startPostgres();
    world = await startWorld({ ports, ...(postgres ? { databaseUrl: postgres.createDatabase() } : {}) });
    await saveBasics(world);
  });
  afterAll(async () => {
    await world?.cms.stop();
    publisher?.close();
    postgres?.stop();
  });
  beforeEach(async () => {
    await world.acknowledgeAll();
  });

  function summary(changes: Change[]) {
    return changes.map(({ operation, locale }) => `${operation} ${locale}`).sort();
  }

  async function published(fields = {}) {
    const { documentId } = await world.save('POST', '/api/articles', article(fields));
    await world.acknowledgeAll();
    return documentId;
  }

  it('records a create that publishes at once', async () => {
    const { documentId } = await world.save('POST', '/api/articles', article());
    expect(await world.changes()).toMatchObject([
      { uid, documentId, locale: 'lo', operation: 'create', attempts: 0 },
    ]);
  });

  it('records an update that publishes at once', async () => {
    const documentId = await published();
    await world.save('PUT', `/api/articles/${documentId}`, { title: 'ໃໝ່' });
    expect(summary(await world.changes())).toEqual(['update lo']);
  });

  it('records a publish, an unpublish and a delete', async () => {
    const { documentId } = await world.save('POST', '/api/articles?status=draft', article());
    expect(await world.changes()).toEqual([]);
    for (const action of ['publish', 'unpublish', 'publish']) {
      expect(
        (await world.admin('POST', `${articles}/${documentId}/actions/${action}?locale=lo`, {})).status,
      ).toBe(200);
    }
    expect((await world.admin('DELETE', `${articles}/${documentId}?locale=*`)).status).toBe(200);
    const changes = await world.changes();
    expect(changes.map(({ operation }) => operation)).toEqual(['publish', 'unpublish', 'publish', 'delete']);
    expect(changes.every((change) => change.documentId === documentId)).toBe(true);
  });

  it('records each language that is published', async () => {
    const { documentId } = await world.save('POST', '/api/articles?status=draft', article());
    await world.save('PUT', `/api/articles/${documentId}?locale=en&status=draft`, {
      title: 'News',
      date: '2026-11-20',
    });
    expect(await world.changes()).toEqual([]);
    const body = { documentIds: [documentId], locale: ['lo', 'en'] };
    expect((await world.admin('POST', `${articles}/actions/bulkPublish`, body)).status).toBe(200);
    expect(summary(await world.changes())).toEqual(['publish en', 'publish lo']);
  });

  it('records the other language when a shared field changes', async () => {
    const documentId = await published();
    await world.save('PUT', `/api/articles/${documentId}?locale=en`, { title: 'News' });
    await world.acknowledgeAll();
    await world.save('PUT', `/api/articles/${documentId}?locale=en`, { date: '2026-11-19' });
    expect(summary(await world.changes())).toEqual(['update en', 'update lo']);
  });

  it('records one language that is deleted', async () => {
    const documentId = await published();
    await world.save('PUT', `/api/articles/${documentId}?locale=en`, { title: 'News' });
    await world.acknowledgeAll();
    await world.admin('DELETE', `${articles}/${documentId}?locale=en`);
    expect(summary(await world.changes())).toEqual(['delete en']);
  });

  it('records figures and words as it records pages', async () => {
    const figures = await world.save('POST', '/api/datasets', dataset());
    const words = await world.save('POST', '/api/synonyms', { terms: 'ICT, ໄອຊີທີ' });
    await world.save('PUT', `/api/datasets/${figures.documentId}`, { table: 'ປີ,ຄົນ\n2026,1900' });
    const changes = await world.changes();
    expect(changes.map(({ uid, documentId, locale }) => [uid, documentId, locale])).toEqual([
      ['api::dataset.dataset', figures.documentId, 'lo'],
      ['api::synonym.synonym', words.documentId, null],
      ['api::dataset.dataset', figures.documentId, 'lo'],
    ]);
  });

  it('records nothing for work on drafts', async () => {
    const { documentId } = await world.save('POST', '/api/articles?status=draft', article());
    await world.save('PUT', `/api/articles/${documentId}?status=draft`, { title: 'ໃໝ່' });
    const clone = await world.admin('POST', `${articles}/clone/${documentId}`, { title: 'ສຳເນົາ' });
    expect(clone.status).toBe(200);
    await world.admin('DELETE', `${articles}/${documentId}?locale=*`);
    const live = await published();
    await world.save('PUT', `/api/articles/${live}?status=draft`, { title: 'ໃໝ່' });
    await world.admin('POST', `${articles}/${live}/actions/discard?locale=lo`, {});
    expect(await world.changes()).toEqual([]);
  });

  it('records the documents whose relation is emptied', async () => {
    const event = await world.save('POST', '/api/events', {
      site: 'attapeu',
      title: 'ກອງປະຊຸມ',
      start: '2026-11-20T02:00:00Z',
    });
    const documentId = await published({ event: event.documentId });
    await world.admin(
      'POST',
      `/content-manager/collection-types/api::event.event/${event.documentId}/actions/unpublish?locale=lo`,
      {},
    );
    const changes = await world.changes();
    expect(changes.map((change) => `${change.operation} ${change.documentId}`).sort()).toEqual(
      [`update ${documentId}`, `unpublish ${event.documentId}`].sort(),
    );
  });

  it('leaves neither content nor change where the work fails', async () => {
    const before = await world.request('GET', '/api/articles?status=draft', {
      token: world.cms.secrets.importToken,
    });
    const refused = await world.request('POST', '/api/articles', {
      token: world.cms.secrets.importToken,
      // The draft can be saved, its publication cannot: a title is required.
      body: { data: { site: 'attapeu', date: '2026-11-20' } },
    });
    expect(refused.status).toBe(400);
    const after = await world.request('GET', '/api/articles?status=draft', {
      token: world.cms.secrets.importToken,
    });
    expect(after.body.meta.pagination.total).toBe(before.body.meta.pagination.total);
    expect(await world.changes()).toEqual([]);
  });

  it('records a change and a removal of a file in the library', async () => {
    const form = new FormData();
    form.append('files', new Blob(['ຂໍ້ຄວາມ']), 'note.txt');
    const uploaded = await world.request('POST', '/api/upload', {
      token: world.cms.secrets.importToken,
      body: form,
    });
    expect(uploaded.status).toBe(201);
    const [{ id, documentId }] = uploaded.body;
    expect(await world.changes()).toEqual([]);

    const info = new FormData();
    info.append('fileInfo', JSON.stringify({ alternativeText: 'ຄຳອະທິບາຍ' }));
    await world.admin('POST', `/upload?id=${id}`, info);
    const [change] = await world.changes();
    expect(change).toMatchObject({
      uid: 'plugin::upload.file',
      documentId,
      locale: null,
      operation: 'media',
    });
    await world.acknowledgeAll();

    await world.admin('DELETE', `/upload/files/${id}`);
    expect((await world.changes()).map((each) => each.documentId)).toContain(documentId);
  });

  it('records a language that is removed from the CMS; those of the websites stay', async () => {
    const french = (
      await world.admin('POST', '/i18n/locales', { code: 'fr', name: 'Français', isDefault: false })
    ).body;
    const title = { title: 'News' };
    const { documentId } = await world.save('POST', '/api/articles?locale=fr', article(title));
    const english = await world.save('POST', '/api/articles?locale=en', article(title));
    await world.acknowledgeAll();
    expect((await world.admin('DELETE', `/i18n/locales/${french.id}`)).status).toBe(200);
    expect(await world.changes()).toContainEqual(
      expect.objectContaining({ documentId, locale: 'fr', operation: 'delete' }),
    );
    await world.acknowledgeAll();

    const locales = (await world.admin('GET', '/i18n/locales')).body as { id: number; code: string }[];
    const { id } = locales.find(({ code }) => code === 'en')!;
    expect((await world.admin('DELETE', `/i18n/locales/${id}`)).status).toBe(403);
    expect(await world.changes()).toEqual([]);
    const { status } = await world.request('GET', `/api/articles/${english.documentId}?locale=en`, {
      token: world.cms.secrets.publisherToken,
    });
    expect(status).toBe(200);
  });

  it('rings at the publisher, signed', async () => {
    const start = new Date().toISOString();
    await world.save('POST', '/api/topics', { code: 'topic-1', nameLo: 'x', nameEn: 'x' });
    const rings = () => rung.filter(({ body }) => (JSON.parse(body) as Doorbell).timestamp >= start);
    await expect.poll(rings).not.toEqual([]);
    for (const { body, headers } of rings()) {
      expect(verifyDoorbell(body, headers, world.cms.secrets.doorbellSecrets)).toBe(true);
      expect(JSON.parse(body)).toMatchObject({ type: 'changes.recorded' });
    }
  });

  it('acknowledges exactly the given ids, with their receipts', async () => {
    const first = await world.save('POST', '/api/articles', article());
    await world.save('POST', '/api/articles', article());
    const [change, other] = await world.changes();
    const receipt = receiptFor(change!, 'live');
    const { status } = await acknowledge([change!.id], [receipt]);
    expect(status).toBe(204);
    expect((await world.changes()).map(({ id }) => id)).toEqual([other!.id]);
    const progress = await world.admin('GET', `/change-feed/receipts/${uid}/${first.documentId}?locale=lo`);
    expect(progress.body).toMatchObject({ state: 'live', url: receipt.url, milliseconds: 42 });
  });

  it('shows the editor what is on its way and what has stopped', async () => {
    const { documentId } = await world.save('POST', '/api/articles', article({ title: 'ກຳລັງໄປ' }));
    const [change] = await world.changes();
    const where = `/change-feed/receipts/${uid}/${documentId}?locale=lo`;
    expect((await world.admin('GET', where)).body).toMatchObject({ state: 'queued', url: null });

    await report([receiptFor(change!, 'stopped')]);
    expect((await world.admin('GET', where)).body).toMatchObject({ state: 'stopped', reason: { lo: 'ຜິດ' } });
    expect(await world.changes()).toMatchObject([{ id: change!.id, attempts: 1 }]);
    expect((await world.admin('GET', '/change-feed/waiting')).body.waiting).toContainEqual(
      expect.objectContaining({ documentId, title: 'ກຳລັງໄປ', site: 'attapeu', state: 'stopped' }),
    );

    await world.save('PUT', `/api/articles/${documentId}`, { title: 'ແກ້ແລ້ວ' });
    expect((await world.admin('GET', where)).body).toMatchObject({ state: 'queued' });
    const [, newer] = await world.changes();
    await acknowledge([change!.id, newer!.id], [receiptFor(newer!, 'live')]);
    await report([receiptFor(change!, 'rendered')]);
    expect((await world.admin('GET', where)).body).toMatchObject({ state: 'live' });
    expect((await world.admin('GET', `/change-feed/receipts/${uid}/nothing?locale=lo`)).body).toMatchObject({
      state: 'none',
    });
  });

  it('lists what is published, part by part', async () => {
    const wanted = new Set([await published(), await published(), await published()]);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const query: string = after ? `&after=${after}` : '';
      const { body } = await feed('GET', `keys?type=article&limit=2${query}`);
      expect(body.keys.length).toBeLessThanOrEqual(2);
      for (const key of body.keys) {
        expect(key).toEqual({
          documentId: expect.any(String),
          locale: expect.stringMatching(/^(lo|en)$/),
          publishedAt: expect.stringMatching(/Z$/),
        });
        found.push(key.documentId);
      }
      after = body.next;
    } while (after !== null);
    expect(found).toEqual(expect.arrayContaining([...wanted]));
    const sites = await feed('GET', 'keys?type=site');
    expect(sites.body.keys.map(({ locale }: { locale: string }) => locale)).toEqual(['', '']);
  });

  it.each([
    ['no token', undefined],
    ['the publisher’s token', () => world.cms.secrets.publisherToken],
    ['half of the token', () => world.cms.secrets.feedToken.slice(0, 32)],
  ])('refuses %s', async (_name, token) => {
    const options = token ? { token: token() } : {};
    expect((await world.request('GET', '/api/change-feed/changes', options)).status).toBe(401);
    expect(
      (
        await world.request('POST', '/api/change-feed/acknowledge', {
          ...options,
          body: { ids: [1], receipts: [] },
        })
      ).status,
    ).toBe(401);
    expect((await world.request('GET', '/change-feed/waiting', options)).status).toBe(401);
  });

  it.each([
    ['GET', 'changes?limit=0', undefined],
    ['GET', 'keys?type=secrets', undefined],
    ['GET', 'keys?type=article&after=1%20or%201', undefined],
    ['POST', 'acknowledge', { ids: ['1'], receipts: [] }],
    ['POST', 'receipts', { receipts: [{ state: 'maybe' }] }],
  ])('answers 400 to %s %s', async (method, path, body) => {
    expect((await feed(method, path, body)).status).toBe(400);
  });

  function feed(method: string, path: string, body?: unknown) {
    return world.request(method, `/api/change-feed/${path}`, {
      token: world.cms.secrets.feedToken,
      ...(body === undefined ? {} : { body }),
    });
  }
  function acknowledge(ids: number[], receipts: Receipt[]) {
    return feed('POST', 'acknowledge', { ids, receipts });
  }
  function report(receipts: Receipt[]) {
    return feed('POST', 'receipts', { receipts });
  }
});

function receiptFor(change: Change, state: Receipt['state']): Receipt {
  const { id, uid, documentId, locale } = change;
  return {
    changeIds: [id],
    uid,
    documentId,
    locale,
    state,
    url: state === 'live' ? 'http://attapeu.localhost:4000/lo/news/2026/11/20-abcdef/' : null,
    reason: state === 'stopped' ? { lo: 'ຜິດ', en: 'wrong' } : null,
    milliseconds: state === 'live' ? 42.4 : null,
  };
}
