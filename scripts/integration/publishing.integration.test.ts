/** The publishing path as people see it: an editor publishes in a real CMS, a reader gets the page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signDoorbell } from '@sanlao/shared/feed/signature';
import { urls } from '@sanlao/shared/urls';
import { type Postgres, startPostgres, whyNoPostgres } from '../testing/postgres.ts';
import { type Product, startProduct } from '../testing/product.ts';

const attapeu = 'attapeu.localhost';
const lo = { locale: 'lo', status: 'published' } as const;
const noPostgres = whyNoPostgres();

interface StoredEntry {
  documentId: string;
  urlDate: string;
  urlId: string;
}

async function publishArticle(product: Product, fields: object): Promise<StoredEntry & { path: string }> {
  const stored = (await product.editor.create('article', lo, {
    site: 'attapeu',
    date: '2026-11-20',
    summary: 'ບົດຄັດຫຍໍ້',
    body: '<p>ເນື້ອໃນ</p>',
    ...fields,
  })) as unknown as StoredEntry;
  return { ...stored, path: urls.article({ locale: 'lo', ...stored }) };
}

const databases = [
  { database: 'SQLite', skip: false },
  { database: 'PostgreSQL', skip: noPostgres !== undefined },
];

describe.each(databases)('with $database', ({ database, skip }) => {
  describe.skipIf(skip)('the publishing path', () => {
    let postgres: Postgres | undefined;
    let product: Product;

    beforeAll(async () => {
      if (database === 'PostgreSQL') postgres = await startPostgres();
      product = await startProduct(postgres ? { databaseUrl: postgres.createDatabase() } : {});
      await product.editor.create(
        'site',
        { status: 'published' },
        siteFields('attapeu', 'ແຂວງອັດຕະປື', 'Attapeu Province'),
      );
      await product.waitFor(attapeu, '/lo/', ({ status }) => status === 200);
    });

    afterAll(async () => {
      await product?.stop();
      postgres?.stop();
    });

    it('makes a website for a Site that is published, with no restart', async () => {
      expect((await product.page('sekong.localhost', '/lo/')).status).toBe(404);
      await product.editor.create(
        'site',
        { status: 'published' },
        siteFields('sekong', 'ແຂວງເຊກອງ', 'Sekong Province'),
      );
      const home = await product.waitFor('sekong.localhost', '/lo/', ({ status }) => status === 200);
      expect(home.body).toContain('ແຂວງເຊກອງ');
      expect((await product.waitFor('localhost', '/lo/', ({ body }) => body.includes('ເຊກອງ'))).status).toBe(
        200,
      );
    });

    it('brings an article live, canonical, and tells the editor so', async () => {
      const article = await publishArticle(product, { title: 'ໂຄງການນໍ້າສະອາດ' });
      const page = await product.waitFor(attapeu, article.path, ({ status }) => status === 200);
      expect(page.body).toContain('ໂຄງການນ້ຳສະອາດ');
      for (const list of [
        '/lo/',
        '/lo/news/',
        '/lo/news/2026/11/',
        '/lo/feed.xml',
        '/sitemaps/2026-11.xml',
      ]) {
        const text = list.startsWith('/sitemaps') ? article.path : 'ໂຄງການນ້ຳສະອາດ';
        await product.waitFor(attapeu, list, ({ body }) => body.includes(text));
      }
      await product.settled();
      expect(product.publisher.output()).not.toContain('cannot');
    });

    it.each([
      { what: 'withdrawn', method: 'POST', action: '/actions/unpublish?locale=lo' },
      { what: 'deleted', method: 'DELETE', action: '?locale=lo' },
    ] as const)(
      'takes an article that is $what from its page and every list',
      async ({ what, method, action }) => {
        const title = `ຈະຖືກລຶບ ${what}`;
        const article = await publishArticle(product, { title });
        await product.waitFor(attapeu, article.path, ({ status }) => status === 200);
        await product.admin(
          method,
          `/content-manager/collection-types/api::article.article/${article.documentId}${action}`,
          {},
        );
        await product.waitFor(attapeu, article.path, ({ status }) => status === 404);
        for (const list of ['/lo/', '/lo/news/', '/lo/feed.xml'])
          await product.waitFor(attapeu, list, ({ body }) => !body.includes(title));
        await product.waitFor(attapeu, '/sitemaps/2026-11.xml', ({ body }) => !body.includes(article.path));
      },
    );

    it('keeps the address of an article whatever is edited', async () => {
      const article = await publishArticle(product, { title: 'ຫົວຂໍ້ທຳອິດ' });
      await product.editor.update('article', article.documentId, lo, {
        title: 'ຫົວຂໍ້ທີສອງ',
        date: '2026-10-01',
        urlId: 'zzzzzz',
      });
      await product.waitFor(attapeu, article.path, ({ body }) => body.includes('ຫົວຂໍ້ທີສອງ'));
      expect((await product.page(attapeu, '/lo/news/2026/10/')).body).toContain(article.path);
    });

    it(
      'goes on after kill -9 of the publisher while articles are published',
      { timeout: 180_000 },
      async () => {
        const articles: { path: string }[] = [];
        for (let round = 0; round < 10; round++) {
          const waves = Array.from({ length: 20 }, (_, index) =>
            publishArticle(product, { title: `ຂ່າວຊຸດ ${round}-${index}` }),
          );
          setTimeout(
            () => void product.publisher.kill().then(() => product.publisher.start()),
            (round * 37) % 300,
          );
          articles.push(...(await Promise.all(waves)));
        }
        await product.settled(60);
        const pages = await Promise.all(articles.map(({ path }) => product.page(attapeu, path)));
        expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
        const before = await product.control('/render', {});
        expect(before, 'a render of everything finds nothing to change').toMatchObject({
          status: 200,
          body: { changed: 0, failed: [] },
        });
        expect(await product.control('/reconcile', {})).toMatchObject({ body: { drift: 0 } });
      },
    );

    it('agrees with the CMS after kill -9 of the CMS around a publish', { timeout: 240_000 }, async () => {
      for (let round = 0; round < 4; round++) {
        const attempts = Array.from({ length: 4 }, (_, index) =>
          publishArticle(product, { title: `ຕັດໄຟ ${round}-${index}` }).catch(() => null),
        );
        await new Promise((resolve) => setTimeout(resolve, 5 + round * 12));
        await product.restartCms();
        await Promise.allSettled(attempts);
      }
      await product.settled(60);
      expect(await product.control('/reconcile', {})).toMatchObject({ status: 200, body: { drift: 0 } });
      const stored = await product.editor.find('article', lo, { site: 'attapeu' });
      for (const { urlDate, urlId } of stored as unknown as StoredEntry[]) {
        const path = urls.article({ locale: 'lo', urlDate, urlId });
        expect((await product.page(attapeu, path)).status, path).toBe(200);
      }
    });
  });
});

describe('the doorbell', () => {
  let product: Product;

  beforeAll(async () => {
    product = await startProduct({ doorbellPort: 9 });
    await product.editor.create(
      'site',
      { status: 'published' },
      siteFields('attapeu', 'ແຂວງອັດຕະປື', 'Attapeu Province'),
    );
  });

  afterAll(() => product?.stop());

  it('may be lost altogether: the publisher polls', async () => {
    const article = await publishArticle(product, { title: 'ບໍ່ມີກະດິ່ງ' });
    await product.waitFor(attapeu, article.path, ({ status }) => status === 200, 15);
  });

  it('is refused without, with a wrong and with an old signature, and when replayed, and says so once each', async () => {
    const [secret] = product.cms.secrets.doorbellSecrets;
    const body = JSON.stringify({ type: 'changes.recorded', timestamp: new Date().toISOString() });
    const ring = (headers: object, text = body) =>
      fetch(`http://127.0.0.1:${product.ports.control}/hook`, {
        method: 'POST',
        headers: { ...headers },
        body: text,
      }).then(({ status }) => status);
    const good = signDoorbell(body, secret!);
    expect(await ring({})).toBe(401);
    expect(await ring({ ...good, 'webhook-signature': 'v1,AAAA' })).toBe(401);
    expect(
      await ring(signDoorbell(body, Buffer.from('another secret, long enough').toString('base64'))),
    ).toBe(401);
    expect(await ring(signDoorbell(body, secret!, new Date(Date.now() - 600_000)))).toBe(401);
    expect(await ring(good, `${body} `)).toBe(401);
    expect(await ring(good)).toBe(202);
    expect(await ring(good)).toBe(401);
    const refusals = product.publisher
      .output()
      .split('\n')
      .filter((line) => line.includes('refused a doorbell'));
    expect(refusals).toHaveLength(6);
  });
});

describe('readers', () => {
  it(
    'get one whole version of a page at every moment while it is published 200 times',
    { timeout: 180_000 },
    async () => {
      const product = await startProduct();
      try {
        await product.editor.create(
          'site',
          { status: 'published' },
          siteFields('attapeu', 'ແຂວງອັດຕະປື', 'Attapeu Province'),
        );
        const article = await publishArticle(product, { title: 'ສະບັບ 0', body: '<p>ສະບັບ 0</p>' });
        await product.waitFor(attapeu, article.path, ({ status }) => status === 200);
        let reading = true;
        const torn: string[] = [];
        let read = 0;
        const readers = Array.from({ length: 4 }, async () => {
          while (reading) {
            const page = await product
              .page(attapeu, article.path)
              .catch((error: Error) => ({ status: 0, body: error.message }));
            const versions = new Set([...page.body.matchAll(/ສະບັບ (\d+)/g)].map(([, version]) => version));
            if (page.status !== 200 || versions.size !== 1 || !page.body.trimEnd().endsWith('</html>'))
              torn.push(`${page.status} ${[...versions]}`);
            read++;
          }
        });
        for (let version = 1; version <= 200; version++) {
          await product.editor.update('article', article.documentId, lo, {
            title: `ສະບັບ ${version}`,
            body: `<p>ສະບັບ ${version}</p>`,
          });
        }
        await product.waitFor(attapeu, article.path, ({ body }) => body.includes('ສະບັບ 200'));
        reading = false;
        await Promise.all(readers);
        expect(torn).toEqual([]);
        expect(read).toBeGreaterThan(200);
      } finally {
        await product.stop();
      }
    },
  );
});

function siteFields(code: string, nameLo: string, nameEn: string) {
  return { code, kind: 'province', nameLo, nameEn, order: 1 };
}
