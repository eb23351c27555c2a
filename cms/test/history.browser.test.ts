/** History, record and undo in the built admin, as an administrator meets them. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryPath, firstLogin, look, openPage, signIn } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  browser = await launchBrowser();
  page = await openPage(browser, await signIn(browser, world.cms, firstLogin(world.cms)));
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

test('two versions are compared word by word, and the older one is restored', async () => {
  const { documentId } = await world.save(
    'POST',
    '/api/articles?status=draft',
    article({ title: 'ກອງປະຊຸມໃຫຍ່', body: '<h2>ຫົວຂໍ້</h2><p>ຜູ້ເຂົ້າຮ່ວມມີ 20 ຄົນ</p>' }),
  );
  await world.save('PUT', `/api/articles/${documentId}?status=draft`, {
    title: 'ກອງປະຊຸມນ້ອຍ',
    body: '<h2>ຫົວຂໍ້</h2><p>ຜູ້ເຂົ້າຮ່ວມມີ 25 ຄົນ</p>',
    topics: ['training'],
  });
  await page.goto(world.cms.url + entryPath('article', documentId));
  const panel = page.locator('aside', { hasText: /History|ປະຫວັດການແກ້ໄຂ/ }).last();
  await panel.locator('[data-version="2"]').waitFor();
  await panel.getByRole('button', { name: /Compare and restore|ປຽບທຽບ/ }).click();

  const dialog = page.getByRole('dialog');
  const title = dialog.locator('[data-field="title"]');
  await title.waitFor();
  expect(await title.locator('del').allInnerTexts()).toEqual(['ໃຫຍ່']);
  expect(await title.locator('ins').allInnerTexts()).toEqual(['ນ້ອຍ']);
  expect(await dialog.locator('[data-field="body"] ins').allInnerTexts()).toEqual(['25']);
  expect(await dialog.locator('[data-field="topics"] ins').allInnerTexts()).toEqual(['training']);
  await look(page, 'history');
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await dialog.locator('[data-version="1"]').first().click();
  await dialog.getByRole('button', { name: /Restore this version|ກູ້ຄືນສະບັບນີ້/ }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: /^(Restore|ກູ້ຄືນ)$/ }).click();
  await question.getByText(/Restored: the draft|ກູ້ຄືນແລ້ວ/).waitFor();
  await look(page, 'restored');
  await question.getByRole('button', { name: /Open the draft|ເປີດຮ່າງ/ }).click();
  await expect.poll(() => page.locator('input[name=title]').inputValue()).toBe('ກອງປະຊຸມໃຫຍ່');
});

test('the record is read, narrowed and downloaded', async () => {
  await page.goto(`${world.cms.url}/admin/plugins/activity`);
  await page.locator('tbody tr').first().waitFor();
  await look(page, 'record');
  await page.getByLabel(/^(Action|ການກະທຳ)$/).click();
  await page.getByRole('option', { name: /^(Restored|ກູ້ຄືນ)$/ }).click();
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sanlao-record.csv');
  expect(readFileSync((await download.path())!, 'utf8').split('\r\n')).toHaveLength(3);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('a publisher that is down is told where publishes are taken back', async () => {
  await page.goto(`${world.cms.url}/admin/plugins/undo`);
  await page.getByRole('alert').getByText('npm start').waitFor();
  await look(page, 'undo');
});
