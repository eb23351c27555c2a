/** A contributor and an editor at the built admin: returned with a reason, mended, approved, live. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchDocuments } from '@sanlao/shared/content/fetch';
import { descriptionOf, entryPath, openPage, signIn } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { startPerson } from './people.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let author: Page;
let editor: Page;
let documentId: string;

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  const contributor = await startPerson(world, 'ຄຳ', {
    kind: 'contributor',
    site: 'attapeu',
    unit: 'attapeu-dtc',
  });
  const reviewer = await startPerson(world, 'ແກ້ວ', { kind: 'editor', site: 'attapeu' });
  const { body } = await contributor.ask(
    'POST',
    '/content-manager/collection-types/api::article.article?locale=lo',
    article({ unit: 'attapeu-dtc', summary: 'ຂ່າວສັ້ນ', body: '<p>ຂໍ້ຄວາມ</p>' }),
  );
  documentId = body.data.documentId;
  browser = await launchBrowser();
  author = await openPage(browser, await signIn(browser, world.cms, contributor), { language: 'en' });
  editor = await openPage(browser, await signIn(browser, world.cms, reviewer), { language: 'lo' });
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

test('an article is submitted, returned with a reason, mended, approved and live', async () => {
  await open(author);
  expect(await author.getByRole('button', { name: 'Publish', exact: true }).count()).toBe(0);
  await author.getByRole('button', { name: 'Submit', exact: true }).click();
  const dialog = author.getByRole('dialog');
  await dialog.locator('[data-checks]').first().waitFor();
  await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
  const review = author.locator('aside', { hasText: 'Review' });
  await review.getByText('Submitted, waits for review').waitFor();

  await editor.goto(`${world.cms.url}/admin`);
  const menu = editor.getByRole('link', { name: 'ລໍຖ້າທ່ານ' }).first();
  await expect.poll(() => descriptionOf(menu)).toBe('ຈຳນວນລາຍການ: 1');
  await menu.click();
  await editor
    .getByRole('row', { name: /ຂ່າວ.*ຄຳ ທົດສອບ.*ອັດຕະປື/ })
    .getByRole('link')
    .click();
  const panel = editor.locator('aside', { hasText: 'ການກວດ' });
  await panel.getByRole('button', { name: 'ສົ່ງຄືນພ້ອມເຫດຜົນ' }).click();
  const form = editor.getByRole('dialog');
  expect(await form.getByRole('button', { name: 'ສົ່ງຄືນພ້ອມເຫດຜົນ' }).isDisabled()).toBe(true);
  await form.getByLabel('ເຫດຜົນ').fill('ຫົວຂໍ້ສັ້ນເກີນໄປ');
  await form.getByRole('button', { name: 'ສົ່ງຄືນພ້ອມເຫດຜົນ' }).click();
  await panel.getByText('ສົ່ງຄືນໃຫ້ແກ້ໄຂ').waitFor();

  await author.reload();
  await review.getByText('ຫົວຂໍ້ສັ້ນເກີນໄປ').waitFor();
  await author.getByLabel('Title').fill('ກອງປະຊຸມຝຶກອົບຮົມ');
  await expect
    .poll(() => author.getByRole('button', { name: 'Submit', exact: true }).isDisabled())
    .toBe(true);
  await author.getByRole('button', { name: 'Save', exact: true }).click();
  await author.getByText('Saved document').waitFor();
  await author.getByRole('button', { name: 'Submit', exact: true }).click();
  await dialog.getByRole('button', { name: 'Submit', exact: true }).click();
  await review.getByText('Submitted, waits for review').waitFor();

  await editor.reload();
  await editor.getByRole('button', { name: 'ອະນຸມັດ ແລະ ເຜີຍແຜ່' }).click();
  await form.getByRole('button', { name: 'ອະນຸມັດ ແລະ ເຜີຍແຜ່' }).click();
  await panel.getByText('ເຜີຍແຜ່ແລ້ວ', { exact: true }).waitFor();
  await expect.poll(() => descriptionOf(menu)).toBe('');
  const live = await fetchDocuments(world.client, 'article', [documentId], 'lo');
  expect(live.documents[0]).toMatchObject({ title: 'ກອງປະຊຸມຝຶກອົບຮົມ' });
});

test('the list shows where each entry stands, and the panel can be used by everybody', async () => {
  await author.goto(`${world.cms.url}/admin/content-manager/collection-types/api::article.article`);
  await author
    .getByRole('row', { name: /ກອງປະຊຸມ/ })
    .locator('[data-state="published"]')
    .waitFor();
  const row = author.getByRole('row', { name: /ກອງປະຊຸມ/ });
  const choose = async (state: string) => {
    await author.getByRole('combobox', { name: 'Filter by state' }).click();
    await author.getByRole('option', { name: state, exact: true }).click();
  };
  await choose('Archived');
  await row.waitFor({ state: 'detached' });
  await choose('Published');
  await row.waitFor();
  await choose('Any state');
  await expect.poll(() => new URL(author.url()).search.includes('workflowState')).toBe(false);
  await open(author);
  await author.getByLabel('New comment').waitFor();
  const { violations } = await new AxeBuilder({ page: author })
    .include('aside:has([data-state])')
    // Strapi names all its panels alike.
    .disableRules(['landmark-unique'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('publishing is offered by the review alone, beside the form and in lists', async () => {
  const way = (name: RegExp | string) => editor.getByRole('button', { name, exact: true });
  await open(editor);
  await editor.locator('aside', { hasText: 'ການກວດ' }).getByText('ເຜີຍແຜ່ແລ້ວ', { exact: true }).waitFor();
  expect(await way(/ຫຼາຍພາສາ|Multiple Locales/).count()).toBe(0);
  await chooseInList(editor);
  await way('ລຶບ').waitFor();
  expect([await way('ເຜີຍແຜ່').count(), await way('ຢຸດເຜີຍແຜ່').count()]).toEqual([0, 0]);
});

test('the buttons of the form and of lists come in a browser that is never idle', async () => {
  const busy = await editor.context().newPage();
  await busy.addInitScript(`window.requestIdleCallback = (callback, { timeout } = {}) =>
    timeout === undefined ? 0 : setTimeout(callback, timeout)`);
  const button = (name: string) => busy.getByRole('button', { name, exact: true });
  await open(busy);
  await button('ບັນທຶກ').waitFor();
  await chooseInList(busy);
  await button('ລຶບ').waitFor();
  await busy.close();
});

test('an editor hands the site over until a day of a Lao calendar, and takes it back', async () => {
  await editor.goto(`${world.cms.url}/admin/plugins/workflow`);
  await editor.getByRole('combobox', { name: 'ຜູ້ຮັບ' }).click();
  await editor.getByRole('option', { name: 'ຄຳ ທົດສອບ' }).click();
  await editor.getByRole('combobox', { name: 'ວັນສຸດທ້າຍ' }).click();
  await editor.getByRole('gridcell').last().click();
  await editor.getByRole('button', { name: 'ມອບສິດ', exact: true }).click();
  const given = editor.locator('[data-delegation]');
  await given.getByText('ຄຳ ທົດສອບ').waitFor();
  await given.getByRole('button', { name: 'ສິ້ນສຸດການມອບສິດໃຫ້ ຄຳ ທົດສອບ' }).click();
  await given.waitFor({ state: 'detached' });
});

async function chooseInList(page: Page): Promise<void> {
  // Without a language in the address, Strapi goes to the default one some time later, and forgets what is chosen.
  const list = '/admin/content-manager/collection-types/api::article.article?plugins[i18n][locale]=lo';
  await page.goto(world.cms.url + list);
  await page
    .getByRole('row', { name: /ກອງປະຊຸມ/ })
    .getByRole('checkbox')
    .click();
}

async function open(page: Page): Promise<void> {
  await page.goto(world.cms.url + entryPath('article', documentId));
}
