/** Publications on links that break: downloads that go on, issues kept to be read without a connection, turning pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Download } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BadLink, openBadLink } from '../testing/bad-link.ts';
import { type Browser, launchBrowser, type Page } from '../testing/browser.ts';
import { type DocumentSite, openDocumentSite } from '../testing/document-site.ts';

let site: DocumentSite;
let browser: Browser;
let link: BadLink;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([openDocumentSite(), launchBrowser()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  link = await openBadLink(site.port);
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  page = await context.newPage();
});

afterEach(async () => {
  await context.close();
  link.close();
});

const address = (path: string) => `http://${site.host}:${link.port}${path}`;
const reader = (number: number) => `${site.landing}file-1/page-${number}/`;
const open = (path: string) => page.goto(address(path), { waitUntil: 'networkidle' });
const way = (name: string) => page.locator(`a[data-way=${name}]`);
const kept = (text: string) => page.locator('#device-list li', { hasText: text });
const note = (text: string) => kept(text).locator('.meta').innerText();
const press = (text: string, name: string) => kept(text).getByRole('button', { name }).click();

/** With the worker, which has the page as the browser got it. */
async function openWithWorker(path: string): Promise<void> {
  await open(path);
  await page.evaluate('navigator.serviceWorker.ready');
  await expect.poll(() => page.evaluate(`caches.match('/lo/offline/').then(Boolean)`)).toBe(true);
}

async function hashOf(download: Download): Promise<string> {
  return createHash('sha256')
    .update(readFileSync(await download.path()))
    .digest('hex');
}

/** Opens the page again in a new tab when about half is here. */
async function closeMidway(name: string): Promise<void> {
  await expect
    .poll(
      () =>
        kept(name)
          .locator('progress')
          .evaluate((bar) => (bar as unknown as { value: number }).value),
      {
        timeout: 60_000,
        interval: 50,
      },
    )
    .toBeGreaterThan(0.4);
  await page.close();
  page = await context.newPage();
}

describe('a download', () => {
  it.each([
    ['lite', 60_000],
    ['lite', 20_000],
    ['original', 60_000],
  ] as const)(
    '%s over a link that breaks every %d bytes, with its tab closed midway, is the file at little more than its bytes',
    async (name, cutAfter) => {
      await openWithWorker(site.landing);
      await page.waitForLoadState('networkidle');
      link.cut(cutAfter);
      link.carried();
      await way(name).click();
      await closeMidway('.pdf');
      // What the page itself weighs, opened again, is not the download's.
      const first = link.carried();
      link.cut(Infinity);
      await page.route('**/lite.pdf', (route) => route.abort());
      await page.route('**/original.pdf', (route) => route.abort());
      await open(site.landing);
      link.carried();
      link.cut(cutAfter);
      const saved = page.waitForEvent('download', { timeout: 110_000 });
      await page.unrouteAll();
      const download = await saved;
      const carried = first + link.carried();
      expect(await hashOf(download)).toBe(site.sha256[name]);
      expect(download.suggestedFilename()).toContain(site.title);
      const overhead = carried / site.size[name] - 1;
      console.log(
        `${name}, ${cutAfter}: ${link.breaks()} breaks, ${(overhead * 100).toFixed(1)} % more than the file`,
      );
      expect(overhead).toBeLessThanOrEqual(0.2);
    },
  );

  it('tells how far it is, can be paused, goes on, and can be removed', async () => {
    await openWithWorker(site.landing);
    link.cut(60_000);
    await way('lite').click();
    await expect
      .poll(() => note('.pdf'), { interval: 50 })
      .toMatch(/^[\d,]+ [KM]B ຈາກ 1,2 MB · .+\/ວິນາທີ · ຍັງເຫຼືອ/);
    await press('.pdf', 'ພັກໄວ້');
    await expect.poll(() => note('.pdf')).toContain('ພັກໄວ້');
    // After what was on its way has arrived.
    const carried = async () => {
      link.carried();
      await page.waitForTimeout(1500);
      return link.carried();
    };
    await expect.poll(carried, { timeout: 10_000 }).toBe(0);
    await open(site.landing);
    expect(await note('.pdf')).toContain('ພັກໄວ້');
    link.cut(Infinity);
    const saved = page.waitForEvent('download');
    await press('.pdf', 'ສືບຕໍ່');
    expect(await hashOf(await saved)).toBe(site.sha256.lite);
    await press('.pdf', 'ລຶບອອກ');
    await expect.poll(() => kept('.pdf').count()).toBe(0);
    await open(site.landing);
    expect(await kept('.pdf').count()).toBe(0);
  });

  it('waits without a connection, says so, and goes on by itself', async () => {
    await open(site.landing);
    link.cut(60_000);
    await way('lite').click();
    await expect.poll(() => note('.pdf'), { interval: 50 }).toContain('ຈາກ 1,2 MB');
    link.cut(0);
    await expect.poll(() => note('.pdf')).toContain('ບໍ່ມີການເຊື່ອມຕໍ່');
    link.cut(Infinity);
    const saved = page.waitForEvent('download');
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    expect(await hashOf(await saved)).toBe(site.sha256.lite);
  });

  it('is kept until it is removed, and can be saved again without the network', async () => {
    await openWithWorker(site.landing);
    await Promise.all([page.waitForEvent('download'), way('lite').click()]);
    await expect.poll(() => note('.pdf')).toContain('1,2 MB');
    await open(site.landing);
    link.carried();
    const [again] = await Promise.all([page.waitForEvent('download'), press('.pdf', 'ບັນທຶກເປັນໄຟລ໌')]);
    expect(await hashOf(again)).toBe(site.sha256.lite);
    // its scripts, and no part of the file
    expect(link.carried()).toBeLessThan(20_000);
  });

  it('runs beside another one, in one tab at a time', async () => {
    await open(site.landing);
    link.cut(60_000);
    await way('lite').click();
    await way('original').click();
    await expect.poll(() => page.locator('#device-list progress:not([hidden])').count()).toBe(2);
    const other = await context.newPage();
    await other.goto(address(site.landing));
    await expect
      .poll(() => other.locator('#device-list', { hasText: 'ກຳລັງດາວໂຫຼດຢູ່ໃນແຖບອື່ນ' }).count(), {
        timeout: 20_000,
      })
      .toBe(1);
    link.cut(Infinity);
    const saved = [other.waitForEvent('download'), other.waitForEvent('download')];
    await page.close();
    await Promise.all(saved);
  });

  // This Chromium has Background Fetch and nothing that loads for it: what it brings is tested in background.test.ts.
  it('can be left to the browser with the page closed, and be taken back', async () => {
    await openWithWorker(site.landing);
    link.cut(60_000);
    await way('original').click();
    await press('.pdf', 'ສືບຕໍ່ແມ່ນວ່າປິດໜ້ານີ້');
    await expect.poll(() => note('.pdf')).toContain('ທ່ານປິດໜ້ານີ້ໄດ້');
    await page.close();
    link.cut(Infinity);
    page = await context.newPage();
    await open(site.landing);
    expect(await note('.pdf')).toContain('ທ່ານປິດໜ້ານີ້ໄດ້');
    const saved = page.waitForEvent('download');
    await press('.pdf', 'ສືບຕໍ່');
    expect(await hashOf(await saved)).toBe(site.sha256.original);
  });

  it('does not begin where there is no room, and says how much is missing', async () => {
    await page.addInitScript(
      `navigator.storage.estimate = () => Promise.resolve({ quota: 1500000, usage: 900000 })`,
    );
    await open(site.landing);
    link.carried();
    await way('lite').click();
    await expect.poll(() => note('.pdf')).toContain('ບ່ອນເກັບບໍ່ພໍ');
    expect(await note('.pdf')).toContain('1,2 MB');
    // its scripts, and no part of the file
    expect(link.carried()).toBeLessThan(20_000);
  });

  it('is the plain file, under its Lao name, without script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const tab = await plain.newPage();
    await tab.goto(address(site.landing));
    expect(await tab.locator('#device').isVisible()).toBe(false);
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.locator('a[data-way=lite]').click(),
    ]);
    expect(await hashOf(download)).toBe(site.sha256.lite);
    expect(download.suggestedFilename()).toContain(site.title);
    await plain.close();
  });
});

describe('an issue that is kept', () => {
  async function keep(): Promise<void> {
    await press(site.title, 'ເກັບໄວ້ອ່ານ');
    await expect.poll(() => note(site.title), { timeout: 60_000 }).toContain('ເກັບໄວ້ແລ້ວ');
  }

  it('is read with the network off, page by page, with its pictures and its text', async () => {
    await openWithWorker(site.landing);
    link.cut(20_000);
    await keep();
    link.cut(0);
    for (let number = 1; number <= site.pages; number++) {
      await page.goto(address(reader(number)));
      expect(await page.getByRole('main').innerText()).toContain(`ເນື້ອໃນຂອງໜ້າ ${number}`);
      await expect
        .poll(() =>
          page
            .locator('main img')
            .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
        )
        .toBeGreaterThan(300);
    }
    await page.goto(address(`${site.landing}file-1/text/`));
    expect(await page.getByRole('main').innerText()).toContain('ເນື້ອໃນຂອງໜ້າ 3');
  });

  it('stands on the offline page, and goes from there', async () => {
    await openWithWorker(site.landing);
    await keep();
    link.cut(0);
    await page.goto(address('/lo/offline/'));
    const item = page.locator('li', { hasText: site.title }).filter({ has: page.locator('form') });
    expect(await item.innerText()).toMatch(/4 ໜ້າ, \d+ KB/);
    await item.getByRole('button').click();
    await expect.poll(() => page.locator('main form button[name=remove]').count()).toBe(0);
    expect(
      await page.evaluate(
        `caches.keys().then((names) => names.filter((name) => name.startsWith('issue')).length)`,
      ),
    ).toBe(0);
    // The browser's own cache has the page for a minute.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await page.goto(address(reader(2)));
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('ອ່ານໂດຍບໍ່ມີອິນເຕີເນັດ');
  });

  it('goes on where it was left', async () => {
    await openWithWorker(site.landing);
    await page.route('**/page-3/', (route) => route.abort());
    await press(site.title, 'ເກັບໄວ້ອ່ານ');
    await expect.poll(() => note(site.title)).toContain('ບໍ່ມີການເຊື່ອມຕໍ່');
    await page.close();
    page = await context.newPage();
    await open(site.landing);
    expect(await note(site.title)).toContain('ພັກໄວ້');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await press(site.title, 'ສືບຕໍ່');
    await expect.poll(() => note(site.title)).toContain('ເກັບໄວ້ແລ້ວ');
    expect(asked).toContain(reader(3));
    expect(asked).not.toContain(reader(2));
  });

  it('goes when it was withdrawn, as soon as there is a connection', async () => {
    await openWithWorker(site.landing);
    await keep();
    await site.withdraw();
    const names = `caches.keys().then((names) => names.filter((name) => name.startsWith('issue')).length)`;
    expect(await page.evaluate(names)).toBe(1);
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await expect.poll(() => page.evaluate(names)).toBe(0);
    await site.publish();
  });
});

describe('the page reader', () => {
  const heading = () => page.getByRole('heading', { level: 1 }).innerText();
  const at = (number: number) => page.waitForURL(`**${reader(number)}`);

  it('turns by arrow keys, reads on at the page, and says which it is', async () => {
    await open(reader(1));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await at(2);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await expect.poll(() => page.getByRole('status').innerText()).toBe(await heading());
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('ArrowRight');
    await at(3);
    await page.keyboard.press('ArrowLeft');
    await at(2);
  });

  it('opens at its top where nobody turned to it', async () => {
    await open(reader(2));
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
    expect(await page.getByRole('status').count()).toBe(0);
  });

  it('turns by a swipe, and leaves a scroll and an enlarged page alone', async () => {
    await open(reader(2));
    await swipe([300, 300], [280, 600]);
    await swipe([300, 400], [100, 410]);
    await at(3);
    await page.waitForLoadState('networkidle');
    await swipe([100, 400], [300, 410]);
    await at(2);
  });

  it('has the next page and its picture before it is asked for, but not in saver mode or on 2G', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(reader(1));
    await expect.poll(() => asked).toContain(reader(2));
    await expect.poll(() => asked.filter((path) => /pages\/2-/.test(path)).length).toBe(1);
    for (const connection of ['{ saveData: true }', `{ effectiveType: '2g' }`]) {
      const other = await browser.newContext();
      const tab = await other.newPage();
      await tab.addInitScript(`Object.defineProperty(navigator, 'connection', { value: ${connection} })`);
      const seen: string[] = [];
      tab.on('request', (request) => seen.push(new URL(request.url()).pathname));
      await tab.goto(address(reader(1)), { waitUntil: 'networkidle' });
      await tab.waitForTimeout(1000);
      expect(seen).not.toContain(reader(2));
      await other.close();
    }
  });

  async function swipe([fromX, fromY]: [number, number], [toX, toY]: [number, number]): Promise<void> {
    const session = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [{ x: fromX, y: fromY }]);
    await touch('touchMove', [{ x: toX, y: toY }]);
    await touch('touchEnd', []);
  }
});
