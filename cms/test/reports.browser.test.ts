/** The board and the reports in the built admin, in a real browser, as people of a province and of the ministry. */
import { previousQuarter, quarterAt, quarterName, spanOf } from '@sanlao/shared/reports/quarter';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { look, openPage, signIn, type Session } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { startPerson, type TestPerson } from './people.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let ministry: TestPerson;
let page: Page;
const quarter = previousQuarter(quarterAt(new Date()));
const sessions = new Map<string, Session>();

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  await world.save(
    'POST',
    '/api/articles',
    article({ date: spanOf(quarter).from, unit: 'attapeu-dtc', topics: ['training'] }),
  );
  const editor = await startPerson(world, 'ຄຳໃສ', { kind: 'editor', site: 'attapeu' });
  const contributor = await startPerson(world, 'ແສງ', {
    kind: 'contributor',
    site: 'attapeu',
    unit: 'attapeu-dtc',
  });
  ministry = await startPerson(world, 'ວັນນາ', { kind: 'ministry-editor' });
  await ministry.ask('POST', '/reports/draft', { quarter });
  const { body } = await ministry.ask('GET', `/reports/list?quarter=${quarter}`);
  const { id } = body.reports.find(({ site }: { site: string }) => site === 'attapeu');
  const plan = { from: '', to: 'ຝຶກອົບຮົມ 2 ຄັ້ງ' };
  await ministry.ask('PUT', `/reports/one/${id}/words`, { changes: { plan } });
  browser = await launchBrowser();
  for (const [name, person] of Object.entries({ editor, contributor, ministry }))
    sessions.set(name, await signIn(browser, world.cms, person));
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

beforeEach(() => () => page?.context().close());

test('the ministry sees every site on the board, the one without a page first, and accessible', async () => {
  await open('ministry', 'oversight');
  const rows = page.locator('[data-site]');
  await rows.nth(1).waitFor();
  expect(await rows.count()).toBe(2);
  // No web server runs here.
  expect(await rows.locator('[data-state="silent"]').count()).toBe(2);
  await look(page, 'board');
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('an editor sees the own site, a contributor neither board nor reports', async () => {
  await open('editor', 'oversight');
  await page.locator('[data-site="attapeu"]').waitFor();
  expect(await page.locator('[data-site]').count()).toBe(1);
  await page.context().close();
  await open('contributor', 'oversight');
  await page.getByRole('link', { name: 'ລໍຖ້າເຜີຍແຜ່' }).first().waitFor();
  expect(await page.getByRole('link', { name: 'ກະດານຕິດຕາມເວັບໄຊ' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'ບົດລາຍງານປະຈຳໄຕມາດ' }).count()).toBe(0);
});

test('a report is written, meets what somebody else wrote, is submitted, and accepted by the ministry', async () => {
  await open('editor', 'reports');
  await page.getByRole('link', { name: 'ອັດຕະປື', exact: true }).click();
  await page.getByRole('heading', { name: quarterName(quarter, 'lo') }).waitFor();
  const results = page.getByRole('textbox', { name: 'ຜົນງານທີ່ພົ້ນເດັ່ນ' });
  await results.fill('ຝຶກອົບຮົມ 3 ຄັ້ງ');
  await page.locator('[data-state="saved"]').waitFor();
  const id = /\/(\d+)$/.exec(page.url())?.[1];
  await ministry.ask('PUT', `/reports/one/${id}/words`, {
    changes: { results: { from: 'ຝຶກອົບຮົມ 3 ຄັ້ງ', to: 'ຂອງກະຊວງ' } },
  });
  await results.fill('ຝຶກອົບຮົມ 4 ຄັ້ງ');
  const alert = page.getByRole('alert').filter({ hasText: 'ຂອງກະຊວງ' });
  await alert.getByRole('button', { name: 'ຮັກສາທັງສອງ' }).click();
  expect(await results.inputValue()).toBe('ຂອງກະຊວງ\n\nຝຶກອົບຮົມ 4 ຄັ້ງ');
  await page.getByRole('button', { name: 'ສົ່ງກະຊວງ' }).click();
  await page.locator('[data-state="submitted"]').waitFor();
  await look(page, 'report');
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map(({ html }) => html)])).toEqual([]);
  await page.context().close();

  await open('ministry', `reports/${id}`);
  await page.getByRole('button', { name: 'ຮັບຮອງ' }).click();
  await page.locator('[data-state="accepted"]').waitFor();
  const stored = await ministry.ask('GET', `/reports/one/${id}`);
  expect(stored.body.words.results).toBe('ຂອງກະຊວງ\n\nຝຶກອົບຮົມ 4 ຄັ້ງ');
});

test('sites are compared with charts', async () => {
  await open('ministry', `reports/compare/${quarter}`);
  await page.getByRole('img', { name: /ເຜີຍແຜ່ໃໝ່: ກະຊວງ: 0; ອັດຕະປື: 1|ເຜີຍແຜ່ໃໝ່: ອັດຕະປື: 1; ກະຊວງ: 0/ }).waitFor();
  await look(page, 'compare');
});

test.each([
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
])('the reports and their words are presented at %o, with keys, without a network', async (viewport) => {
  await open('ministry', 'reports');
  await page.setViewportSize(viewport);
  const opened = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'ນຳສະເໜີ' }).click();
  const slides = await opened;
  await slides.setViewportSize(viewport);
  await slides.waitForLoadState();
  await slides.context().setOffline(true);
  const shown = () =>
    slides
      .locator('main > section')
      .evaluateAll((sections) =>
        sections.findIndex((section) => Math.abs(section.getBoundingClientRect().top) < 2),
      );
  expect(await slides.locator('main > section').count()).toBe(4);
  await slides.getByText('ຝຶກອົບຮົມ 2 ຄັ້ງ').waitFor();
  await look(slides, `slides-${viewport.width}-0`);
  for (const [key, index] of [
    ['ArrowRight', 1],
    ['ArrowDown', 2],
    ['PageDown', 3],
    [' ', 3],
    ['ArrowLeft', 2],
    ['End', 3],
    ['Home', 0],
  ] as const) {
    await slides.keyboard.press(key);
    await expect.poll(shown, { message: key }).toBe(index);
  }
  await slides.keyboard.press('End');
  await expect.poll(shown).toBe(3);
  await look(slides, `slides-${viewport.width}-3`);
});

async function open(person: string, path: string): Promise<void> {
  page = await openPage(browser, sessions.get(person)!, { language: 'lo' });
  await page.goto(`${world.cms.url}/admin/plugins/${path}`);
}
