/**
 * One piece of news on its whole way, by everybody who has to do with it, each in a browser of the own and in Lao: a
 * district of Attapeu, the province, the ministry, another province, and those who read it.
 */
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { entryPath, look, openPage, signIn } from '../../scripts/testing/admin.ts';
import { launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { startProduct, type Product } from '../../scripts/testing/product.ts';
import { startPerson, type TestPerson } from './people.ts';
import { worldOf, type World } from './world.ts';

const title = 'ສາມັກຄີໄຊ ເປີດຈຸດບໍລິການອິນເຕີເນັດ ຢູ່ຕະຫຼາດເມືອງ';
const description = 'ຊາວເມືອງຖາມພະນັກງານ ຢູ່ໂຕະບໍລິການ';
const returned = 'ຂາດຈຳນວນຄົນທີ່ໃຊ້ບໍລິການ. ກະລຸນາຕື່ມ.';
const added = 'ອາທິດທຳອິດ ມີ 340 ຄົນມາໃຊ້.';
const note = 'ຊາວຈຳປາສັກຖາມຂໍ້ມູນໄດ້ທີ່ພະແນກຂອງແຂວງ.';
const withdrawn = 'ຈຸດບໍລິການຍ້າຍໄປບ່ອນອື່ນແລ້ວ.';

const sites = [
  { code: 'ministry', kind: 'ministry', nameLo: 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ', nameEn: 'Ministry' },
  { code: 'attapeu', kind: 'province', nameLo: 'ແຂວງອັດຕະປື', nameEn: 'Attapeu Province' },
  { code: 'champasak', kind: 'province', nameLo: 'ແຂວງຈຳປາສັກ', nameEn: 'Champasak Province' },
  { code: 'sekong', kind: 'province', nameLo: 'ແຂວງເຊກອງ', nameEn: 'Sekong Province' },
];
const district = {
  code: 'attapeu-samakkhixay',
  site: 'attapeu',
  level: 'district',
  nameLo: 'ຫ້ອງການເມືອງສາມັກຄີໄຊ',
  nameEn: 'Samakkhixay District Office',
};

/** The machine may be doing other things. */
const patience = { timeout: 15_000 };

let product: Product;
let world: World;
let browser: Browser;
/** at the admin, each with the own session */
let author: Page;
let editor: Page;
let ministry: Page;
let champasak: Page;
/** somebody without an account */
let reader: Page;
let sekong: TestPerson;
let documentId: string;
/** path of the page on every site that shows it */
let path: string;

beforeAll(async () => {
  product = await startProduct({ admin: true });
  world = worldOf(product.cms);
  for (const site of sites) await world.save('POST', '/api/sites', site);
  await world.save('POST', '/api/units', district);
  await world.save('POST', '/api/topics', { code: 'services', nameLo: 'ບໍລິການປະຊາຊົນ', nameEn: 'Services' });
  browser = await launchBrowser();
  const start = async (name: string, ...roles: Parameters<typeof startPerson>[2][]) => {
    const session = await signIn(browser, product.cms, await startPerson(world, name, ...roles));
    return openPage(browser, session, { language: 'lo' });
  };
  author = await start('ຄຳ', { kind: 'contributor', site: 'attapeu', unit: district.code });
  editor = await start('ແກ້ວ', { kind: 'editor', site: 'attapeu' });
  ministry = await start('ບຸນ', { kind: 'ministry-editor' });
  champasak = await start('ດາວ', { kind: 'editor', site: 'champasak' });
  sekong = await startPerson(world, 'ມະນີ', { kind: 'editor', site: 'sekong' });
  await product.settled();
}, 240_000);

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [name, page] of Object.entries({ author, editor, ministry, champasak, reader }))
    if (page) await look(page, `failed-${name}`);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('a contributor of a district writes it with a photo, and submits it', async () => {
  await author.goto(`${product.cms.url}/admin/content-manager/collection-types/api::article.article`);
  await author.getByRole('link', { name: 'ສ້າງລາຍການໃໝ່' }).first().click();
  const text = author.getByRole('textbox', { name: 'ເນື້ອໃນ' });
  await text.waitFor();
  await author.getByRole('textbox', { name: /^ຫົວຂໍ້/ }).fill(title);
  await author.getByRole('combobox', { name: 'ຫົວເລື່ອງ', exact: true }).click();
  await author.getByRole('option', { name: /ບໍລິການປະຊາຊົນ/ }).click();
  await author.getByLabel('ວັນທີຂອງຂ່າວ').fill('20/11/2026');
  await text.click();
  await author.keyboard.type('ຈຸດບໍລິການເປີດທຸກວັນ.');
  await author.getByLabel('ໃຈຄວາມຫຍໍ້').fill('ຊາວເມືອງໃຊ້ອິນເຕີເນັດໄດ້ໂດຍບໍ່ເສຍຄ່າ.');
  await look(author, '01-writing');
  await addPhoto();

  await author.getByRole('button', { name: 'ບັນທຶກ', exact: true }).click();
  await author.getByText('ບັນທຶກລາຍການແລ້ວ').waitFor();
  await author.waitForURL((url) => !url.pathname.endsWith('/create'));
  // Site and unit were left open: they are the author's.
  const site = author.getByRole('combobox', { name: 'ເວັບໄຊ', exact: true });
  await expect.poll(() => site.inputValue(), patience).toContain('ແຂວງອັດຕະປື');
  const unit = author.getByRole('combobox', { name: 'ໜ່ວຍງານ', exact: true });
  await expect.poll(() => unit.inputValue(), patience).toContain(district.nameLo);
  documentId = new URL(author.url()).pathname.split('/').at(-1)!;
  expect(await author.getByRole('button', { name: 'ອະນຸມັດ ແລະ ເຜີຍແຜ່' }).count()).toBe(0);
  await look(author, '02-saved');

  await submit();
});

test('the editor of the province is told that it waits, and returns it with a reason', async () => {
  await editor.goto(`${product.cms.url}/admin`);
  await editor.getByRole('link', { name: 'ລໍຖ້າທ່ານ' }).first().click();
  const row = editor.getByRole('row', { name: title });
  await row.getByText('ຄຳ ທົດສອບ').waitFor();
  await look(editor, '04-waiting');
  await row.getByRole('link', { name: title }).click();
  await press(editor, 'ສົ່ງຄືນພ້ອມເຫດຜົນ', async (dialog) => {
    await dialog.getByLabel('ເຫດຜົນ').fill(returned);
    await look(editor, '05-returning');
  });
  await panel(editor, 'ການກວດ').getByText('ສົ່ງຄືນໃຫ້ແກ້ໄຂ').waitFor();
  await look(editor, '06-returned');
});

test('the contributor reads why, mends it and submits it again', async () => {
  await author.goto(`${product.cms.url}/admin`);
  await author.getByRole('link', { name: 'ລໍຖ້າທ່ານ' }).first().click();
  await author.getByRole('row', { name: title }).getByRole('link', { name: title }).click();
  await panel(author, 'ການກວດ').getByText(returned).waitFor();
  await look(author, '07-reason');
  await author.getByRole('textbox', { name: 'ເນື້ອໃນ' }).click();
  await author.keyboard.press('Control+End');
  await author.keyboard.press('Enter');
  await author.keyboard.type(added);
  await author.getByRole('button', { name: 'ບັນທຶກ', exact: true }).click();
  await author.getByText('ບັນທຶກລາຍການແລ້ວ').waitFor();
  await submit();
});

test('the editor approves it, and the receipt says that it is live, where and how fast', async () => {
  await openEntry(editor);
  const receipt = panel(editor, 'ສະຖານະເທິງເວັບໄຊ');
  await receipt.getByText('ຍັງບໍ່ໄດ້ເຜີຍແຜ່').waitFor();
  await press(editor, 'ອະນຸມັດ ແລະ ເຜີຍແຜ່');
  await panel(editor, 'ການກວດ').getByText('ເຜີຍແຜ່ແລ້ວ', { exact: true }).waitFor();
  await receipt.locator('[data-state="live"]').waitFor();
  await receipt.getByText(/^ໃຊ້ເວລາ [\d.]+ (ມິລິ)?ວິນາທີ$/).waitFor();
  await look(editor, '08-live');
  const [opened] = await Promise.all([
    editor.context().waitForEvent('page'),
    receipt.getByRole('link', { name: 'ເປີດໜ້າເວັບ' }).click(),
  ]);
  await opened.getByRole('heading', { level: 1, name: title }).waitFor();
  const address = new URL(opened.url());
  expect(address.hostname).toBe('attapeu.localhost');
  path = address.pathname;
  await opened.close();

  await editor.getByRole('link', { name: 'ລໍຖ້າເຜີຍແຜ່' }).first().click();
  await editor.getByText('ບໍ່ມີຫຍັງລໍຖ້າ: ທຸກສິ່ງທີ່ເຜີຍແຜ່ຂຶ້ນເວັບໄຊແລ້ວ.').waitFor();
  await openEntry(author);
  await panel(author, 'ສະຖານະເທິງເວັບໄຊ').locator('[data-state="live"]').waitFor();
});

test('readers find it on the site with its photo', async () => {
  await read('attapeu', '/lo/');
  await reader.getByRole('link', { name: title }).first().click();
  await reader.getByRole('heading', { level: 1, name: title }).waitFor();
  await reader.getByText(added).waitFor();
  const photo = reader.getByRole('img', { name: description });
  await expect
    .poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth), patience)
    .toBeGreaterThan(0);
  await look(reader, '09-read');
  expect((await read('champasak', path)).status()).toBe(404);
});

test('the ministry offers it to all, and provinces take it, one with a note of its own', async () => {
  await openEntry(ministry);
  await panel(ministry, 'ເວັບໄຊອື່ນ').getByRole('button', { name: 'ສະເໜີໃຫ້ເວັບໄຊອື່ນ' }).click();
  const dialog = ministry.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'ທຸກເວັບໄຊທີ່ຍັງບໍ່ໄດ້ຕອບວ່າບໍ່ຮັບ' }).click();
  await look(ministry, '10-offering');
  await dialog.getByRole('button', { name: 'ສະເໜີ', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel(ministry, 'ເວັບໄຊອື່ນ').locator('[data-site="sekong"] [data-offer="offered"]').waitFor();
  await look(ministry, '11-offered');

  await champasak.goto(`${product.cms.url}/admin`);
  await champasak.getByRole('link', { name: 'ສະເໜີໃຫ້ພວກເຮົາ' }).first().click();
  const offer = champasak.getByRole('listitem').filter({ hasText: title });
  await look(champasak, '12-offered-to-us');
  await offer.getByRole('button', { name: /^ຮັບມາສະແດງ/ }).click();
  const answer = champasak.getByRole('dialog');
  await answer.getByLabel('ໝາຍເຫດເປັນພາສາລາວ').fill(note);
  await look(champasak, '13-accepting');
  await answer.getByRole('button', { name: 'ຮັບມາສະແດງ', exact: true }).click();
  await offer.locator('[data-offer="accepted"]').waitFor();
  const { body } = await sekong.ask('GET', '/offers/received');
  await sekong.ask('POST', `/offers/${body.offers[0].id}/answer`, { answer: 'accept' });

  for (const site of ['champasak', 'sekong']) {
    await product.waitFor(`${site}.localhost`, '/lo/', (home) => home.body.includes(title));
    await read(site, '/lo/');
    await reader.getByRole('link', { name: title }).first().click();
    await reader.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(await reader.getByText(note).count()).toBe(site === 'champasak' ? 1 : 0);
    await look(reader, `14-read-at-${site}`);
  }
  await openEntry(ministry);
  const shown = panel(ministry, 'ເວັບໄຊອື່ນ').locator('[data-offer="accepted"]');
  await expect.poll(() => shown.count(), patience).toBe(2);
});

test('it is withdrawn everywhere, with the reason', async () => {
  await openEntry(editor);
  await press(editor, 'ຖອນອອກພ້ອມເຫດຜົນ', async (dialog) => {
    await dialog.getByLabel('ເຫດຜົນທີ່ຜູ້ອ່ານຈະເຫັນ').fill(withdrawn);
    await look(editor, '15-withdrawing');
  });
  await panel(editor, 'ການກວດ').getByText('ຖອນອອກແລ້ວ', { exact: true }).waitFor();
  await panel(editor, 'ສະຖານະເທິງເວັບໄຊ').locator('[data-state="live"]').waitFor();
  await product.settled();
  await look(editor, '16-withdrawn');
  for (const site of ['attapeu', 'champasak', 'sekong']) {
    expect((await read(site, '/lo/')).status()).toBe(200);
    expect(await reader.getByText(title).count()).toBe(0);
    expect((await read(site, path)).status()).toBe(200);
    await reader.getByText(withdrawn).waitFor();
    expect(await reader.getByText(added).count()).toBe(0);
    await look(reader, `17-withdrawn-at-${site}`);
  }
});

test('the record tells the whole story', async () => {
  const { body } = await world.admin('GET', '/activity/record');
  const told = (body.activities as { kind: string; documentId: string; actorName: string; site: string }[])
    .filter((activity) => activity.documentId === documentId)
    .map(({ kind, actorName, site }) => `${actorName.split(' ')[0]} ${kind} ${site}`)
    .filter((line) => !line.includes(' saved '))
    .reverse();
  expect(told.slice(0, 5)).toEqual([
    'ຄຳ submitted attapeu',
    'ແກ້ວ returned attapeu',
    'ຄຳ submitted attapeu',
    'ແກ້ວ approved attapeu',
    'ແກ້ວ published attapeu',
  ]);
  expect(told.slice(5).sort()).toEqual(
    [
      'ບຸນ offered champasak',
      'ບຸນ offered ministry',
      'ບຸນ offered sekong',
      'ດາວ accepted champasak',
      'ມະນີ accepted sekong',
      'ແກ້ວ taken-back champasak',
      'ແກ້ວ taken-back sekong',
      'ແກ້ວ withdrawn attapeu',
    ].sort(),
  );
});

/** From the own device, as the cover, and says what it shows. */
async function addPhoto(): Promise<void> {
  const picture = join(projectRoot, 'cms/sample-content/pictures/service-counter.svg');
  const buffer = await sharp(picture).resize(1600).jpeg().toBuffer();
  await author.getByRole('button', { name: 'ກົດເພື່ອເພີ່ມໄຟລ໌ ຫຼື ລາກໄຟລ໌ມາວາງທີ່ນີ້' }).first().click();
  const dialog = author.getByRole('dialog');
  await dialog.getByRole('button', { name: 'ອັບໂຫຼດໄຟລ໌ໃໝ່' }).click();
  const file = { name: 'IMG_2041.JPG', mimeType: 'image/jpeg', buffer };
  await dialog.locator('input[type="file"]').setInputFiles(file);
  await dialog.getByRole('button', { name: 'ອັບໂຫຼດ 1 ໄຟລ໌ໃສ່ຄັງສື່' }).click();
  await dialog.getByText('ໄຟລ໌ທີ່ເລືອກ').waitFor();
  await dialog.getByRole('button', { name: 'ສຳເລັດ', exact: true }).click();
  await author.getByRole('button', { name: 'ແກ້ໄຂ', exact: true }).first().click();
  await dialog.getByLabel('ຄຳອະທິບາຍຮູບ').fill(description);
  await look(author, '01-photo');
  await dialog.getByRole('button', { name: 'ສຳເລັດ', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function submit(): Promise<void> {
  await press(author, 'ສົ່ງໃຫ້ກວດ', async (dialog) => {
    await dialog.locator('[data-checks]').first().waitFor();
    await look(author, '03-submitting');
  });
  await panel(author, 'ການກວດ').getByText('ສົ່ງແລ້ວ, ລໍຖ້າການກວດ').waitFor();
}

/** A button of the review, and the one of the same name in the dialog that it opens. */
async function press(
  page: Page,
  name: string,
  fillIn?: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  const button = { name, exact: true };
  await page.getByRole('button', button).click();
  const dialog = page.getByRole('dialog');
  await fillIn?.(dialog);
  await dialog.getByRole('button', button).click();
  await dialog.waitFor({ state: 'detached' });
}

function panel(page: Page, heading: string) {
  return page.locator('aside').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
}

async function openEntry(page: Page): Promise<void> {
  await page.goto(product.cms.url + entryPath('article', documentId));
}

/** By somebody who comes for the first time: a browser may show a page for a minute as it had it. */
async function read(site: string, page: string) {
  await reader?.context().close();
  reader = await openPage(browser, null);
  return (await reader.goto(`http://${site}.localhost:${product.ports.site}${page}`))!;
}
