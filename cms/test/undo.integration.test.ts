/** Taking back publishes and reading the record, as the people of a province and of the ministry meet them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Comment, Version } from '@sanlao/shared/editing/workflow';
import { freePorts, type CmsOptions } from '../../scripts/testing/cms.ts';
import { databasesHere, startDatabase } from './database.ts';
import { startFakePublisher, type FakePublisher } from './fake-publisher.ts';
import { startPerson, type TestPerson } from './people.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

const uid = 'api::article.article';
const own = {
  type: 'article',
  id: 'a',
  locale: 'lo',
  title: 'ຂ່າວ',
  site: 'attapeu',
  back: 'gone',
  takenBack: false,
};
const publish = (number: number, ...documents: object[]) => ({
  number,
  at: '2026-11-22T02:00:00.000Z',
  documents,
});
const undone = (id: string, back: 'gone' | 'earlier' = 'gone') => ({
  publishes: 1,
  pages: 7,
  documents: [{ uid, type: 'article', id, locale: 'lo', back }],
});

describe.each(databasesHere())('undo and record on %s', (name) => {
  let world: World;
  let editor: TestPerson;
  let contributor: TestPerson;
  let publisher: FakePublisher;
  let stopDatabase: () => void;
  let options: CmsOptions;
  const dataDir = mkdtempSync(join(tmpdir(), 'sanlao-undo-'));

  beforeAll(async () => {
    const ports = await freePorts();
    const database = await startDatabase(name);
    options = { ...database.options, dataDir, ports };
    stopDatabase = database.stop;
    publisher = await startFakePublisher(ports.control);
    world = await startWorld(options);
    await saveBasics(world);
    await world.save('POST', '/api/sites', {
      code: 'sekong',
      kind: 'province',
      nameLo: 'ເຊກອງ',
      nameEn: 'Sekong',
    });
    editor = await startPerson(world, 'ບົວ', { kind: 'editor', site: 'attapeu' });
    contributor = await startPerson(world, 'ຄຳ', {
      kind: 'contributor',
      site: 'attapeu',
      unit: 'attapeu-dtc',
    });
  });
  afterAll(async () => {
    await world?.cms.stop();
    await publisher?.stop();
    stopDatabase?.();
    rmSync(dataDir, { recursive: true, force: true });
  });
  beforeEach(() => {
    publisher.asked = [];
    publisher.answers = {
      '/publishes': {
        status: 200,
        body: { publishes: [publish(9, own), publish(8, { ...own, site: 'ministry' })] },
      },
      '/undo': { status: 200, body: undone('a') },
    };
  });

  async function overview(id: string): Promise<{ version: Version; comments: Comment[] }> {
    const { body } = await editor.ask('GET', `/workflow/entries/${uid}/${id}`);
    return { version: body.versions[0] as Version, comments: body.comments as Comment[] };
  }
  const take = (body: object, site = 'attapeu') => editor.ask('POST', `/undo/sites/${site}`, body);

  it('an editor sees what would be taken back, and what only the ministry can', async () => {
    const { body } = await editor.ask('GET', '/undo/sites');
    expect(body.sites.map(({ code }: { code: string }) => code)).toEqual(['attapeu']);
    const { body: list } = await editor.ask('GET', '/undo/sites/attapeu/publishes');
    expect(list.publishes).toMatchObject([
      { number: 9, mayUndo: true, documents: [own] },
      { number: 8, mayUndo: false },
    ]);
  });

  it('an editor takes back a publish with a reason, and the record says so', async () => {
    const { status, body } = await take({ last: 1, newest: 9, reason: ' ຕົວເລກຜິດ ' });
    expect({ status, body }).toMatchObject({ status: 200, body: { publishes: 1, pages: 7 } });
    expect(publisher.asked.at(-1)).toEqual({
      path: '/undo',
      token: `Bearer ${world.cms.secrets.feedToken}`,
      body: { site: 'attapeu', last: 1, newest: 9, reason: 'ຕົວເລກຜິດ' },
    });
    const record = await editor.ask('GET', '/activity/record?kind=undone');
    expect(record.body.activities[0]).toMatchObject({
      site: 'attapeu',
      actor: expect.stringMatching(/^admin:/),
      details: {
        reason: 'ຕົວເລກຜິດ',
        publishes: 1,
        pages: 7,
        documents: [{ uid: 'api::article.article', documentId: 'a', locale: 'lo' }],
      },
    });
  });

  it.each([
    ['without a reason', { last: 1, newest: 9, reason: ' ' }, 400],
    ['of none', { last: 0, newest: 9, reason: 'x' }, 400],
    ['decided on an older list', { last: 1, newest: 8, reason: 'x' }, 400],
    ['of what belongs to the ministry', { last: 2, newest: 9, reason: 'x' }, 403],
  ])('an undo %s is refused and nothing is taken back', async (_name, body, status) => {
    expect((await take(body)).status).toBe(status);
    expect(publisher.asked.filter(({ path }) => path === '/undo')).toEqual([]);
  });

  it('an undo on another site, or by somebody who may not, is refused', async () => {
    expect((await take({ last: 1, newest: 9, reason: 'x' }, 'sekong')).status).toBe(403);
    expect((await contributor.ask('GET', '/undo/sites/attapeu/publishes')).status).toBe(403);
    expect(publisher.asked).toEqual([]);
  });

  it('the words of a publisher that refuses are shown', async () => {
    publisher.answers['/undo'] = { status: 422, body: { error: 'The site "attapeu" has a newer publish.' } };
    const { status, body } = await take({ last: 1, newest: 9, reason: 'x' });
    expect(status).toBe(400);
    expect(body.error.message).toContain('The site "attapeu" has a newer publish.');
  });

  it('an editor reads the record of the own site only, a contributor none', async () => {
    await world.save('POST', '/api/articles', article({ site: 'sekong' }));
    await world.save('POST', '/api/articles', article({ site: 'attapeu' }));
    for (const query of ['', 'site=sekong', 'kind=role-changed']) {
      const { body } = await editor.ask('GET', `/activity/record?${query}`);
      for (const { site } of body.activities) expect(site).toBe('attapeu');
    }
    expect((await editor.ask('GET', '/activity/record?kind=saved')).body.activities).not.toEqual([]);
    const file = (await editor.ask('GET', '/activity/export/jsonl')).body as unknown;
    expect(JSON.stringify(file)).not.toContain('sekong');
    for (const path of ['record', 'choices', 'export/csv']) {
      expect((await contributor.ask('GET', `/activity/${path}`)).status).toBe(403);
    }
  });

  it('versions are read and restored by those of the site', async () => {
    const foreign = await world.save('POST', '/api/articles', article({ site: 'sekong', title: 'ເຊກອງ' }));
    expect((await editor.ask('GET', `/history/entries/${uid}/${foreign.documentId}?locale=lo`)).status).toBe(
      403,
    );
    const { body } = await world.admin('GET', `/history/entries/${uid}/${foreign.documentId}?locale=lo`);
    const [{ id }] = body.versions;
    expect((await editor.ask('GET', `/history/versions/${id}`)).status).toBe(403);
    expect((await editor.ask('POST', `/history/versions/${id}/restore`)).status).toBe(403);

    const ownArticle = await world.save('POST', '/api/articles', article({ title: 'ເກົ່າ' }));
    await world.save('PUT', `/api/articles/${ownArticle.documentId}`, { title: 'ໃໝ່' });
    const list = (await editor.ask('GET', `/history/entries/${uid}/${ownArticle.documentId}?locale=lo`)).body;
    expect(list).toMatchObject({ mayRestore: true, versions: [{ number: 2 }, { number: 1 }] });
    const restored = await editor.ask('POST', `/history/versions/${list.versions[1].id}/restore`);
    expect(restored).toMatchObject({ status: 200, body: { left: [] } });
    const forContributor = (
      await contributor.ask('GET', `/history/entries/${uid}/${ownArticle.documentId}?locale=lo`)
    ).body;
    expect(forContributor).toMatchObject({
      mayRestore: false,
      versions: [{ kind: 'restored', restoredFrom: 1 }, {}, {}],
    });
    const path = `/history/versions/${list.versions[1].id}/restore`;
    expect((await contributor.ask('POST', path)).status).toBe(403);
    expect(
      (await editor.ask('GET', `/history/entries/${uid}/${ownArticle.documentId}?locale=lo`)).body,
    ).toMatchObject({
      versions: [{ number: 3 }, { number: 2 }, { number: 1 }],
    });
  });

  describe('an entry whose publish was taken back', () => {
    /** Published by a program, and taken back by the editor. */
    async function takeBack(back: 'gone' | 'earlier', first?: (id: string) => Promise<unknown>) {
      const { documentId: id } = await world.save(
        'POST',
        '/api/articles',
        article({ unit: 'attapeu-dtc', summary: 'ຂ່າວສັ້ນ ກ່ຽວກັບການຝຶກອົບຮົມ', body: '<p>ຂໍ້ຄວາມ</p>' }),
      );
      publisher.answers['/publishes']!.body = { publishes: [publish(9, { ...own, id, back })] };
      publisher.answers['/undo'] = { status: 200, body: undone(id, back), first: async () => first?.(id) };
      expect((await take({ last: 1, newest: 9, reason: 'ຕົວເລກຜິດ' })).status).toBe(200);
      return id;
    }
    async function step(person: TestPerson, id: string, step: string): Promise<number> {
      const { revision } = (await overview(id)).version;
      const path = `/workflow/entries/${uid}/${id}/steps`;
      return (await person.ask('POST', path, { locale: 'lo', step, revision })).status;
    }
    async function waitsFor(person: TestPerson, id: string): Promise<boolean> {
      const { body } = await person.ask('GET', '/workflow/waiting');
      return JSON.stringify(body).includes(id);
    }
    const change = (person: TestPerson, id: string, path: string, fields: object = {}) =>
      person.ask(
        path === '' ? 'PUT' : 'POST',
        `/content-manager/collection-types/${uid}/${id}${path}?locale=lo`,
        fields,
      );

    it('waits for its authors with the reason, is published nowhere, and goes the way of every entry', async () => {
      const id = await takeBack('gone');
      const { version, comments } = await overview(id);
      expect(version).toMatchObject({ state: 'returned', live: false, actorName: 'ບົວ ທົດສອບ' });
      expect(comments).toMatchObject([{ kind: 'taken-back', text: 'ຕົວເລກຜິດ', actorName: 'ບົວ ທົດສອບ' }]);
      expect([await waitsFor(contributor, id), await waitsFor(editor, id)]).toEqual([true, true]);
      expect((await change(contributor, id, '', { title: 'ແກ້ແລ້ວ' })).status).toBe(200);
      expect(await step(contributor, id, 'submit')).toBe(200);
      expect(await step(editor, id, 'publish')).toBe(200);
      expect((await overview(id)).version).toMatchObject({ state: 'published', live: true });
    });

    it('stays published in its earlier version, and discarding changes does not call that the one taken back', async () => {
      const id = await takeBack('earlier');
      expect((await overview(id)).version).toMatchObject({ state: 'returned', live: true });
      await change(contributor, id, '', { title: 'ແກ້ແລ້ວ' });
      await change(contributor, id, '/actions/discard');
      expect((await overview(id)).version).toMatchObject({ state: 'returned', live: true });
      await step(contributor, id, 'submit');
      await step(editor, id, 'publish');
      await change(contributor, id, '', { title: 'ອີກ' });
      await change(contributor, id, '/actions/discard');
      expect((await overview(id)).version.state).toBe('published');
    });

    it('stays where it is on its way, with the reason', async () => {
      const id = await takeBack('earlier', async (written) => {
        await change(contributor, written, '', { title: 'ໃໝ່' });
        await step(contributor, written, 'submit');
      });
      const { version, comments } = await overview(id);
      expect(version.state).toBe('submitted');
      expect(comments).toMatchObject([{ kind: 'taken-back' }]);
    });

    it('is published where somebody published it again meanwhile', async () => {
      const id = await takeBack('gone', (written) =>
        world.save('PUT', `/api/articles/${written}`, { title: 'ແກ້ແລ້ວ' }),
      );
      const { version, comments } = await overview(id);
      expect(version).toMatchObject({ state: 'published', live: true });
      expect(comments).toEqual([]);
    });
  });

  describe('an operator on the command line', () => {
    const order = (token?: string) =>
      world.request('POST', '/api/undo/sites/attapeu', {
        ...(token ? { token } : {}),
        body: { last: 1, reason: 'ຕົວເລກຜິດ' },
      });
    const draft = () => article({ unit: 'attapeu-dtc', summary: 'ຂ່າວສັ້ນ', body: '<p>ຂໍ້ຄວາມ</p>' });

    it('takes back a publish, whoever owns it: its entries wait for their authors, and the record says so', async () => {
      const { documentId: id } = await world.save('POST', '/api/articles', draft());
      publisher.answers['/undo'] = { status: 200, body: undone(id) };
      const { status, body } = await order(world.cms.secrets.feedToken);
      const documents = [{ uid, id, locale: 'lo', back: 'gone' }];
      expect({ status, body }).toEqual({ status: 200, body: { publishes: 1, pages: 7, documents } });
      expect(publisher.asked).toEqual([
        {
          path: '/undo',
          token: `Bearer ${world.cms.secrets.feedToken}`,
          body: { site: 'attapeu', last: 1, reason: 'ຕົວເລກຜິດ' },
        },
      ]);
      const { version, comments } = await overview(id);
      expect(version).toMatchObject({ state: 'returned', live: false, actorName: null });
      expect(comments).toMatchObject([{ kind: 'taken-back', text: 'ຕົວເລກຜິດ', actorName: null }]);
      const record = await editor.ask('GET', '/activity/record?kind=undone');
      expect(record.body.activities[0]).toMatchObject({
        ...{ site: 'attapeu', actor: null },
        details: { reason: 'ຕົວເລກຜິດ', documents: [{ uid, documentId: id, locale: 'lo' }] },
      });
    });

    it.each([
      ['nobody', () => undefined],
      ['a program that writes', () => world.cms.secrets.importToken],
      ['the publisher’s own reading', () => world.cms.secrets.publisherToken],
    ])('is not %s', async (_, token) => {
      expect((await order(token())).status).toBe(401);
      expect(publisher.asked).toEqual([]);
    });

    it('is told in the publisher’s words why it refuses', async () => {
      publisher.answers['/undo'] = { status: 422, body: { error: 'There is no site "attapeo".' } };
      const { status, body } = await order(world.cms.secrets.feedToken);
      expect([status, body.error.details]).toEqual([400, { publisher: 'There is no site "attapeo".' }]);
    });

    const patience = { timeout: 180_000 };
    it(
      'asks the publisher alone while the CMS is down: its entries follow when it has started, once',
      patience,
      async () => {
        const { documentId: id } = await world.save('POST', '/api/articles', draft());
        const at = new Date().toISOString();
        const document = { ...undone(id).documents[0], reason: 'ຕົວເລກຜິດ', at };
        publisher.answers['/taken-back'] = { status: 200, body: { documents: [document] } };
        await restart();
        await expect
          .poll(async () => (await overview(id)).version, { timeout: 30_000 })
          .toMatchObject({ state: 'returned', live: false, actorName: null });
        await restart();
        await setTimeout(2000);
        expect((await overview(id)).comments).toMatchObject([{ kind: 'taken-back', text: 'ຕົວເລກຜິດ' }]);
        const { body } = await editor.ask('GET', '/activity/record?kind=undone');
        expect(body.activities.filter(({ documentId }: { documentId: string }) => documentId === id)).toEqual(
          [
            expect.objectContaining({
              ...{ at, actor: null, uid, locale: 'lo', site: 'attapeu', unit: 'attapeu-dtc' },
              details: expect.objectContaining({ reason: 'ຕົວເລກຜິດ' }),
            }),
          ],
        );
      },
    );

    it(
      'is not asked twice: what the record has is not written again when the CMS starts',
      patience,
      async () => {
        const { documentId: id } = await world.save('POST', '/api/articles', draft());
        publisher.answers['/undo'] = { status: 200, body: undone(id) };
        const at = new Date().toISOString();
        expect((await order(world.cms.secrets.feedToken)).status).toBe(200);
        const document = { ...undone(id).documents[0], reason: 'ຕົວເລກຜິດ', at };
        publisher.answers['/taken-back'] = { status: 200, body: { documents: [document] } };
        await restart();
        await setTimeout(2000);
        const { body } = await editor.ask('GET', '/activity/record?kind=undone');
        expect(
          body.activities.filter((activity: object) => JSON.stringify(activity).includes(id)),
        ).toHaveLength(1);
      },
    );

    async function restart(): Promise<void> {
      await world.cms.kill();
      world = await startWorld(options);
    }
  });

  it('a publisher that is down is told, with what to do', async () => {
    await publisher.stop();
    const { status, body } = await editor.ask('GET', '/undo/sites/attapeu/publishes');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/ລະບົບເຜີຍແຜ່ບໍ່ຕອບ.*npm start/);
  });
});
