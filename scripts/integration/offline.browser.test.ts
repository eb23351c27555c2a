/** Reading on a bad link: without a connection, in saver mode, on a phone without Lao letters. */
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { urls } from '@sanlao/shared/urls';
import { type Browser, launchBrowser, type Page } from '../testing/browser.ts';
import { type Link, openLink } from '../testing/link.ts';
import { type Product, startProduct } from '../testing/product.ts';

const host = 'attapeu.localhost';
const published = { locale: 'lo', status: 'published' } as const;
const today = '2026-11-20';
const phone = { width: 390, height: 844 };

interface Stored {
  documentId: string;
  urlDate: string;
  urlId: string;
}

let product: Product;
let browser: Browser;
let link: Link;
let page: Page;
let picture: { id: number; alt: string };

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  const { editor } = product;
  const site = { code: 'attapeu', kind: 'province', nameLo: 'ແຂວງອັດຕະປື', nameEn: 'Attapeu', order: 1 };
  await editor.create('site', { status: 'published' }, site);
  const alt = 'ຊາວບ້ານຮຽນນຳໃຊ້ໂທລະສັບ';
  const photo = { bytes: await noisyPhoto(), name: 'photo.jpg', mime: 'image/jpeg', alt };
  picture = { id: await editor.upload(photo), alt };
  // The newest of all, so that they lead every list.
  for (const number of [1, 2, 3]) await publish(`ຂ່າວນຳ ${number}`, { date: '2026-11-21' });
  await product.waitFor(host, '/lo/news/', ({ body }) => body.includes('ຂ່າວນຳ 3'));
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

beforeEach(async () => {
  link = await openLink(product.ports.site);
  page = await openPhone(browser);
});

afterEach(async () => {
  await page.context().close();
  link.close();
});

async function openPhone(of: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await of.newContext({ viewport: phone, javaScriptEnabled });
  await context.addInitScript(`
    window.shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
      .observe({ type: 'layout-shift', buffered: true });`);
  return context.newPage();
}

async function publish(
  title: string,
  data: object = {},
): Promise<{ path: string; id: string; title: string }> {
  const article = { site: 'attapeu', date: today, title, summary: title, body: '<p>ເນື້ອໃນ.</p>', ...data };
  const stored = (await product.editor.create('article', published, {
    ...article,
    cover: picture.id,
  })) as unknown as Stored;
  const path = urls.article({ locale: 'lo', ...stored });
  await product.waitFor(host, path, ({ status }) => status === 200);
  return { path, id: stored.documentId, title };
}

const address = (path: string) => `http://${host}:${link.port}${path}`;
const open = (path: string) => page.goto(address(path), { waitUntil: 'networkidle' });
const heading = () => page.getByRole('heading', { level: 1 }).innerText();
const keptPaths = () =>
  page.evaluate<string[]>(
    `caches.open('pages-1').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))`,
  );

/** Opens a page and waits until the service worker has kept it. */
async function read(path: string): Promise<void> {
  await open(path);
  await expect.poll(keptPaths).toContain(path);
}

/** Tells the page what a browser tells it when the connection is back. */
async function reconnect(): Promise<void> {
  link.cut = false;
  await page.evaluate(`dispatchEvent(new Event('online'))`);
}

describe('without a connection', () => {
  it('a page that was read can be read again, and the offline page lists it with its date', async () => {
    const article = await publish('ຂ່າວທີ່ອ່ານແລ້ວ');
    await read(article.path);
    await expect.poll(keptPaths).toEqual(expect.arrayContaining(['/lo/', '/lo/offline/']));
    link.cut = true;
    await page.goto(address(article.path));
    expect(await heading()).toBe(article.title);
    await page.goto(address('/lo/events/'));
    expect(await heading()).toBe('ອ່ານໂດຍບໍ່ມີອິນເຕີເນັດ');
    const item = page.locator('#kept li', { hasText: article.title });
    expect(await item.innerText()).toMatch(/ເກັບໄວ້ວັນທີ \d{1,2} \S+ 20\d\d, \d\d:\d\d/);
    await item.getByRole('link').click();
    expect(await heading()).toBe(article.title);
  });

  it('the headlines and the home page are there, though nobody opened them', async () => {
    await read('/en/services/');
    await expect.poll(keptPaths).toEqual(expect.arrayContaining(['/en/', '/en/offline/']));
    await read('/lo/services/');
    await expect.poll(keptPaths).toContain('/lo/offline/');
    link.cut = true;
    await page.goto(address('/lo/publications/'));
    expect(await page.getByRole('main').innerText()).toContain('ຂ່າວນຳ 3');
    await page.goto(address('/lo/'));
    expect(await page.getByRole('main').innerText()).toContain('ຂ່າວນຳ 3');
  });

  it('"try again" brings the page as soon as there is one', async () => {
    await read('/lo/');
    await expect.poll(keptPaths).toContain('/lo/offline/');
    link.cut = true;
    await page.goto(address('/lo/events/'));
    link.cut = false;
    await page.getByRole('button', { name: 'ລອງອີກຄັ້ງ' }).click();
    await expect.poll(heading).toBe('ກິດຈະກຳ');
  });
});

describe('when the connection is back', () => {
  it('a page that was taken away meanwhile is gone, also without a connection', async () => {
    const article = await publish('ຂ່າວທີ່ຈະຖືກເອົາອອກ');
    await read(article.path);
    link.cut = true;
    const unpublish = `/content-manager/collection-types/api::article.article/${article.id}/actions/unpublish?locale=lo`;
    await product.admin('POST', unpublish, {});
    await product.waitFor(host, article.path, ({ status }) => status === 404);
    await page.goto(address(article.path));
    expect(await heading()).toBe(article.title);
    await reconnect();
    await expect.poll(keptPaths).not.toContain(article.path);
    link.cut = true;
    await page.goto(address(article.path));
    expect(await heading()).toBe('ອ່ານໂດຍບໍ່ມີອິນເຕີເນັດ');
  });

  it('a page that was withdrawn says so, also without a connection and without being opened', async () => {
    const article = await publish('ຂ່າວທີ່ຈະຖືກຖອນ');
    await read(article.path);
    await read('/lo/');
    const reason = 'ຕົວເລກບໍ່ຖືກຕ້ອງ';
    await product.editor.update('article', article.id, published, { withdrawal: { date: today, reason } });
    await product.waitFor(host, article.path, ({ body }) => body.includes(reason));
    await reconnect();
    const keptText = () =>
      page.evaluate<string>(`caches.match('${article.path}').then((answer) => answer?.text() ?? '')`);
    await expect.poll(keptText).toContain(reason);
    link.cut = true;
    await page.goto(address(article.path));
    expect(await page.getByRole('main').innerText()).toContain(reason);
  });
});

describe('the service worker', () => {
  const script = urls.serviceWorker();

  /** What a browser does by itself a minute after a page was opened. */
  async function update(text: string): Promise<void> {
    link.replaced.set(script, text);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.clearBrowserCache');
    await page.evaluate(`navigator.serviceWorker.ready.then((registration) => registration.update())`);
  }

  it('gives way to a newer one at once, and pages that are open go on', async () => {
    await read('/lo/');
    const { body } = await product.page(host, script);
    await page.evaluate(`navigator.serviceWorker.oncontrollerchange = () => (window.newer = true)`);
    await update(`${body}\nself.addEventListener('message', ({ source }) => source.postMessage('newer'));`);
    // A browser holds a newer worker back for as long as the older one is spoken to: wait, then ask.
    await expect.poll(() => page.evaluate('window.newer')).toBe(true);
    const answer = `new Promise((resolve) => {
      navigator.serviceWorker.onmessage = ({ data }) => resolve(data);
      navigator.serviceWorker.controller.postMessage({});
    })`;
    expect(await page.evaluate(answer)).toBe('newer');
    link.cut = true;
    await page.goto(address('/lo/'));
    expect(await heading()).toContain('ອັດຕະປື');
  });

  it('can be switched off by the web server alone', async () => {
    await read('/lo/');
    await expect.poll(keptPaths).toContain('/lo/offline/');
    await expect.poll(() => page.evaluate(`caches.match('/compared').then(Boolean)`)).toBe(true);
    await page.waitForLoadState('networkidle');
    const cacheCount = () => page.evaluate(`caches.keys().then(({ length }) => length)`);
    await update(retired);
    await expect.poll(cacheCount).toBe(0);
    await open('/lo/news/');
    expect(await page.evaluate(`navigator.serviceWorker.controller`)).toBeNull();
    link.cut = true;
    await expect(page.goto(address('/lo/'))).rejects.toThrow(/ERR_/);
  });

  it('keeps nothing of what is no page', async () => {
    await read('/lo/');
    await page.goto(address('/lo/nothing-here/'));
    await page.goto(address(urls.feed('lo'))).catch(() => {});
    await read('/lo/news/');
    expect((await keptPaths()).filter((path) => !/^\/lo\/(|news\/|offline\/)$/.test(path))).toEqual([]);
  });
});

describe('saver mode', () => {
  const saver = () => page.locator('a[data-saver]');
  const mediaOf = () => link.asked().filter(({ path }) => path.startsWith('/media/'));

  async function scroll(): Promise<void> {
    await page.evaluate(`(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 400) {
        scrollTo(0, y);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
    })()`);
    await page.waitForLoadState('networkidle');
  }

  it('fetches no picture before it is tapped, then the one whose size it names', async () => {
    const article = await publish('ຂ່າວທີ່ມີຮູບ');
    await read('/lo/services/');
    await saver().click();
    expect(await saver().getAttribute('aria-pressed')).toBe('true');
    link.asked();
    for (const path of ['/lo/', '/lo/news/', article.path]) {
      await open(path);
      await scroll();
      expect(mediaOf(), path).toEqual([]);
      expect(await page.evaluate('window.shift'), path).toBe(0);
    }
    const placeholder = page.locator('main button.waiting').first();
    const label = await placeholder.innerText();
    expect(label).toMatch(new RegExp(`^ຮູບ: ${picture.alt} · \\d+ KB, ກົດເພື່ອເບິ່ງ$`));
    await placeholder.scrollIntoViewIfNeeded();
    const box = await placeholder.boundingBox();
    await placeholder.click();
    const image = page.locator('main img').first();
    await expect.poll(() => widthOf(image)).toBeGreaterThan(1);
    expect(await image.boundingBox()).toEqual(box);
    const loaded = mediaOf();
    expect(loaded).toHaveLength(1);
    expect(Math.round(loaded[0]!.bytes / 1024)).toBe(Number(/(\d+) KB/.exec(label)![1]));
  });

  it('is remembered, costs nothing for what is there already, and ends when it is switched off', async () => {
    await read('/lo/services/');
    await open('/lo/');
    await scroll();
    await saver().press('Enter');
    await open('/lo/');
    expect(await saver().getAttribute('aria-pressed')).toBe('true');
    link.asked();
    await scroll();
    expect(mediaOf()).toEqual([]);
    await saver().press('Space');
    expect(await page.locator('.waiting').count()).toBe(0);
    await open('/lo/');
    expect(await saver().getAttribute('aria-pressed')).toBe('false');
  });

  it('is on by itself where the browser saves data', async () => {
    await page.addInitScript(`Object.defineProperty(navigator, 'connection', { value: { saveData: true } })`);
    await read('/lo/services/');
    expect(await saver().getAttribute('aria-pressed')).toBe('true');
    link.asked();
    await open('/lo/news/');
    await scroll();
    expect(mediaOf()).toEqual([]);
    expect(await page.locator('main button.waiting').count()).toBeGreaterThan(0);
  });

  it('leads, without script, to a page that says what it is', async () => {
    const plain = await openPhone(browser, false);
    await plain.goto(address('/lo/'));
    await plain.locator('a[data-saver]').click();
    await plain.waitForURL(`**${urls.saver('lo')}`);
    expect(await plain.getByRole('button', { name: 'ປະຢັດຂໍ້ມູນ' }).isDisabled()).toBe(true);
    expect(await plain.getByRole('main').innerText()).toContain('JavaScript');
    await plain.context().close();
  });
});

describe('a picture that does not arrive', () => {
  it('is no broken picture: it can be asked for again', async () => {
    const article = await publish('ຂ່າວທີ່ຮູບມາບໍ່ເຖິງ');
    link.holds = (path) => path.endsWith(urls.serviceWorker());
    await page.route('**/media/**', (route) => route.abort());
    await open(article.path);
    const placeholder = page.locator('main button.waiting').first();
    await expect.poll(() => placeholder.innerText()).toContain(picture.alt);
    await page.unroute('**/media/**');
    await placeholder.click();
    await expect.poll(() => widthOf(page.locator('main img').first())).toBeGreaterThan(1);
  });
});

describe('the first visit', () => {
  it('paints its text after one request', async () => {
    link.holds = (path) => path !== '/lo/';
    await page.goto(address('/lo/'), { waitUntil: 'commit' });
    await expect.poll(() => page.getByRole('main').innerText()).toContain('ຂ່າວນຳ 3');
    const painted = `performance.getEntriesByName('first-contentful-paint').length`;
    await expect.poll(() => page.evaluate(painted)).toBe(1);
    expect(link.asked().map(({ path }) => path)).toEqual(['/lo/']);
  });

  it('has no script in the page, and one file of at most 3 KB', async () => {
    await open('/lo/');
    const inline = `document.querySelectorAll('script:not([src]):not([type="application/ld+json"])').length`;
    expect(await page.evaluate(inline)).toBe(0);
    const scripts = link.asked().filter(({ path }) => path.startsWith('/_astro/') && path.endsWith('.js'));
    expect(scripts).toHaveLength(1);
    expect(scripts[0]!.bytes).toBeLessThanOrEqual(3 * 1024);
  });

  it.each([
    ['has Lao letters', false, 0],
    ['has none', true, 2],
  ])(
    'on a phone that %s loads as many fonts as it needs, and nothing moves',
    async (_, withoutLao, fonts) => {
      const other = await launchBrowser({ withoutLao });
      try {
        page = await openPhone(other);
        await open('/lo/');
        await page.evaluate('document.fonts.ready');
        const loaded = link.asked().filter(({ path }) => path.endsWith('.woff2'));
        expect(loaded).toHaveLength(fonts);
        expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(14 * 1024);
        const widths = `['ຈ', 'ໝ'].map((letter) => {
        const context = document.createElement('canvas').getContext('2d');
        context.font = '64px ' + getComputedStyle(document.body).fontFamily;
        return context.measureText(letter).width;
      })`;
        await expect.poll(() => page.evaluate<number[]>(widths).then(([a, b]) => a !== b)).toBe(true);
        expect(await page.evaluate('window.shift')).toBe(0);
      } finally {
        await other.close();
      }
    },
  );
});

/** In pixels of the picture that arrived; 0 for none. */
function widthOf(image: Locator): Promise<number> {
  return image.evaluate((node) => (node as unknown as { naturalWidth: number }).naturalWidth);
}

/** What docs/offline-and-saver.md gives operators to switch the worker off. */
const retired = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
})()));`;

/** Grain, so that its variants have the size of a photo's. */
async function noisyPhoto(): Promise<Uint8Array<ArrayBuffer>> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 1600, height: 1000, channels: 3, background: '#888888', noise } as const;
  return new Uint8Array(await sharp({ create }).blur(2).jpeg().toBuffer());
}
