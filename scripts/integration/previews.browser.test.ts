/** An editor looks at a draft in the admin on phone and computer, and shows it to somebody without an account. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entryPath, firstLogin, openPage, signIn, speak } from '../testing/admin.ts';
import {
  AxeBuilder,
  launchBrowser,
  type Browser,
  type BrowserContext,
  type Page,
} from '../testing/browser.ts';
import { type Product, startProduct } from '../testing/product.ts';

const draft = { locale: 'lo', status: 'draft' } as const;

let product: Product;
let browser: Browser;
let context: BrowserContext;
let documentId: string;

beforeAll(async () => {
  product = await startProduct({ admin: true });
  await product.editor.create(
    'site',
    { status: 'published' },
    { code: 'attapeu', kind: 'province', nameLo: 'ແຂວງອັດຕະປື', nameEn: 'Attapeu Province' },
  );
  await product.waitFor('attapeu.localhost', '/lo/', ({ status }) => status === 200);
  ({ documentId } = await product.editor.create('article', draft, {
    site: 'attapeu',
    title: 'ເປີດສູນບໍລິການດິຈິຕອນ',
    date: '2026-11-20',
    summary: 'ບົດຄັດຫຍໍ້',
    body: '<p>ເນື້ອໃນຂອງຂ່າວ</p>',
  }));
  browser = await launchBrowser();
  const session = await signIn(browser, product.cms, firstLogin(product));
  context = (await openPage(browser, session, { viewport: { width: 1900, height: 1200 } })).context();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addInitScript(`localStorage.setItem('strapi-admin-language', 'en')`);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('one button opens the draft beside the form, on phone and computer, and it follows what is saved', async () => {
  const form = await context.newPage();
  await form.goto(product.cms.url + entryPath('article', documentId));
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    form.getByRole('link', { name: 'See it' }).click(),
  ]);
  const phone = page.frameLocator('iframe[title="The page on a phone"]');
  const computer = page.frameLocator('iframe[title="The page on a computer"]');
  for (const frame of [phone, computer]) {
    await frame.getByRole('heading', { level: 1, name: 'ເປີດສູນບໍລິການດິຈິຕອນ' }).waitFor();
    await frame.getByText('Preview: not published').waitFor();
  }
  expect(await phone.locator('body').evaluate('innerWidth')).toBe(390);
  expect(await computer.locator('body').evaluate('innerWidth')).toBe(1280);
  expect(await phone.locator('html').evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(
    true,
  );

  await product.editor.update('article', documentId, draft, { title: 'ຫົວຂໍ້ໃໝ່' });
  await phone.getByRole('heading', { level: 1, name: 'ຫົວຂໍ້ໃໝ່' }).waitFor();
  await computer.getByRole('heading', { level: 1, name: 'ຫົວຂໍ້ໃໝ່' }).waitFor();

  await page.getByRole('button', { name: 'Phone' }).click();
  await page.locator('iframe[title="The page on a computer"]').waitFor({ state: 'detached' });
  await phone.getByRole('navigation').getByRole('link', { name: 'ຂ່າວສານ' }).first().click();
  await phone.getByRole('link', { name: 'ຫົວຂໍ້ໃໝ່' }).first().waitFor();

  const [alone] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open in a window' }).click(),
  ]);
  await alone.getByRole('heading', { level: 1, name: 'ຫົວຂໍ້ໃໝ່' }).waitFor();
});

test('a link shows the draft to somebody without an account, until it is taken back', async () => {
  const page = await context.newPage();
  await openPreview(page);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await page.getByText('The link was made and copied').waitFor();
  const address = await page.evaluate<string>('navigator.clipboard.readText()');

  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.goto(address))?.status()).toBe(200);
  await stranger.getByText('Preview: not published').waitFor();
  await page.getByText('once', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Taken back by').waitFor();
  expect((await stranger.reload())?.status()).toBe(410);
  await stranger.getByText('This link was taken back').waitFor();
});

test('the page of the preview can be used by everybody, in Lao too', async () => {
  const page = await context.newPage();
  await speak(page, 'lo');
  await openPreview(page);
  await page.getByRole('button', { name: 'ສ້າງລິ້ງ' }).waitFor();
  const { violations } = await new AxeBuilder({ page }).include('main').exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

async function openPreview(page: Page): Promise<void> {
  await page.goto(`${product.cms.url}/admin/plugins/previews/api::article.article/${documentId}?locale=lo`);
}
