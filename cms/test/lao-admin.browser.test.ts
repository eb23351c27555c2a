/** An editor who reads Lao walks through the built admin, on a computer and on a phone without Lao letters. */
import { compareLao } from '@sanlao/shared/lao/sort';
import { WEEKDAYS } from '@sanlao/shared/lao/weekdays';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computer, entryPath, phone } from '../../scripts/testing/admin.ts';
import { launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { englishWords } from './english-words.ts';
import { startPerson, type TestPerson } from './people.ts';
import { article, saveBasics, startWorld, type World } from './world.ts';

/** Vowels and tones above and below one another. */
const stacked = 'ກໍ່ສ້າງ ພື້ນຖານໂຄງລ່າງ ຊຶ່ງ ປີ່ນປົວ ນ້ຳ';

let world: World;
let browser: Browser;
let editor: TestPerson;
let page: Page;
let documentId: string;

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  const fields = { title: stacked, summary: stacked, body: `<p>${stacked}</p>` };
  ({ documentId } = await world.save('POST', '/api/articles?status=draft', article(fields)));
  const { documentId: live } = await world.save('POST', '/api/articles', article({ title: 'ກອງປະຊຸມ' }));
  await world.save('PUT', `/api/articles/${documentId}?status=draft`, { title: `${stacked} ແລະ ອື່ນໆ` });
  await world.save('PUT', `/api/articles/${documentId}?status=draft`, { title: stacked });
  const plan = { dueAt: new Date(Date.now() + 60_000 * 60).toISOString(), words: 'ໝົດກຳນົດ' };
  await world.admin('PUT', `/schedule/entries/api::article.article/${live}/withdraw?locale=lo`, plan);
  await world.admin('POST', `/previews/entries/api::article.article/${documentId}/links?locale=lo`, {
    days: 7,
  });
  await upload('ຕູ້ໄປສະນີ.jpg');
  editor = await startPerson(world, 'ຄຳໃສ', { kind: 'editor', site: 'attapeu' });
  browser = await launchBrowser({ withoutLao: true });
  const context = await browser.newContext({
    viewport: computer,
    locale: 'en-US',
    timezoneId: 'Asia/Vientiane',
  });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

async function expectLao(alsoAllowed: string[] = []): Promise<void> {
  // What is loaded in parts follows within a moment.
  await expect
    .poll(() => englishWords(page, ['attapeu', 'Attapeu', 'Editor', 'import', ...alsoAllowed]), {
      timeout: 15_000,
    })
    .toEqual([]);
}

/** A page of ours has come, with what it asks for. */
async function expectHeading(): Promise<void> {
  await page
    .locator('main h1')
    .filter({ hasText: /[\u0E80-\u0EFF]/ })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle');
}

async function open(path: string): Promise<void> {
  await page.goto(`${world.cms.url}/admin${path}`);
}

async function openList(query = ''): Promise<void> {
  await open(`/content-manager/collection-types/api::article.article?plugins[i18n][locale]=lo&${query}`);
  await page.getByRole('heading', { name: 'ຂ່າວ' }).waitFor();
}

async function openEntry(): Promise<void> {
  await page.goto(world.cms.url + entryPath('article', documentId));
  await page.getByRole('textbox', { name: 'ເນື້ອໃນ' }).waitFor();
}

describe('before signing in', () => {
  test('the page of sign-in is in Lao for somebody new, whatever language the browser has', async () => {
    await open('/auth/login');
    await page.getByRole('heading', { name: 'ຍິນດີຕ້ອນຮັບສູ່ ສານລາວ' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('lo');
    await expectLao();
  });

  test('a wrong password and an empty form are told in Lao', async () => {
    await page.locator('input[name="email"]').fill(editor.email);
    await page.locator('input[name="password"]').fill('Wrong-1234');
    await page.locator('button[type="submit"]').click();
    await page.getByText('ອີເມວ ຫຼື ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ').waitFor();
    await expectLao();
  });

  test('English can be chosen there, and Lao again', async () => {
    await page.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Welcome to Sanlao' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'ລາວ' }).click();
    await page.getByRole('heading', { name: 'ຍິນດີຕ້ອນຮັບສູ່ ສານລາວ' }).waitFor();
  });

  test('asking for a new password is in Lao', async () => {
    await open('/auth/forgot-password');
    await page.locator('input[name="email"]').waitFor();
    await expectLao();
  });
});

describe('signed in, everything is in Lao', () => {
  beforeAll(async () => {
    await open('/auth/login');
    await page.locator('input[name="email"]').fill(editor.email);
    await page.locator('input[name="password"]').fill(editor.password);
    await page.locator('button[type="submit"]').click();
    await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  });

  test('the home page', async () => {
    await page.getByText('ລາຍການທີ່ແກ້ໄຂຫຼ້າສຸດ').waitFor();
    await expectLao();
  });

  test('the menu, with its names beside its icons', async () => {
    const link = page.getByRole('link', { name: 'ຄັງສື່' }).first();
    expect((await link.boundingBox())?.width).toBeGreaterThan(120);
  });

  test('the types of content, in Lao order and found by their Lao names', async () => {
    await openList();
    const types = page.getByRole('navigation').getByRole('link', { name: /^[\u0E80-\u0EFF]/ });
    const names = await types.allTextContents();
    expect(names).toContain('ຂ່າວ');
    const shown = names.filter((name) => !name.includes('ສ່ວນຕົວ'));
    expect(shown.slice(shown.indexOf('ກອງປະຊຸມ ແລະ ກິດຈະກຳ'))).toEqual(
      shown.slice(shown.indexOf('ກອງປະຊຸມ ແລະ ກິດຈະກຳ')).sort(compareLao),
    );
    await page.getByPlaceholder('ຄົ້ນຫາ').first().fill('ບໍລິການ');
    await expect.poll(() => page.getByRole('link', { name: 'ຂ່າວ', exact: true }).count()).toBe(0);
    await page.getByRole('link', { name: 'ລະບົບບໍລິການ' }).waitFor();
  });

  test('a list with its filters, its columns and what may be done with many', async () => {
    await openList('sort=title:ASC');
    await page.getByRole('row', { name: stacked }).waitFor();
    await expectLao();
    await page.getByRole('button', { name: 'ຕົວກັ່ນຕອງ' }).click();
    await page.getByRole('button', { name: 'ເພີ່ມຕົວກັ່ນຕອງ' }).waitFor();
    await expectLao();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'ຕັ້ງຄ່າການສະແດງ' }).click();
    await page.getByText('ຊ່ອງທີ່ສະແດງ').waitFor();
    await expectLao();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: stacked }).getByRole('checkbox').click();
    await page.getByText('ເລືອກແລ້ວ 1 ລາຍການ').waitFor();
    await expectLao();
  });

  test('a list that found nothing', async () => {
    await openList('_q=ບໍ່ມີ');
    await page.getByText('ບໍ່ພົບເນື້ອໃນ').waitFor();
    await expectLao();
  });

  test('dates in lists', async () => {
    await openList();
    await page.getByText('ວັນສຸກ, 20 ພະຈິກ 2026').first().waitFor();
  });

  test('an entry, its menus and its panels', async () => {
    await openEntry();
    await expectLao();
    await page.getByRole('button', { name: 'ການກະທຳເພີ່ມເຕີມ', exact: true }).first().click();
    await page.getByText('ລະຫັດລາຍການ').first().waitFor();
    await expectLao();
    await page.keyboard.press('Escape');
  });

  test('saving, and what is wrong with an entry', async () => {
    await openEntry();
    await page.getByLabel('ຫົວຂໍ້', { exact: false }).first().fill('');
    await page.getByRole('button', { name: 'ບັນທຶກ', exact: true }).click();
    await page
      .getByText(/ບັນທຶກລາຍການແລ້ວ|ກະລຸນາຕື່ມ/)
      .first()
      .waitFor();
    await expectLao();
  });

  test('a calendar', async () => {
    await open('/content-manager/collection-types/api::event.event/create?plugins[i18n][locale]=lo');
    await page.getByRole('textbox', { name: 'ເນື້ອໃນ' }).waitFor();
    const field = page.locator('input[role="combobox"][inputmode="numeric"]').first();
    expect(await field.getAttribute('placeholder')).toBe('ວັນ/ເດືອນ/ປີ');
    await field.click();
    const weekdays = page.getByRole('grid').locator('th');
    expect(await weekdays.allTextContents()).toEqual(WEEKDAYS.map(({ narrow }) => narrow.lo));
    await expectLao();
    await page.keyboard.press('Escape');
  });

  test('a day is typed and read as it is in Laos', async () => {
    await open('/plugins/activity');
    const from = page.getByRole('combobox', { name: 'ແຕ່ວັນທີ' });
    await from.fill('01/12/2026');
    await from.press('Tab');
    await page.getByText('ບໍ່ມີຫຍັງທີ່ກົງກັບຕົວກັ່ນຕອງ').waitFor();
    expect(await from.inputValue()).toBe('01/12/2026');
  });

  test('the library, a folder and a file in it', async () => {
    await open('/plugins/upload');
    await page.getByText('ໂຟນເດີ', { exact: true }).first().waitFor();
    await expectLao(['Shared']);
  });

  test('choosing a picture from the library', async () => {
    await openEntry();
    await page.getByRole('button', { name: 'ກົດເພື່ອເພີ່ມໄຟລ໌ ຫຼື ລາກໄຟລ໌ມາວາງທີ່ນີ້' }).first().click();
    await page.getByRole('dialog').waitFor();
    await expectLao(['Shared']);
    await page.keyboard.press('Escape');
  });

  test('profile, devices and settings', async () => {
    await open('/me');
    await page.getByRole('heading', { name: 'ຄຳໃສ ທົດສອບ' }).waitFor();
    await expectLao();
    await open('/me/sessions');
    await page.getByRole('heading', { name: 'ອຸປະກອນທີ່ໃຊ້ງານ' }).waitFor();
    await expectLao();
    await open('/settings/application-infos');
    await page.getByRole('heading', { name: 'ພາບລວມ' }).waitFor();
    await expectLao(['Community']);
  });

  test.each([
    ['what waits', '/plugins/workflow'],
    ['what is on its way to readers', '/plugins/change-feed'],
    ['what is planned', '/plugins/schedule'],
    ['what other sites offer', '/plugins/offers'],
    ['what is told to whom', '/plugins/notices'],
    ['what is taken back', '/plugins/undo'],
    ['the record', '/plugins/activity'],
    ['people', '/plugins/access'],
    ['how the site stands', '/plugins/oversight'],
    ['the quarterly reports', '/plugins/reports'],
    ['the own way to sign in', '/settings/sign-in'],
    ['reviews of the sites', '/settings/workflow'],
  ])('our page of %s', async (_what, path) => {
    await open(path);
    await expectHeading();
    // Names of people and products.
    await expectLao(['Administrator', 'Google Chat', 'incoming']);
  });

  test('a preview with its links', async () => {
    await page.goto(`${world.cms.url}/admin/plugins/previews/api::article.article/${documentId}?locale=lo`);
    await expectHeading();
    await expectLao(['Administrator']);
  });

  test('the history of an entry', async () => {
    await openEntry();
    await page.getByRole('button', { name: 'ປຽບທຽບ ແລະ ກູ້ຄືນ' }).click();
    await page.getByRole('dialog', { name: /ປະຫວັດການແກ້ໄຂ/ }).waitFor();
    await page.waitForLoadState('networkidle');
    await expectLao();
  });

  test('a page that is not there', async () => {
    await open('/nowhere');
    await page.getByText('ບໍ່ພົບໜ້າທີ່ທ່ານຊອກຫາ').waitFor();
    await expectLao();
  });
});

describe('Lao letters', () => {
  test.each([
    ['a computer', computer],
    ['a phone', phone],
  ])('come with the admin and are cut off nowhere on %s', async (_name, size) => {
    await page.setViewportSize(size);
    await openEntry();
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(
      () =>
        [...document.fonts].filter(
          ({ family, status }) => family.includes('Noto Sans Lao') && status === 'loaded',
        ).length,
    );
    expect(loaded).toBeGreaterThan(0);
    const heights = await page.evaluate(lineHeights);
    expect(heights.filter(({ ratio }) => ratio < 1.4)).toEqual([]);
  });
});

/** Runs in the page: the line height of everything that shows Lao, in letters' sizes. */
function lineHeights(): { text: string; ratio: number }[] {
  const shown = [...document.querySelectorAll('body *')].filter(
    (element) =>
      element instanceof HTMLElement &&
      element.offsetHeight > 1 &&
      /[\u0E80-\u0EFF]/.test(
        element instanceof HTMLInputElement
          ? element.value
          : [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join(''),
      ),
  );
  return shown.map((element) => {
    const { lineHeight, fontSize } = getComputedStyle(element);
    const ratio = lineHeight === 'normal' ? 1.5 : parseFloat(lineHeight) / parseFloat(fontSize);
    return { text: element.textContent.slice(0, 40), ratio };
  });
}

async function upload(name: string): Promise<void> {
  const background = { r: 20, g: 90, b: 160 };
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  form.append('fileInfo', JSON.stringify({ name, alternativeText: 'ຕູ້ໄປສະນີ' }));
  await world.request('POST', '/api/upload', { token: world.cms.secrets.importToken, body: form });
}
