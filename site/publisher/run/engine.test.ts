import { rmSync, writeFileSync, existsSync, readFileSync, linkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { reconcile } from '../intake/reconcile.ts';
import { FakeCms } from '../testing/fake-cms.ts';
import {
  sampleAnnotation,
  sampleArticle,
  sampleEvent,
  sampleNotice,
  sampleSite,
  sampleTopic,
} from '../testing/sample-documents.ts';
import { plainApp } from '../testing/plain-app.ts';
import { cleanTree, finishLater, openWorld, type World, type WorldOptions } from '../testing/world.ts';
import { turnDay } from './day.ts';
import { redo } from './engine.ts';
import { tidy } from './tidy.ts';
import { publishesToUndo, takenBack, undo } from './undo.ts';
import { bringUpVersion, servedVersion } from './version.ts';

let world: World;

async function begin(options: WorldOptions = {}): Promise<World> {
  world = await openWorld(options);
  world.cms.publish(sampleSite('attapeu'), sampleSite('sekong'), sampleTopic('training'));
  await world.settle();
  return world;
}

function manyArticles(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) =>
    sampleArticle({ documentId: `many-${from + index}`, urlId: `m${String(from + index).padStart(5, '0')}` }),
  );
}

afterEach(() => world.end());

describe('a publish', () => {
  it('makes the page, the lists that show it and the feed live, and tells the editor where', async () => {
    await begin();
    world.cms.publish(sampleArticle({ topics: ['training'] }));
    await world.settle();
    const path = '/lo/news/2026/11/20-aaaaa2/';
    for (const page of [
      path,
      '/lo/',
      '/lo/news/',
      '/lo/news/2026/11/',
      '/lo/news/topics/training/2026/',
      '/lo/feed.xml',
    ]) {
      expect(world.page('attapeu', page), page).toContain('ຝຶກອົບຮົມລະບົບ');
    }
    expect(world.page('portal', '/lo/')).toContain('ຝຶກອົບຮົມລະບົບ');
    expect(world.cms.receipts.at(-1)).toMatchObject({
      state: 'live',
      url: `http://attapeu.localhost:4000${path}`,
      reason: null,
    });
    expect(world.cms.receipts.at(-1)!.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('renders no page that does not show it', async () => {
    await begin();
    world.cms.publish(
      sampleArticle(),
      sampleArticle({ documentId: 'other', urlId: 'bbbbb2', date: '2025-01-01' }),
    );
    await world.settle();
    const rendered: string[] = [];
    const { app } = world.engine;
    world.engine.app = {
      ...app,
      render: (url, content) => (rendered.push(url.pathname), app.render(url, content)),
    };
    world.cms.publish(sampleArticle({ title: 'ຫົວຂໍ້ໃໝ່' }));
    await world.settle();
    expect(rendered.toSorted()).toEqual(
      [
        '/lo/',
        '/lo/feed.json',
        '/lo/feed.xml',
        '/lo/news/',
        '/lo/news/2026/11/',
        '/lo/news/2026/11/20-aaaaa2/',
        '/lo/rss.xml',
        '/open-data/articles-lo-2026-11.json',
        '/portal/lo/',
        '/portal/lo/feed.json',
        '/portal/lo/feed.xml',
        '/portal/lo/news/',
        '/portal/lo/news/2026/11/',
        '/portal/lo/rss.xml',
        '/sitemaps/2026-11.xml',
      ].toSorted(),
    );
  });

  it('shows the article on the other sites it is shared with, and takes it from there again', async () => {
    await begin();
    world.cms.publish(sampleArticle({ alsoOn: ['sekong'] }));
    await world.settle();
    expect(world.page('sekong', '/lo/news/2026/11/20-aaaaa2/')).toContain('ຝຶກອົບຮົມ');
    world.cms.publish(sampleArticle({ alsoOn: [] }));
    await world.settle();
    expect(world.page('sekong', '/lo/news/2026/11/20-aaaaa2/')).toBeNull();
    expect(world.page('attapeu', '/lo/news/2026/11/20-aaaaa2/')).not.toBeNull();
  });

  it('renders one page when a site says something above what it shows of another', async () => {
    await begin();
    const shared = sampleArticle({ alsoOn: ['sekong'] });
    world.cms.publish(shared);
    await world.settle();
    const before = world.engine.changesets.publishesOf('attapeu', 100).length;
    world.cms.publish(sampleAnnotation({ entry: shared.documentId }));
    await world.settle();
    expect(world.page('sekong', '/lo/news/2026/11/20-aaaaa2/')).toContain('ແຂວງເຊກອງ ປະກາດຄືກັນ');
    expect(world.page('attapeu', '/lo/news/2026/11/20-aaaaa2/')).not.toContain('ປະກາດຄືກັນ');
    expect(world.engine.changesets.publishesOf('attapeu', 100)).toHaveLength(before);
    world.cms.unpublish(sampleAnnotation({ entry: shared.documentId }));
    await world.settle();
    expect(world.page('sekong', '/lo/news/2026/11/20-aaaaa2/')).not.toContain('ປະກາດຄືກັນ');
  });

  it('writes nothing when nothing that pages show has changed', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await world.settle();
    const before = world.engine.changesets.publishesOf('attapeu', 100).length;
    world.cms.publish(sampleArticle({ publishedAt: '2026-11-21T00:00:00.000Z' }));
    await world.settle();
    expect(world.engine.changesets.publishesOf('attapeu', 100)).toHaveLength(before);
    expect(world.cms.receipts.at(-1)).toMatchObject({ state: 'live' });
  });

  it('makes a website for a new Site with the content that waited for it', async () => {
    await begin();
    world.cms.publish(sampleArticle({ site: 'bokeo' }));
    await world.settle();
    expect(world.page('bokeo', '/lo/news/2026/11/20-aaaaa2/')).toBeNull();
    world.cms.publish(sampleSite('bokeo', { hosts: ['bokeo.gov.la'] }));
    await world.settle();
    expect(world.page('bokeo', '/lo/news/2026/11/20-aaaaa2/')).toContain('ຝຶກອົບຮົມ');
    expect(world.page('bokeo', '/lo/news/topics/training/')).not.toBeNull();
    expect(JSON.parse(readFileSync(join(world.engine.tree.folder, 'hosts.json'), 'utf8'))).toEqual({
      'bokeo.gov.la': 'bokeo',
    });
  });

  it('makes the month of an article that an earlier one left before there was a Site', async () => {
    await begin();
    world.cms.publish(sampleArticle({ site: 'bokeo', date: '2027-01-09' }));
    await world.settle();
    world.cms.publish(sampleSite('bokeo'), sampleArticle({ site: 'bokeo', date: '2026-12-25' }));
    await world.settle();
    world.cms.publish(sampleArticle({ site: 'bokeo', documentId: 'article-2', date: '2027-01-13' }));
    await world.settle();
    expect(world.page('bokeo', '/lo/news/2027/01/')).not.toBeNull();
  });

  it('renders the documents again that show a changed file of the media library', async () => {
    await begin();
    const photo = {
      documentId: 'file-1',
      sha256: 'a'.repeat(64),
      name: 'p.jpg',
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 1,
      width: 10,
      height: 10,
      alt: 'ເກົ່າ',
      caption: '',
    };
    world.cms.publish(sampleArticle({ cover: photo }));
    await world.settle();
    world.cms.publishSilently(sampleArticle({ cover: { ...photo, alt: 'ຮູບໃໝ່' } }));
    world.cms.touchMedia('file-1');
    await world.settle();
    expect(world.page('attapeu', '/lo/news/2026/11/20-aaaaa2/')).toContain('ຮູບໃໝ່');
  });
});

describe('a document whose page cannot be rendered', () => {
  it('is set aside with the reason, its last good page stays, the others go live', async () => {
    await begin();
    world.cms.publish(sampleArticle({ title: 'ສະບັບດີ' }));
    await world.settle();
    world.cms.publish(
      sampleArticle({ title: 'THROW' }),
      sampleArticle({ documentId: 'other', urlId: 'bbbbb2', title: 'ຂ່າວອື່ນ' }),
    );
    await world.settle();
    expect(world.page('attapeu', '/lo/news/2026/11/20-aaaaa2/')).toContain('ສະບັບດີ');
    expect(world.page('attapeu', '/lo/')).toContain('ສະບັບດີ');
    expect(world.page('attapeu', '/lo/news/2026/11/20-bbbbb2/')).toContain('ຂ່າວອື່ນ');
    const stopped = world.cms.receipts.find(
      ({ documentId, state }) => documentId === 'article-1' && state === 'stopped',
    );
    expect(stopped?.reason?.en).toContain('the title is "THROW"');
    expect(world.cms.waiting).toBe(0);
  });

  it('goes live as soon as a good version is published', async () => {
    await begin();
    world.cms.publish(sampleArticle({ title: 'THROW' }));
    await world.settle();
    expect(world.engine.held.all()).toHaveLength(1);
    world.cms.publish(sampleArticle({ title: 'ແກ້ແລ້ວ', publishedAt: '2026-11-21T00:00:00.000Z' }));
    await world.settle();
    expect(world.page('attapeu', '/lo/news/2026/11/20-aaaaa2/')).toContain('ແກ້ແລ້ວ');
    expect(world.engine.held.all()).toEqual([]);
    expect(world.tree()).toEqual(await cleanTree(world));
  });

  it('is found among many when it breaks a list and not its own page', async () => {
    await begin();
    world.cms.publish(...manyArticles(5), sampleArticle({ title: 'LIST-THROW' }), ...manyArticles(5, 5));
    await world.settle();
    expect(world.engine.held.all().map(({ id }) => id)).toEqual(['article-1']);
    expect(world.page('attapeu', '/lo/news/')).not.toContain('LIST-THROW');
    for (const article of manyArticles(10)) {
      expect(world.page('attapeu', `/lo/news/2026/11/20-${article.urlId}/`)).not.toBeNull();
    }
  });

  it('is not blamed for a page that fails without it as well', async () => {
    let broken = false;
    await begin({
      app: {
        version: plainApp.version,
        render: async (url, content) =>
          broken && url.pathname === '/lo/feed.xml' && content.site.code === 'attapeu'
            ? { status: 500, body: new Uint8Array(), error: new Error('the feed is broken') }
            : plainApp.render(url, content),
      },
    });
    broken = true;
    world.cms.publish(sampleArticle());
    await world.settle();
    expect(world.page('attapeu', '/lo/news/2026/11/20-aaaaa2/')).not.toBeNull();
    expect(world.page('attapeu', '/lo/feed.xml')).not.toBeNull();
    expect(world.engine.held.all()).toEqual([]);
  });
});

describe('the gate', () => {
  it('stops a run that would empty a site, and lets it through when a person agrees', async () => {
    await begin();
    world.cms.publish(
      ...manyArticles(40),
      sampleArticle({ documentId: 's', urlId: 'sssss2', site: 'sekong' }),
    );
    await world.settle();
    world.cms.unpublish(...manyArticles(30));
    world.cms.publish(sampleArticle({ documentId: 's', urlId: 'sssss2', site: 'sekong', title: 'ຂ່າວເຊກອງ' }));
    await world.settle();
    expect(world.page('attapeu', '/lo/news/2026/11/20-m00000/')).not.toBeNull();
    expect(world.page('sekong', '/lo/')).toContain('ຂ່າວເຊກອງ');
    expect(world.cms.receipts.findLast(({ documentId }) => documentId === 'many-0')).toMatchObject({
      state: 'stopped',
    });
    expect(await reconcile(world.engine, world.cms)).toMatchObject({ drift: 0 });
    for (const held of world.engine.held.all()) world.engine.held.release(held);
    await reconcile(world.engine, world.cms, { acceptRemovals: true });
    await finishLater(world.engine);
    expect(world.page('attapeu', '/lo/news/2026/11/20-m00000/')).toBeNull();
    expect(world.tree()).toEqual(await cleanTree(world));
  });

  it('never drops a home page unasked', async () => {
    await begin();
    world.cms.unpublish(sampleSite('attapeu'));
    await world.settle();
    expect(world.page('attapeu', '/lo/')).not.toBeNull();
    expect(world.cms.receipts.at(-1)).toMatchObject({ state: 'stopped' });
  });
});

describe('undo', () => {
  it('takes back the last publishes of one site until somebody publishes again', async () => {
    await begin();
    world.cms.publish(sampleArticle({ title: 'ທຳອິດ' }));
    await world.settle();
    const before = world.tree();
    world.cms.publish(sampleArticle({ title: 'ທີສອງ', publishedAt: '2026-11-21T00:00:00.000Z' }));
    await world.settle();
    world.cms.publish(sampleArticle({ title: 'ທີສາມ', publishedAt: '2026-11-21T01:00:00.000Z' }));
    await world.settle();
    const undone = await undo(world.engine, { site: 'attapeu', last: 2, reason: 'ຜິດພາດ' });
    expect(undone).toMatchObject({ publishes: 2, documents: [{ type: 'article', back: 'earlier' }] });
    expect(takenBack(world.engine)).toMatchObject([{ type: 'article', back: 'earlier', reason: 'ຜິດພາດ' }]);
    await finishLater(world.engine);
    expect(world.tree()).toEqual(before);
    expect(await reconcile(world.engine, world.cms)).toMatchObject({ drift: 0 });
    expect(world.tree()).toEqual(before);
    world.cms.publish(sampleArticle({ title: 'ທີສີ່', publishedAt: '2026-11-21T02:00:00.000Z' }));
    await world.settle();
    expect(takenBack(world.engine)).toEqual([]);
    expect(world.page('attapeu', '/lo/')).toContain('ທີສີ່');
    expect(world.tree()).toEqual(await cleanTree(world));
  });

  it('tells what it would take back, and refuses where a newer publish came meanwhile', async () => {
    await begin();
    world.cms.publish(sampleArticle({ title: 'ທຳອິດ' }));
    await world.settle();
    const [seen] = publishesToUndo(world.engine, 'attapeu', 10);
    expect(seen?.documents).toMatchObject([
      { type: 'article', title: 'ທຳອິດ', back: 'gone', takenBack: false },
    ]);
    world.cms.publish(sampleArticle({ title: 'ທີສອງ', publishedAt: '2026-11-21T00:00:00.000Z' }));
    await world.settle();
    const order = { site: 'attapeu', last: 1, reason: 'ຜິດ' };
    await expect(undo(world.engine, { ...order, newest: seen!.number })).rejects.toThrow(/newer publish/);
    const [newest] = publishesToUndo(world.engine, 'attapeu', 10);
    expect(newest?.documents).toMatchObject([{ title: 'ທີສອງ', back: 'earlier', takenBack: false }]);
    await undo(world.engine, { ...order, newest: newest!.number });
    expect(publishesToUndo(world.engine, 'attapeu', 1)).toMatchObject([
      { number: newest!.number, documents: [{ title: 'ທຳອິດ', takenBack: true }] },
    ]);
    expect(publishesToUndo(world.engine, 'nowhere', 10)).toEqual([]);
  });

  it('says so when there is nothing to take back', async () => {
    await begin();
    await expect(
      undo(world.engine, { site: 'portal', last: 1, reason: 'x' }).then(() =>
        undo(world.engine, { site: 'nowhere', last: 1, reason: 'x' }),
      ),
    ).rejects.toThrow(/no publish/);
  });
});

describe('a new day', () => {
  it('moves what is over to the past and takes expired notices away, without anyone publishing', async () => {
    await begin();
    world.cms.publish(
      sampleEvent({ start: '2026-11-23T02:00:00.000Z', title: 'ກອງປະຊຸມມື້ອື່ນ' }),
      sampleNotice({ lastDay: '2026-11-23', textLo: 'ແຈ້ງການດ່ວນ' }),
    );
    await world.settle();
    expect(world.page('attapeu', '/lo/')).toContain('ກອງປະຊຸມມື້ອື່ນ');
    await turnDay(world.engine, '2026-11-23');
    expect(world.page('attapeu', '/lo/')).toContain('ແຈ້ງການດ່ວນ');
    await turnDay(world.engine, '2026-11-24');
    expect(world.page('attapeu', '/lo/')).not.toContain('ກອງປະຊຸມມື້ອື່ນ');
    expect(world.page('attapeu', '/lo/')).not.toContain('ແຈ້ງການດ່ວນ');
    expect(world.tree()).toEqual(await cleanTree(world));
  });
});

describe('the page of an event', () => {
  it('learns that its day is over at that midnight, and at no other', async () => {
    await begin();
    world.cms.publish(sampleEvent({ start: '2026-11-23T02:00:00.000Z', urlDate: '2026-11-23' }));
    await world.settle();
    const path = '/lo/events/2026/11/23-eeeee2/';
    const rendered: boolean[] = [];
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-23']) {
      const before = world.page('attapeu', path);
      await turnDay(world.engine, day);
      rendered.push(world.page('attapeu', path) !== before);
    }
    expect(rendered).toEqual([false, true, false, true]);
    expect(world.tree()).toEqual(await cleanTree(world));
  });
});

describe('a new day that cannot be rendered', () => {
  it('has not begun: it is turned again when there is room', async () => {
    await begin();
    world.cms.publish(sampleEvent({ start: '2026-11-22T02:00:00.000Z', title: 'ກອງປະຊຸມມື້ນີ້' }));
    await world.settle();
    const { store } = world.engine;
    world.engine.store = { ...store, put: () => Promise.reject(new Error('ENOSPC')) };
    await expect(turnDay(world.engine, '2026-11-23')).rejects.toThrow('ENOSPC');
    expect(world.engine.settings.day()).toBe('2026-11-22');
    world.engine.store = store;
    await turnDay(world.engine, '2026-11-23');
    expect(world.page('attapeu', '/lo/')).not.toContain('ກອງປະຊຸມມື້ນີ້');
    expect(world.tree()).toEqual(await cleanTree(world));
  });
});

describe('when the CMS does not answer in full', () => {
  it.each([
    ['is down', new Error('connect ECONNREFUSED')],
    ['answers with partial data', new Error('GraphQL errors')],
  ])('removes nothing while it %s and catches up after', async (_, fault) => {
    await begin();
    world.cms.publish(sampleArticle());
    await world.settle();
    const before = world.tree();
    world.cms.publish(sampleArticle({ title: 'ຫຼັງການຂັດຂ້ອງ' }));
    world.cms.fault = fault;
    await expect(world.settle()).rejects.toThrow(fault.message);
    await expect(reconcile(world.engine, world.cms)).rejects.toThrow(fault.message);
    expect(world.tree()).toEqual(before);
    world.cms.fault = null;
    await world.settle();
    expect(world.page('attapeu', '/lo/')).toContain('ຫຼັງການຂັດຂ້ອງ');
  });

  it('repairs and counts what the change feed did not bring', async () => {
    await begin();
    world.cms.publishSilently(sampleArticle({ title: 'ບໍ່ມີການແຈ້ງ' }));
    expect(await reconcile(world.engine, world.cms)).toMatchObject({ drift: 1 });
    expect(world.page('attapeu', '/lo/')).toContain('ບໍ່ມີການແຈ້ງ');
    expect(await reconcile(world.engine, world.cms)).toMatchObject({ drift: 0 });
  });
});

describe('the nightly comparison', () => {
  it('leaves what a publish brings while it compares to that publish', async () => {
    await begin();
    world.cms.publishSilently(sampleArticle({ title: 'ມາພ້ອມກັນ' }));
    const reconciled = await reconcile(world.engine, world.cms, {
      async inTurn(work) {
        world.cms.publish(sampleArticle({ title: 'ມາພ້ອມກັນ' }));
        await world.settle();
        return work();
      },
    });
    expect(reconciled).toMatchObject({ drift: 0, run: null });
    expect(world.page('attapeu', '/lo/')).toContain('ມາພ້ອມກັນ');
  });

  it('finds a difference that no date tells of, and none where there is none', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await world.settle();
    expect(await reconcile(world.engine, world.cms, { deep: true })).toMatchObject({ compared: 4, drift: 0 });
    world.cms.publishSilently(sampleArticle({ body: '<p>ແກ້ໄຂໂດຍບໍ່ມີການແຈ້ງ</p>' }));
    expect(await reconcile(world.engine, world.cms)).toMatchObject({ drift: 0 });
    expect(await reconcile(world.engine, world.cms, { deep: true })).toMatchObject({ drift: 1 });
    expect(world.page('attapeu', '/lo/news/2026/11/20-aaaaa2/')).toContain('ແກ້ໄຂໂດຍບໍ່ມີການແຈ້ງ');
  });
});

describe('a new version of the code', () => {
  const next = {
    version: 'plain000002',
    render: async (...call: Parameters<typeof plainApp.render>) => {
      const answer = await plainApp.render(...call);
      return answer.status === 200
        ? { ...answer, body: Buffer.concat([Buffer.from('v2 '), answer.body]) }
        : answer;
    },
  };

  it('is rendered beside the old one, switched to once, and goes on incrementally', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await world.settle();
    world.engine.database.close();
    const { folder, cms } = world;
    world = await openWorld({ app: next, folder, cms });
    expect(world.page('attapeu', '/lo/')).toMatch(/^v2 /);
    expect(servedVersion(join(folder, 'live', 'current'))).toBe(next.version);
    expect(existsSync(join(folder, 'live', plainApp.version))).toBe(false);
    world.cms.publish(sampleArticle({ title: 'ຫຼັງການປ່ຽນ' }));
    await world.settle();
    expect(world.tree()).toEqual(await cleanTree(world, next));
  });

  it('is not switched to when it would lose pages of a site', async () => {
    await begin();
    world.cms.publish(...manyArticles(20));
    await world.settle();
    world.engine.database.close();
    const { folder, cms } = world;
    const lossy = {
      version: 'plain000003',
      render: async (...call: Parameters<typeof plainApp.render>) =>
        call[0].pathname.includes('/news/2026/')
          ? { status: 404, body: new Uint8Array() }
          : plainApp.render(...call),
    };
    world = await openWorld({ app: lossy, folder, cms });
    expect(servedVersion(join(folder, 'live', 'current'))).toBe(plainApp.version);
    expect(world.page('attapeu', '/lo/news/2026/11/20-m00000/')).not.toBeNull();
    const folders = { liveFolder: join(folder, 'live'), liveCurrent: join(folder, 'live', 'current') };
    expect(await bringUpVersion(world.engine, folders, { acceptRemovals: true })).toBeNull();
    expect(servedVersion(folders.liveCurrent)).toBe(lossy.version);
  });
});

describe('the disk', () => {
  it('is redone from the changeset when a crash left the tree half-written', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await world.settle();
    const whole = world.tree();
    world.engine.database.exec(
      "UPDATE changesets SET applied = 0 WHERE changeset = (SELECT max(changeset) FROM changesets WHERE kind = 'publish')",
    );
    rmSync(world.engine.tree.locate({ site: 'attapeu', path: '/lo/news/2026/11/20-aaaaa2/' }));
    expect(redo(world.engine)).toBe(1);
    expect(world.tree()).toEqual(whole);
  });

  it('is checked every night: damaged, missing and stray files', async () => {
    await begin();
    world.cms.publish(sampleArticle());
    await world.settle();
    const whole = world.tree();
    const { tree, store, index } = world.engine;
    const article = { site: 'attapeu', path: '/lo/news/2026/11/20-aaaaa2/' };
    writeFileSync(store.pathOf(index.hashOf(article)!), 'damaged');
    rmSync(tree.locate({ site: 'attapeu', path: '/lo/' }));
    linkSync(
      store.pathOf(index.hashOf({ site: 'attapeu', path: '/robots.txt' })!),
      join(tree.folder, 'attapeu', 'stray.html'),
    );
    const tidied = await tidy(world.engine);
    expect(tidied).toMatchObject({ repaired: 2, removed: 1 });
    expect(world.tree()).toEqual(whole);
  });

  it('leaves the old pages when writing fails, and goes on when there is room again', async () => {
    await begin();
    world.cms.publish(sampleArticle({ title: 'ກ່ອນ' }));
    await world.settle();
    const before = world.tree();
    const { store } = world.engine;
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    world.engine.store = { ...store, put: () => Promise.reject(full) };
    world.cms.publish(sampleArticle({ title: 'ຫຼັງ' }));
    await expect(world.settle()).rejects.toThrow('ENOSPC');
    expect(world.tree()).toEqual(before);
    expect(world.cms.waiting).toBe(1);
    world.engine.store = store;
    await world.settle();
    expect(world.page('attapeu', '/lo/')).toContain('ຫຼັງ');
  });
});

describe('a page that the web server does not serve yet', () => {
  it('is not acknowledged, is told as rendered, and is acknowledged once it is seen', async () => {
    const cms = new FakeCms();
    await begin({ cms });
    cms.publish(sampleArticle());
    const { takeIn } = await import('../intake/intake.ts');
    const blind = await takeIn({ engine: world.engine, cms, probe: async () => false });
    expect(blind.acknowledged).toBe(0);
    expect(cms.receipts.at(-1)).toMatchObject({ state: 'rendered' });
    await world.settle();
    expect(cms.waiting).toBe(0);
    expect(cms.receipts.at(-1)).toMatchObject({ state: 'live' });
  });
});
