/** The sites in a real browser, with the sample content, as citizens open them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urls } from '@sanlao/shared/urls';
import { loadSample } from '../sample/load.ts';
import { AxeBuilder, type Browser, launchBrowser, type Page } from '../testing/browser.ts';
import { type Product, startProduct } from '../testing/product.ts';

let product: Product;
let browser: Browser;

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  await loadSample({ cms: product.editor, onProgress: () => {}, signal: AbortSignal.timeout(600_000) });
  await product.settled(120);
}, 900_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

function address(site: string, path: string): string {
  return `http://${site === 'portal' ? '' : `${site}.`}localhost:${product.ports.site}${path}`;
}

async function open(
  url: string,
  viewport = phone,
): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) faults.push(`foreign: ${request.url()}`);
  });
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  expect(response?.status(), url).toBe(200);
  return { page, faults, close: () => context.close() };
}

async function articleOf(locale: 'lo' | 'en', site: string): Promise<{ path: string; title: string }> {
  const [stored] = await product.editor.find('article', { locale, status: 'published' }, { site });
  const { urlDate, urlId, title } = stored as unknown as { urlDate: string; urlId: string; title: string };
  return { path: urls.article({ locale, urlDate, urlId }), title };
}

describe('a reader', () => {
  it('comes from the portal to a province and reads an article', async () => {
    const { page, faults, close } = await open(address('portal', '/lo/'), desktop);
    await page.getByRole('link', { name: 'ແຂວງອັດຕະປື' }).first().click();
    await page.waitForURL(`${address('attapeu', '/lo/')}`);
    const news = page.getByRole('main').getByRole('article').first().getByRole('link').first();
    const title = (await news.textContent())!.trim();
    await news.click();
    await page.waitForURL(/\/lo\/news\/\d{4}\/\d\d\/\d\d-[a-z0-9]{6}\/$/);
    expect((await page.getByRole('heading', { level: 1 }).textContent())?.trim()).toBe(title);
    expect(await page.locator('html').getAttribute('lang')).toBe('lo');
    expect(faults.filter((fault) => !fault.startsWith('foreign: http://attapeu.localhost'))).toEqual([]);
    await close();
  });

  it.each(['lo', 'en'] as const)('reads an article in "%s" with its pictures in place', async (locale) => {
    const article = await articleOf(locale, 'ministry');
    const { page, faults, close } = await open(address('ministry', article.path), desktop);
    expect((await page.getByRole('heading', { level: 1 }).textContent())?.trim()).toBe(article.title);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    for (const image of await page.locator('main img').all()) {
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((node) => (node as unknown as { naturalWidth: number }).naturalWidth))
        .toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
    await close();
  });
});

const pages = [
  '/',
  '/lo/',
  '/en/',
  '/lo/news/',
  '/lo/events/',
  '/lo/publications/',
  '/lo/services/',
  '/lo/about/',
  '/en/about/',
  '/404.html',
];

describe.each(pages)('the page %s of a site', (path) => {
  it('has no accessibility fault, no inline script, no foreign request and no sideways scrolling', async () => {
    for (const viewport of [{ width: 320, height: 640 }, desktop]) {
      const { page, faults, close } = await open(address('ministry', path), viewport);
      expect(faults).toEqual([]);
      expect(await page.locator('script:not([src]):not([type="application/ld+json"])').count()).toBe(0);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await close();
    }
  });
});

describe('script in any field', () => {
  const payloads = [
    '<script>window.hit = 1</script>',
    '"><img src=x onerror="window.hit = 1">',
    '<svg onload="window.hit = 1"></svg>',
    '</title><script>window.hit = 1</script>',
    "javascript:window.hit=1//'",
  ];

  it.each(payloads)(
    'is shown as text or taken away, and never runs, with the CSP off: %s',
    async (payload) => {
      const stored = (await product.editor.create(
        'article',
        { locale: 'lo', status: 'published' },
        {
          site: 'attapeu',
          date: '2026-11-20',
          title: `ທົດສອບ ${payload}`,
          summary: payload,
          byline: payload,
          photoCredit: payload,
          coverCaption: payload,
          body: `<p>ກ່ອນ</p>${payload}<p><a href="${payload}">ລິ້ງ</a></p><p>ຫຼັງ</p>`,
        },
      )) as unknown as { urlDate: string; urlId: string };
      const path = urls.article({ locale: 'lo', ...stored });
      await product.waitFor('attapeu.localhost', path, ({ status }) => status === 200);
      await product.settled();
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      for (const seen of [path, '/lo/', '/lo/news/', '/lo/feed.xml', '/sitemap.xml']) {
        await page.goto(address('attapeu', seen), { waitUntil: 'networkidle' });
        expect(await page.evaluate('window.hit'), seen).toBeUndefined();
      }
      await page.goto(address('attapeu', path));
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('ທົດສອບ');
      expect(await page.locator('main').textContent()).toContain('ຫຼັງ');
      await context.close();
    },
  );
});
