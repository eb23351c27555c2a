/** The ministry and a province at the built admin: offered, accepted with a note, declined, ended. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchDocuments } from '@sanlao/shared/content/fetch';
import { descriptionOf, entryPath, look, openPage, signIn } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { startPerson } from './people.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
/** in English */
let ministry: Page;
/** in Lao */
let province: Page;

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  const [nameLo, nameEn] = ['ຈຳປາສັກ', 'Champasak'];
  await world.save('POST', '/api/sites', { code: 'champasak', kind: 'province', nameLo, nameEn });
  const editor = await startPerson(world, 'ຄຳ', { kind: 'ministry-editor' });
  const receiver = await startPerson(world, 'ບຸນ', { kind: 'editor', site: 'attapeu' });
  browser = await launchBrowser();
  ministry = await openPage(browser, await signIn(browser, world.cms, editor), { language: 'en' });
  province = await openPage(browser, await signIn(browser, world.cms, receiver), { language: 'lo' });
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

test('an article is offered to a province, which accepts it with a note, until the ministry ends it', async () => {
  const documentId = await published('ແຜນແຫ່ງຊາດ');
  await ministry.goto(world.cms.url + entryPath('article', documentId));
  const panel = ministry.locator('aside', { hasText: 'Other sites' }).last();
  await panel.getByText('It is on its own site only.').waitFor();
  await panel.getByRole('button', { name: 'Offer to other sites' }).click();
  const form = ministry.getByRole('dialog');
  const send = form.getByRole('button', { name: 'Offer', exact: true });
  expect(await send.isDisabled()).toBe(true);
  await form.getByRole('checkbox', { name: 'Attapeu' }).click();
  await form.getByLabel('Message to the editors').fill('ຂໍໃຫ້ທຸກແຂວງຮັບຊາບ');
  expect(await faults(ministry, '[role=dialog]')).toEqual([]);
  await look(ministry, 'offering');
  await send.click();
  const standing = panel.locator('[data-site="attapeu"]');
  await standing.getByText('Waits for an answer').waitFor();
  expect(await panel.locator('[data-site]').count()).toBe(1);

  await province.goto(`${world.cms.url}/admin`);
  const menu = province.getByRole('link', { name: 'ສະເໜີໃຫ້ພວກເຮົາ' }).first();
  await expect.poll(() => descriptionOf(menu)).toBe('ລໍຖ້າຄຳຕອບ: 1');
  expect(await faults(province, 'nav li:has([aria-describedby])')).toEqual([]);
  await look(province, 'offers-counted');
  await menu.click();
  const offered = province.getByRole('listitem').filter({ hasText: 'ແຜນແຫ່ງຊາດ' });
  await offered.getByText('ຂໍໃຫ້ທຸກແຂວງຮັບຊາບ').waitFor();
  expect(await offered.innerText()).toContain('ຈາກ ກະຊວງ ເຖິງ ອັດຕະປື');
  expect(await faults(province, 'main')).toEqual([]);
  await look(province, 'offered-to-us');
  await offered.getByRole('button', { name: /^ຮັບມາສະແດງ/ }).click();
  const answer = province.getByRole('dialog');
  await answer.getByLabel(/^ໝາຍເຫດເປັນພາສາລາວ/).fill('ແຂວງອັດຕະປື ຈະຈັດຕັ້ງປະຕິບັດໃນເດືອນໜ້າ');
  await look(province, 'accepting');
  await answer.getByRole('button', { name: 'ຮັບມາສະແດງ', exact: true }).click();
  await offered.locator('[data-offer="accepted"]').waitFor();
  await expect.poll(() => descriptionOf(menu)).toBe('');
  expect(await offered.innerText()).toContain('ຈະຈັດຕັ້ງປະຕິບັດໃນເດືອນໜ້າ');
  await look(province, 'accepted');
  expect(await shownOn(documentId)).toEqual(['attapeu']);

  await ministry.reload();
  await standing.getByText('Shown', { exact: true }).waitFor();
  await standing.getByText(/answered .* by ບຸນ ທົດສອບ/).waitFor();
  expect(await faults(ministry, 'aside:has([data-offer])')).toEqual([]);
  await look(ministry, 'shown-elsewhere');
  await standing.getByRole('button', { name: 'Show it there no longer: Attapeu' }).click();
  await standing.getByText('Cancelled').waitFor();
  expect(await shownOn(documentId)).toEqual([]);
});

test('an article that is offered to all is declined with a reason, which the ministry reads', async () => {
  const documentId = await published('ກອງປະຊຸມປະຈຳປີ');
  await ministry.goto(world.cms.url + entryPath('article', documentId));
  const panel = ministry.locator('aside', { hasText: 'Other sites' }).last();
  await panel.getByRole('button', { name: 'Offer to other sites' }).click();
  const form = ministry.getByRole('dialog');
  await form.getByRole('radio', { name: /^All sites/ }).click();
  await form.getByRole('button', { name: 'Offer', exact: true }).click();
  await panel.locator('[data-site="champasak"] [data-offer="offered"]').waitFor();

  await province.goto(`${world.cms.url}/admin/plugins/offers`);
  const offered = province.getByRole('listitem').filter({ hasText: 'ກອງປະຊຸມປະຈຳປີ' });
  await offered.getByRole('button', { name: /^ບໍ່ຮັບ/ }).click();
  const answer = province.getByRole('dialog');
  const decline = answer.getByRole('button', { name: 'ບໍ່ຮັບ', exact: true });
  expect(await decline.isDisabled()).toBe(true);
  await answer.getByLabel('ເຫດຜົນ').fill('ແຂວງໄດ້ຂຽນຂ່າວຂອງຕົນແລ້ວ');
  await decline.click();
  await offered.locator('[data-offer="declined"]').waitFor();

  await ministry.reload();
  await panel.locator('[data-site="attapeu"]').getByText('ແຂວງໄດ້ຂຽນຂ່າວຂອງຕົນແລ້ວ').waitFor();
  expect(await shownOn(documentId)).toEqual([]);
});

async function published(title: string): Promise<string> {
  const fields = article({ site: 'ministry', title, summary: 'ໃຈຄວາມຫຍໍ້', body: '<p>ຂໍ້ຄວາມ</p>' });
  return (await world.save('POST', '/api/articles', fields)).documentId;
}

async function shownOn(documentId: string): Promise<readonly string[]> {
  const { documents } = await fetchDocuments(world.client, 'article', [documentId], 'lo');
  return (documents[0] as { alsoOn: readonly string[] }).alsoOn;
}

async function faults(page: Page, part: string): Promise<[string, string[]][]> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    // Strapi names all its panels alike.
    .disableRules(['landmark-unique'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
