/** The page of notifications in the built admin, as an editor who reads Lao and as the administrator. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstLogin, look, openPage, phone, signIn, type Session } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { englishWords } from './english-words.ts';
import { startChat, startMailbox, type Chat, type Mailbox } from './notices-world.ts';
import { startPerson, type TestPerson } from './people.ts';
import { saveBasics, startWorld, type World } from './world.ts';

let mailbox: Mailbox;
let chat: Chat;
let world: World;
let browser: Browser;
let editor: TestPerson;
let session: Session;

beforeAll(async () => {
  mailbox = await startMailbox();
  chat = await startChat();
  const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'sanlao@gov.la', CHAT_ORIGINS: chat.origin };
  world = await startWorld({ admin: true, env });
  await saveBasics(world);
  editor = await startPerson(world, 'ແກ້ວ', { kind: 'editor', site: 'attapeu' });
  browser = await launchBrowser();
  session = await signIn(browser, world.cms, editor);
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
  await mailbox?.stop();
  chat?.stop();
});

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('an editor chooses in Lao, and tries e-mail and chat', async () => {
  const page = await openPage(browser, session);
  await page.goto(`${world.cms.url}/admin/`);
  await page.getByRole('link', { name: 'ການແຈ້ງ', exact: true }).click();
  const returned = page.getByRole('group', { name: 'ສິ່ງທີ່ທ່ານຂຽນເຜີຍແຜ່ແລ້ວ' });
  await returned.getByRole('combobox', { name: 'ອີເມວ' }).click();
  await page.getByRole('option', { name: 'ທັນທີ' }).click();
  await page.getByRole('button', { name: 'ບັນທຶກສິ່ງທີ່ເລືອກ' }).click();
  await page.getByText('ບັນທຶກແລ້ວ').first().waitFor();
  const { choices } = (await editor.ask('GET', '/notices/own')).body;
  expect(choices.kinds.published).toEqual({ email: 'now', chat: 'never' });

  await page.getByRole('button', { name: 'ສົ່ງອີເມວທົດລອງ' }).click();
  await expect.poll(() => mailbox.letters.map(({ to }) => to)).toEqual([editor.email]);

  const own = page.locator('section', { has: page.getByRole('heading', { name: 'ຫ້ອງສົນທະນາຂອງທ່ານ' }) });
  await own.getByLabel('ທີ່ຢູ່ webhook').fill('https://127.0.0.1/hook');
  await own.getByRole('button', { name: 'ບັນທຶກຫ້ອງສົນທະນາ' }).click();
  await page.getByText('ທີ່ຢູ່ນີ້ຢູ່ໃນເຄືອຂ່າຍພາຍໃນ', { exact: false }).first().waitFor();
  await own.getByLabel('ທີ່ຢູ່ webhook').fill(`${chat.origin}/room?key=secret`);
  await own.getByRole('button', { name: 'ບັນທຶກຫ້ອງສົນທະນາ' }).click();
  await own.getByRole('button', { name: 'ສົ່ງຂໍ້ຄວາມທົດລອງ' }).click();
  await expect.poll(() => chat.posts.map(({ path }) => path)).toEqual(['/room?key=secret']);
  expect(await page.content()).not.toContain('secret');

  await page.reload();
  await own.getByText(`${chat.origin}/…`).waitFor();
  await look(page, 'notices');
  await accessible(page);
  expect(await englishWords(page, ['Google Chat', 'incoming', 'Editor', 'attapeu'])).toEqual([]);
  await page.context().close();
});

test('it fits a phone', async () => {
  const page = await openPage(browser, session, { viewport: phone });
  await page.goto(`${world.cms.url}/admin/plugins/notices`);
  await page.getByRole('heading', { name: 'ຫ້ອງສົນທະນາຂອງທ່ານ' }).waitFor();
  await look(page, 'notices-phone');
  expect(await page.evaluate(() => document.querySelector('main')!.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  await page.context().close();
});

test('the administrator sees what the mail server refuses, why, and what to do', async () => {
  mailbox.treat(editor.email, 'refuse for good');
  const author = await startPerson(world, 'ຄຳ', {
    kind: 'contributor',
    site: 'attapeu',
    unit: 'attapeu-dtc',
  });
  const uid = 'api::article.article';
  const fields = {
    site: 'attapeu',
    unit: 'attapeu-dtc',
    title: 'ຂ່າວ',
    date: '2026-11-20',
    summary: 'ສັ້ນ',
    body: '<p>ຂໍ້ຄວາມ</p>',
  };
  const { body } = await author.ask('POST', `/content-manager/collection-types/${uid}?locale=lo`, fields);
  const path = `/workflow/entries/${uid}/${body.data.documentId}`;
  const { revision } = (await author.ask('GET', path)).body.versions[0];
  await author.ask('POST', `${path}/steps`, { step: 'submit', locale: 'lo', revision });
  await expect.poll(async () => (await editor.ask('GET', '/notices/own')).body.email.health.failed).toBe(1);

  const page = await openPage(browser, await signIn(browser, world.cms, firstLogin(world.cms)), {
    language: 'en',
  });
  await page.goto(`${world.cms.url}/admin/plugins/notices`);
  const channels = page.locator('section', { has: page.getByRole('heading', { name: 'How sending goes' }) });
  await channels.getByText('ແກ້ວ ທົດສອບ: E-mail').waitFor();
  expect(await channels.getByText('no such user').count()).toBe(2);
  expect(await channels.getByText('check the e-mail address of the person').count()).toBe(2);
  await look(page, 'notices-administrator');
  await accessible(page);
  await page.context().close();
});
