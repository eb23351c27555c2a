/** Search in a real browser, over the sites as the publisher writes them and the web server serves them. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '@sanlao/shared/content/types';
import { compiledApp, assetsFolder } from '../../site/test/compiled-app.ts';
import { publishAssets } from '../../site/publisher/rendering/assets.ts';
import * as sample from '../../site/publisher/testing/sample-documents.ts';
import { openWorld, type World } from '../../site/publisher/testing/world.ts';
import { createWebServer, type WebServer } from '../../site/server/web-server.ts';
import {
  AxeBuilder,
  type Browser,
  type BrowserContext,
  launchBrowser,
  type Page,
} from '../testing/browser.ts';

const articles = Array.from({ length: 14 }, (_, index) =>
  sample.sampleArticle({
    documentId: `article-${index}`,
    urlId: `aaaa${String(index).padStart(2, '0')}`,
    date: `${2026 - (index % 3)}-11-${String(20 - index).padStart(2, '0')}`,
    urlDate: `${2026 - (index % 3)}-11-${String(20 - index).padStart(2, '0')}`,
    title: `ຝຶກອົບຮົມລະບົບຫ້ອງການ ຄັ້ງທີ ${index + 1}`,
    summary: 'ພະນັກງານເຂົ້າຮ່ວມ.',
    body: '<p>ໄດ້ເປີດຂຶ້ນຢ່າງເປັນທາງການ.</p><p>ຜູ້ຮຽນໄດ້ທົດລອງໃຊ້ <b>ດາວທຽມ</b> ຢູ່ພາກສະໜາມ.</p>',
  }),
);
const hostile = sample.sampleArticle({
  documentId: 'hostile',
  urlId: 'hhhhhh',
  title: '<img src=x onerror=alert(1)> ໂຈມຕີ <script>alert(2)</script>',
  summary: '"><svg onload=alert(3)> ໂຈມຕີ',
});
const documents: Document[] = [
  sample.sampleSite('attapeu'),
  sample.sampleSite('sekong'),
  ...articles,
  hostile,
  sample.sampleService({ site: 'attapeu', national: true }),
  sample.samplePublication({ title: 'ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ', documentNumber: '300/ລບ', kind: 'legislation' }),
  sample.sampleArticle({ documentId: 'spelling', urlId: 'ssssss', title: 'ດີຈີຕອນ ແລະ ອິນເຕີເນດ ຢູ່ຫລວງພະບາງ' }),
  sample.sampleSynonym({ terms: ['ກຕສ', 'ກະຊວງເຕັກໂນໂລຊີ'] }),
  sample.sampleArticle({ documentId: 'ministry', urlId: 'mmmmmm', title: 'ກະຊວງເຕັກໂນໂລຊີ ຖະແຫຼງຂ່າວ' }),
];

let world: World;
let server: WebServer;
let browser: Browser;

beforeAll(async () => {
  const { render } = await compiledApp();
  world = await openWorld({ app: { version: 'search0001', render } });
  world.cms.publish(...documents);
  await world.settle();
  const assets = join(world.folder, 'assets');
  publishAssets(join(await assetsFolder(), '..', '..'), assets);
  const live = join(world.folder, 'live', 'current');
  server = await createWebServer({
    paths: {
      liveCurrent: live,
      assets,
      media: join(world.folder, 'media'),
      documents: join(world.folder, 'documents'),
    },
    port: 0,
  });
  browser = await launchBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  world?.end();
});

interface Opened {
  page: Page;
  context: BrowserContext;
  /** what a page must never do: errors, dialogs */
  faults: string[];
}

async function opened(
  query = '',
  {
    site = 'attapeu',
    locale = 'lo',
    ...options
  }: { site?: string; locale?: string } & Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  const host = site === 'portal' ? 'localhost' : `${site}.localhost`;
  await page.goto(`http://${host}:${server.port}/${locale}/search/${query}`);
  return { page, context, faults };
}

const ask = (words: string) => `?${new URLSearchParams({ q: words })}`;
const statusOf = (page: Page) => page.getByRole('status');
const titlesIn = (page: Page) => page.locator('#search-results h3').allTextContents();

describe('a question', () => {
  it('asked by keyboard is answered in place: its number is said, its results get the focus', async () => {
    const { page, context, faults } = await opened();
    await page.getByRole('searchbox').last().focus();
    await page.keyboard.type('ຝຶກອົບຮົມ');
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page).textContent()).toBe('ພົບ 14 ລາຍການ.');
    expect(await page.locator('h2:focus').textContent()).toContain('ຝຶກອົບຮົມ');
    expect(new URL(page.url()).searchParams.get('q')).toBe('ຝຶກອົບຮົມ');
    expect(await page.locator('#search-results ol > li').count()).toBe(10);
    expect((await titlesIn(page))[0]).toContain('ຄັ້ງທີ 1');
    expect(await page.locator('#search-results mark').first().textContent()).toBe('ຝຶກອົບຮົມ');
    // Onwards with the Tab key: filters, then results, then more.
    await page.getByRole('button', { name: 'ສະແດງເພີ່ມ' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#search-results ol > li').count()).toBe(14);
    expect(await page.locator('ol > li:nth-child(11) a:focus').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'ສະແດງເພີ່ມ' }).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is read out as headings and lists', async () => {
    const { page, context } = await opened(ask('ດຳລັດ'));
    await expect.poll(() => statusOf(page).textContent()).toBe('ພົບ 1 ລາຍການ.');
    expect(await page.locator('#search-results').ariaSnapshot()).toMatchInlineSnapshot(`
      "- region "ຜົນການຄົ້ນຫາ “ດຳລັດ”":
        - heading "ຜົນການຄົ້ນຫາ “ດຳລັດ”" [level=2]
        - list:
          - listitem:
            - heading "ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ" [level=3]:
              - link "ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ":
                - /url: /lo/publications/2026/10/01-ppppp2/
                - mark: ດຳລັດ
                - text: ວ່າດ້ວຍບໍລິການອອນລາຍ
            - paragraph: ເອກະສານ · 1 ຕຸລາ 2026
            - paragraph
        - button "ໃນເນື້ອໃນຂອງເອກະສານ""
    `);
    await context.close();
  });

  it('in a shared link is answered, and history goes back and forth between questions', async () => {
    const { page, context } = await opened(ask('ດຳລັດ'));
    await expect.poll(() => titlesIn(page)).toEqual(['ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ']);
    await page.getByRole('searchbox').last().fill('ຖະແຫຼງຂ່າວ');
    await page.keyboard.press('Enter');
    await expect.poll(() => titlesIn(page)).toEqual(['ກະຊວງເຕັກໂນໂລຊີ ຖະແຫຼງຂ່າວ']);
    await page.goBack();
    await expect.poll(() => titlesIn(page)).toEqual(['ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ']);
    expect(await page.getByRole('searchbox').last().inputValue()).toBe('ດຳລັດ');
    await page.goForward();
    await expect.poll(() => titlesIn(page)).toEqual(['ກະຊວງເຕັກໂນໂລຊີ ຖະແຫຼງຂ່າວ']);
    await context.close();
  });

  it('is narrowed to a kind and a year by links that can be shared', async () => {
    const { page, context } = await opened(ask('ຫ້ອງການ'));
    await page.getByRole('link', { name: /^ບໍລິການ \(1\)$/ }).click();
    await expect.poll(() => titlesIn(page)).toEqual(['ລະບົບຫ້ອງການທັນສະໄໝ']);
    expect(new URL(page.url()).searchParams.get('type')).toBe('service');
    await page.getByRole('list', { name: 'ກອງຕາມປະເພດ' }).getByRole('link', { name: 'ທັງໝົດ' }).click();
    await page.getByRole('link', { name: /^2025 \(\d+\)$/ }).click();
    await expect.poll(() => statusOf(page).textContent()).toBe('ພົບ 5 ລາຍການ.');
    await page.reload();
    await expect.poll(() => statusOf(page).textContent()).toBe('ພົບ 5 ລາຍການ.');
    expect(await page.getByRole('link', { name: '2025 (5)' }).getAttribute('aria-current')).toBe('true');
    await context.close();
  });

  it('says that the words are in the text, and shows where', async () => {
    const { page, context } = await opened(ask('ດາວທຽມ'));
    await page.getByRole('button', { name: 'ສະແດງບ່ອນທີ່ພົບ' }).first().click();
    const shown = page.locator('#search-results ol > li').first().locator('mark');
    await expect.poll(() => shown.allTextContents()).toEqual(['ດາວທຽມ']);
    expect(await page.locator('p:focus').textContent()).toContain('ພາກສະໜາມ');
    await context.close();
  });

  it('finds what was published a moment ago, on a page that was loaded before', async () => {
    const { page, context } = await opened(ask('ພິທີມອບຮັບ'));
    await expect.poll(() => statusOf(page).textContent()).toContain('ບໍ່ພົບ');
    world.cms.publish(sample.sampleArticle({ documentId: 'fresh', urlId: 'ffffff', title: 'ພິທີມອບຮັບອຸປະກອນ' }));
    await world.settle();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').last().press('Enter');
    await expect.poll(() => titlesIn(page)).toEqual(['ພິທີມອບຮັບອຸປະກອນ']);
    world.cms.unpublish(sample.sampleArticle({ documentId: 'fresh', urlId: 'ffffff' }));
    await world.settle();
    await page.getByRole('searchbox').last().press('Enter');
    await expect.poll(() => statusOf(page).textContent()).toContain('ບໍ່ພົບ');
    await context.close();
  });

  it('that the network does not answer can be asked again', async () => {
    const { page, context, faults } = await opened();
    await context.setOffline(true);
    await page.getByRole('searchbox').last().fill('ດຳລັດ');
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page).textContent()).toContain('ໂຫຼດຜົນການຄົ້ນຫາບໍ່ໄດ້');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'ລອງອີກຄັ້ງ' }).click();
    await expect.poll(() => titlesIn(page)).toEqual(['ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ']);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('what Node has cut, a browser finds', () => {
  it.each([
    ['ດິຈິຕ໋ອນ', 'ດີຈີຕອນ ແລະ ອິນເຕີເນດ ຢູ່ຫລວງພະບາງ'],
    ['ອິນເຕີແນັດ', 'ດີຈີຕອນ ແລະ ອິນເຕີເນດ ຢູ່ຫລວງພະບາງ'],
    ['ຫຼວງພະບາງ', 'ດີຈີຕອນ ແລະ ອິນເຕີເນດ ຢູ່ຫລວງພະບາງ'],
    ['ດໍາລັດ', 'ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ'],
    ['໓໐໐/ລບ', 'ດຳລັດວ່າດ້ວຍບໍລິການອອນລາຍ'],
    ['ກຕສ', 'ກະຊວງເຕັກໂນໂລຊີ ຖະແຫຼງຂ່າວ'],
  ])('%s in "%s"', async (words, title) => {
    const { page, context } = await opened(ask(words));
    await expect.poll(() => titlesIn(page)).toContain(title);
    await context.close();
  });
});

describe('bad input', () => {
  const polite = 'ກະລຸນາພິມຄຳ ຫຼື ຕົວເລກທີ່ຕ້ອງການຄົ້ນຫາ.';

  it.each([
    ['spaces', '   ', ''],
    ['punctuation', '?!…', polite],
    ['emoji', '😀', polite],
    ['markup', '<img src=x onerror=alert(1)>', 'ພົບ'],
    ['200 words', 'ດຳລັດ '.repeat(200), '120'],
    ['mixed scripts', 'ດຳລັດ décret указ 法令', 'ບາງຄຳ'],
    ['half a character', '\uD83D', polite],
    ['a broken address', '%E0%A4%A', 'ພົບ'],
  ])('of %s is answered politely, and runs nothing', async (_, words, answer) => {
    const { page, context, faults } = await opened(ask(words));
    await expect.poll(() => statusOf(page).textContent()).toContain(answer);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('of 10,000 characters is cut where it is typed', async () => {
    const { page, context, faults } = await opened();
    const field = page.getByRole('searchbox').last();
    await field.evaluate((input: { value: string }) => (input.value = 'ຝຶກອົບຮົມ '.repeat(1_000)));
    await field.press('Enter');
    await expect.poll(() => statusOf(page).textContent()).toMatch(/120.*ພົບ 14/);
    expect(page.url().length).toBeLessThan(1_500);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('of an editor stays text in the results', async () => {
    const { page, context, faults } = await opened(ask('ໂຈມຕີ'));
    await expect.poll(() => titlesIn(page)).toEqual([hostile.title]);
    expect(await page.locator('#search-results :is(img, svg, script)').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('in the address counts as no choice', async () => {
    const { page, context, faults } = await opened('?q=%E0%BA%94%E0%BA%B3&q=x&type=__proto__&year=<b>');
    await expect.poll(() => statusOf(page).textContent()).toContain('ບໍ່ພົບ');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the page of results', () => {
  it.each([
    ['lo', 'light'],
    ['lo', 'dark'],
    ['en', 'light'],
  ] as const)('in %s and %s has nothing that axe objects to', async (locale, colorScheme) => {
    const { page, context } = await opened(ask('ຫ້ອງການ'), { locale, colorScheme });
    await expect.poll(() => statusOf(page).textContent()).not.toBe('');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await context.close();
  });

  it('fits a narrow screen, also with hostile titles', async () => {
    const { page, context } = await opened(ask('ໂຈມຕີ'), { viewport: { width: 320, height: 640 } });
    await expect.poll(() => titlesIn(page)).toHaveLength(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await context.close();
  });

  it('of the portal leads to the sites, and names them', async () => {
    const { page, context } = await opened(ask('ດຳລັດ'), { site: 'portal' });
    const link = page.locator('#search-results h3 a');
    await expect
      .poll(() => link.getAttribute('href'))
      .toMatch(/^http:\/\/attapeu\.localhost:\d+\/lo\/publications\//);
    expect(await page.locator('#search-results .meta').first().textContent()).toContain('ແຂວງ attapeu');
    await context.close();
  });

  it('leads on to the archives without script', async () => {
    const { page, context } = await opened(ask('ດຳລັດ'), { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('JavaScript');
    expect(await page.getByRole('link', { name: 'ຂ່າວຕາມເດືອນ' }).count()).toBe(1);
    await context.close();
  });
});
