/** Script in every field that an editor can fill, on every file that a reader can open, with the policy of the pages off. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataPaths } from '@sanlao/shared/config/paths';
import { locales } from '@sanlao/shared/locales';
import { portalCode, urls } from '@sanlao/shared/urls';
import { type Browser, type BrowserContext, launchBrowser, type Page } from '../testing/browser.ts';
import { type Product, startProduct } from '../testing/product.ts';

const site = 'attapeu';
const published = { status: 'published' } as const;

const payloads = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror="window.hit=1">',
  "'><svg onload='window.hit=1'></svg>",
  '</title></script><script>window.hit=1</script>',
  '</style></textarea>]]><script xmlns="http://www.w3.org/1999/xhtml">window.hit=1</script>',
  "javascript:window.hit=1//'",
  '\\u003cscript>window.hit=1</script>{{constructor.constructor("window.hit=1")()}}',
  '\u2028</script><!--<script>window.hit=1</script>',
] as const;

/** Every payload in one text; short fields take one each. */
const every = payloads.join(' ');
let turn = 0;
const next = () => `ທົດສອບ ${payloads[turn++ % payloads.length]}`;

interface Dated {
  urlDate: string;
  urlId: string;
}

let product: Product;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  await fill();
  await product.settled(60);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

describe.each([site, portalCode])('on the site "%s"', (code) => {
  it('no script of an editor runs in any file', { timeout: 600_000 }, async () => {
    const folder = join(dataPaths(product.dataDir).liveCurrent, code);
    const files = globSync('**/*.{html,xml,json,jsonld,txt,svg,webmanifest}', { cwd: folder });
    expect(files.length).toBeGreaterThan(40);
    const page = await context.newPage();
    const hits: string[] = [];
    for (const file of files) {
      const opened = await page
        .goto(address(code, `/${file.replace(/index\.html$/, '')}`))
        .catch((error: Error) => /download/i.test(error.message) || Promise.reject(error));
      // A file that the browser hands on to another program is not run.
      if (opened === true) continue;
      // A page that leads on by itself may be leaving.
      const hit = await wasHit(page).catch(() => page.waitForLoadState().then(() => wasHit(page)));
      if (hit) hits.push(file);
    }
    expect(hits).toEqual([]);
    await page.close();
  });

  it.each(payloads)('no script of a link runs in the search for %s', async (payload) => {
    const page = await context.newPage();
    for (const words of [payload, `ທົດສອບ ${payload}`]) {
      await page.goto(address(code, `${urls.search('lo')}?q=${encodeURIComponent(words)}`));
      await page.waitForLoadState('networkidle');
      expect(await wasHit(page)).toBe(false);
    }
    await page.close();
  });
});

it('nothing runs where pictures wait for a tap', async () => {
  const saving = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  await saving.addInitScript(`localStorage.setItem('saver', 'on')`);
  const page = await saving.newPage();
  // As on a slow link: the placeholder is there before the picture.
  await page.route(
    '**/media/**',
    (route) => void setTimeout(() => void route.continue().catch(() => {}), 500),
  );
  const [article] = await product.editor.find(
    'article',
    { ...published, locale: 'lo' },
    { site, date: '2026-11-20' },
  );
  await page.goto(address(site, urls.article({ locale: 'lo', ...(article as unknown as Dated) })));
  const placeholders = page.locator('button.waiting');
  expect(await placeholders.count()).toBeGreaterThan(0);
  await placeholders.first().click();
  await page.waitForLoadState('networkidle');
  expect(await wasHit(page)).toBe(false);
  await saving.close();
});

it('the words of an editor stay, as words', async () => {
  const [article] = await product.editor.find(
    'article',
    { ...published, locale: 'lo' },
    { site, date: '2026-11-20' },
  );
  const page = await context.newPage();
  await page.goto(address(site, urls.article({ locale: 'lo', ...(article as unknown as Dated) })));
  expect(await page.locator('h1').textContent()).toContain('ທົດສອບ');
  expect(await page.locator('.prose').textContent()).toContain('ຫຼັງ');
  await page.close();
});

function address(code: string, path: string): string {
  return `http://${code === portalCode ? '' : `${code}.`}localhost:${product.ports.site}${path}`;
}

async function wasHit(page: Page): Promise<boolean> {
  // What a payload started, an error of a picture for instance, has its turn.
  const look = () => page.evaluate('new Promise((resolve) => setTimeout(() => resolve(window.hit), 20))');
  // A page that sends the reader elsewhere is gone meanwhile: the next one is looked at.
  return (await look().catch(look)) !== undefined;
}

async function fill(): Promise<void> {
  const { editor } = product;
  await editor.create('site', published, {
    code: site,
    kind: 'province',
    nameLo: next(),
    nameEn: next(),
    order: 1,
    contact: {
      addressLo: every,
      addressEn: every,
      phone: next(),
      officeHoursLo: next(),
      officeHoursEn: next(),
    },
    menu: [{ labelLo: next(), labelEn: next(), url: '/lo/news/' }],
  });
  const image = await editor.upload({ ...picture, name: 'one.png', alt: every, caption: every });
  const names = { nameLo: next(), nameEn: next() };
  await editor.create('topic', published, { code: 'roads', ...names });
  await editor.create('unit', published, {
    code: 'office',
    site,
    level: 'province',
    ...names,
    addressLo: every,
    addressEn: every,
    phone: next(),
  });
  await editor.create('series', published, { code: 'journal', site, kind: 'journal', ...names });
  await editor.create('person', published, {
    site,
    order: 1,
    ...names,
    positionLo: next(),
    positionEn: next(),
    photo: image,
  });
  await editor.create('notice', published, {
    site,
    level: 'urgent',
    textLo: every,
    textEn: every,
    url: '',
    lastDay: '2099-01-01',
  });
  await editor.create('synonym', published, { terms: `${next()}\nທົດສອບ` });
  const link = `<a href="${payloads[5]}">ລິ້ງ</a>`;
  const [unclosed, ...closed] = payloads.toReversed();
  const parts = closed.join(' ');
  const body = `<p>ກ່ອນ</p>${parts}<p>${link}</p><table><tr><td>${parts}</td></tr></table><p>ຫຼັງ</p>${unclosed}`;
  for (const locale of locales) {
    const version = { ...published, locale };
    const common = { site, summary: every, body };
    await editor.create('event', version, {
      ...common,
      title: next(),
      start: '2099-01-01T02:00:00.000Z',
      state: 'planned',
      place: next(),
      chair: next(),
      province: 'LA-AT',
      agenda: [{ time: '09:00', item: every }],
      cover: image,
    });
    await editor.create('publication', version, {
      site,
      summary: every,
      title: next(),
      kind: 'journal',
      series: 'journal',
      date: '2026-11-20',
      issueNumber: next(),
      period: next(),
      documentNumber: next(),
      issuingBody: next(),
      languages: ['lo'],
      contents: [{ title: next(), page: 1 }],
      cover: image,
      files: [image],
    });
    await editor.create('dataset', version, {
      site,
      code: `figures-${locale}`,
      title: next(),
      summary: every,
      unitOfMeasure: next(),
      source: next(),
      date: '2026-11-20',
      chart: 'bar',
      table: `ແຂວງ,${next().replaceAll(/[",]/g, '')}\n${next().replaceAll(/[",]/g, '')},5\nສອງ,7`,
    });
    await editor.create('service', version, {
      site,
      code: `service-${locale}`,
      national: true,
      order: 1,
      name: next(),
      summary: every,
      body,
      audience: next(),
      link: 'https://example.la/',
    });
    await editor.create('page', version, {
      site,
      slug: `page-${locale}`,
      title: next(),
      summary: every,
      body,
    });
    await editor.create('article', version, {
      ...common,
      date: '2026-11-20',
      title: next(),
      byline: next(),
      photoCredit: next(),
      cover: image,
      coverCaption: every,
      unit: 'office',
      topics: ['roads'],
      gallery: [{ image, caption: every, credit: next() }],
      changeNotes: [{ date: '2026-11-21', text: every }],
    });
    await editor.create('article', version, {
      ...common,
      date: '2026-11-19',
      title: next(),
      withdrawal: { date: '2026-11-20', reason: every },
    });
  }
}

/** One red pixel. */
const picture = {
  bytes: new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
  mime: 'image/png',
};
