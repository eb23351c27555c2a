/** What an editor sees of the checks and the schedule in the built admin. */
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryPath, firstLogin, openPage, signIn } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { execute } from './database.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let page: Page;
let documentId: string;

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  const fields = article({ title: 'ເປີດສູນບໍລິການ', body: '<h3>ຫົວຂໍ້</h3><p><a href="/lo/nothing/">ລິ້ງ</a></p>' });
  ({ documentId } = await world.save('POST', '/api/articles?status=draft', fields));
  browser = await launchBrowser();
  page = await openPage(browser, await signIn(browser, world.cms, firstLogin(world.cms)), {
    language: 'en',
    viewport: { width: 1280, height: 1100 },
    // A browser elsewhere: minutes are those of Laos all the same.
    timezoneId: 'America/New_York',
  });
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

test('an author reads beside the entry what to mend, and it goes when it was mended', async () => {
  await page.goto(world.cms.url + entryPath('article', documentId));
  const checks = page.locator('[data-checks="should"]');
  await checks.getByText('There is no summary').waitFor();
  await checks.getByText('skips a level').waitFor();
  await checks.getByText('leads nowhere').waitFor();
  await page.getByLabel('Summary').fill('ໃຈຄວາມຂອງຂ່າວ.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved document').waitFor();
  await checks.getByText('There is no summary').waitFor({ state: 'detached' });
  expect(await checks.getByText('skips a level').count()).toBe(1);
});

test('an editor plans the publish by the clocks of Laos, sees it in the calendar, and takes it back', async () => {
  // Of somebody else: nobody approves what is their own.
  const fields = article({ title: 'ສູນໃໝ່', body: '<p>ເນື້ອໃນ</p>' });
  ({ documentId } = await world.save('POST', '/api/articles?status=draft', fields));
  await page.goto(world.cms.url + entryPath('article', documentId));
  const tomorrow = vientianeDay(new Date(Date.now() + 86_400_000));
  await page.getByRole('button', { name: 'Publish later' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /^Day/ }).fill(tomorrow.split('-').toReversed().join('/'));
  await dialog.getByRole('combobox', { name: /^Time/ }).fill('09:30');
  await page.keyboard.press('Tab');
  await dialog.getByText(/^That is: .*, 09:30$/).waitFor();
  await dialog.getByRole('button', { name: 'Schedule', exact: true }).click();
  const planned = page.locator('section[data-action="publish"]');
  await planned.getByText('09:30').waitFor();
  expect(await planned.locator('[data-plan]').getAttribute('data-plan')).toBe('waiting');

  await page.getByRole('link', { name: 'Schedule', exact: true }).click();
  const day = page.locator(`[data-day="${tomorrow}"]`);
  const isNextMonth = tomorrow.endsWith('-01');
  if (isNextMonth) await page.getByRole('button', { name: 'Next month' }).click();
  await day.getByText('09:30 Publish').waitFor();
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .disableRules(['color-contrast'])
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('tab', { name: 'List' }).click();
  await page.getByRole('row', { name: /Publish.*ສູນໃໝ່.*Attapeu.*Scheduled/ }).waitFor();

  await page.getByRole('link', { name: 'ສູນໃໝ່' }).click();
  await planned.getByRole('button', { name: 'Cancel it' }).click();
  await planned.waitFor({ state: 'detached' });
});

test('a month with more plans than fit is shown part by part', async () => {
  const month = vientianeDay(new Date()).slice(0, 7);
  await execute(
    world.cms,
    `with recursive n(i) as (select 1 union all select i + 1 from n where i < 120)
     insert into sanlao_plans (uid, document_id, locale, action, due_at, words, state, attempts, site, title)
     select 'api::article.article', 'done', 'lo', 'publish', '${month}-01T02:00:00.000Z', '', 'done', 1, 'attapeu', 'ແຜນ ' || i from n`,
  );
  await page.goto(`${world.cms.url}/admin/plugins/schedule`);
  const parts = page.getByRole('navigation', { name: 'Parts of the month' });
  await parts.getByText(/^1 to 100 of \d+ in this month$/).waitFor();
  await parts.getByRole('button', { name: 'Later ones' }).click();
  await parts.getByText(/^101 to \d+ of \d+ in this month$/).waitFor();
  expect(await parts.getByRole('button', { name: 'Later ones' }).isDisabled()).toBe(true);
  await page.getByText('ແຜນ 101', { exact: true }).waitFor();
  await parts.getByRole('button', { name: 'Earlier ones' }).click();
  await parts.getByText(/^1 to 100 /).waitFor();
});
