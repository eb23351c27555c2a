/** An editor invites an author in the built admin; the author sees what is the author's. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryPath, openPage, signIn } from '../../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser } from '../../../scripts/testing/browser.ts';
import { placeNames, places, startStage, type Stage } from './stage.ts';

let stage: Stage;
let browser: Browser;

beforeAll(async () => {
  stage = await startStage({ admin: true });
  for (const place of placeNames) await stage.fresh(place);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stage?.world.cms.stop();
});

test('an author is invited, comes in by the link and finds the own unit', async () => {
  const { cms } = stage.world;
  const editors = await openPage(browser, await signIn(browser, cms, stage.people.editor), {
    language: 'lo',
  });
  await editors.goto(`${cms.url}/admin`);
  await editors.getByRole('link', { name: 'ບຸກຄົນ', exact: true }).click();
  await editors.getByRole('heading', { name: 'ບຸກຄົນ' }).waitFor();
  // Colleagues of the own site, nobody else.
  await editors.getByText(stage.people.contributor.email).waitFor();
  expect(await editors.getByText(stage.people['ministry-editor'].email).count()).toBe(0);
  const { violations } = await new AxeBuilder({ page: editors }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await editors.getByRole('button', { name: 'ເຊີນ', exact: true }).click();
  const dialog = editors.getByRole('dialog');
  await dialog.getByLabel('ຊື່', { exact: false }).first().fill('ຄຳ');
  await dialog.getByLabel('ອີເມວ').fill('kham@sanlao.test');
  await dialog.getByRole('combobox', { name: 'ໜ່ວຍງານ' }).click();
  await editors.getByRole('option', { name: places['own unit'].unit }).click();
  await dialog.getByRole('button', { name: 'ສ້າງຄຳເຊີນ' }).click();
  const link = await editors.getByRole('textbox', { name: 'ສົ່ງລິ້ງນີ້ໃຫ້ ຄຳ' }).inputValue();
  await editors.getByRole('button', { name: 'ສຳເລັດ' }).click();
  await editors.getByText('ເຊີນແລ້ວ').waitFor();

  const { pathname, search } = new URL(link);
  const authors = await openPage(browser, null, { language: 'lo' });
  await authors.goto(cms.url + pathname + search);
  await authors.locator('input[name="password"]').fill('Correct-horse-7-battery');
  await authors.locator('input[name="confirmPassword"]').fill('Correct-horse-7-battery');
  await authors.locator('button[type="submit"]').click();
  await authors.waitForURL((url) => !url.pathname.includes('/auth/'));
  expect(await authors.getByRole('link', { name: 'ບຸກຄົນ', exact: true }).count()).toBe(0);

  await authors.goto(cms.url + entryPath('article', 'create'));
  const site = authors.getByRole('combobox', { name: 'ເວັບໄຊ', exact: true });
  await site.click();
  await expect
    .poll(() => authors.getByRole('listbox').getByRole('option').allInnerTexts())
    .toEqual([expect.stringContaining('attapeu')]);
  await authors.getByRole('listbox').getByRole('option').first().click();
  await authors.getByRole('combobox', { name: 'ໜ່ວຍງານ', exact: true }).click();
  await expect
    .poll(() => authors.getByRole('listbox').getByRole('option').allInnerTexts())
    .toEqual([expect.stringContaining(places['own unit'].unit)]);

  // The list never shows the link again; who leaves is deactivated, with a reason.
  await editors.reload();
  const row = editors.getByRole('row', { name: /kham@sanlao\.test/ });
  await row.getByText('ໃຊ້ງານຢູ່').waitFor();
  await row.getByRole('button', { name: 'ປິດໃຊ້ງານ: ຄຳ' }).click();
  await dialog.getByRole('textbox', { name: 'ເຫດຜົນ' }).fill('ຍ້າຍໜ່ວຍງານ');
  await dialog.getByRole('button', { name: 'ປິດໃຊ້ງານ', exact: true }).click();
  await row.getByRole('button', { name: 'ເປີດໃຊ້ງານຄືນ: ຄຳ' }).waitFor();
  await authors.goto(`${cms.url}/admin/`);
  await authors.waitForURL((url) => url.pathname.includes('/auth/login'));
});
