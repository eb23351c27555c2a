/** The editor's walk through the built admin, in a real browser. */
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  computer,
  entryPath,
  firstLogin,
  openPage,
  phone,
  signIn,
  speak,
  type Session,
} from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';
import { saveBasics, startWorld, type World } from './world.ts';

let world: World;
let browser: Browser;
let page: Page;
let session: Session;
let sha256: Record<'photo' | 'paper', string>;

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  // One person writes and publishes here.
  await world.admin('PUT', '/workflow/settings', { site: 'attapeu', value: true });
  await world.save('POST', '/api/topics', { code: 'post', nameLo: 'ໄປສະນີ', nameEn: 'Postal services' });
  sha256 = {
    photo: (await upload('photo.jpg', 'image/jpeg', await picture(), { alternativeText: 'ຕູ້ໄປສະນີ' })).hash,
    paper: (await upload('decree.pdf', 'application/pdf', Buffer.from(smallestPdf), { name: 'ດຳລັດ 300.pdf' }))
      .hash,
  };
  browser = await launchBrowser();
  session = await signIn(browser, world.cms, firstLogin(world.cms));
});

afterAll(async () => {
  await browser?.close();
  await world?.cms.stop();
});

beforeEach(async () => {
  page = await openPage(browser, session);
  return () => page.context().close();
});

describe('an editor', () => {
  test('writes an article with all that a text may hold, and publishes it', async () => {
    await open('article', 'create');
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.waitFor();

    await page.getByLabel('Title').fill('ກອງປະຊຸມ ນໍ້າ');
    await choose('Site', 'attap');
    await choose('Unit', '');
    await choose('Topics', 'ໄປສະນີ');
    await page.getByLabel('Date of the news').fill('28/06/2026');

    await text.click();
    await page.getByLabel('Paragraph style').selectOption('Heading');
    await page.keyboard.type('ຫົວຂໍ້');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ທີີ່ ດີຈີຕອນ ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('ໜາ');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Enter');
    await insertLink('www.mtc.gov.la', 'ເວັບໄຊ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- ໜຶ່ງ');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await insertTable();
    await insertFigure();
    await insertFile();

    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').waitFor();
    const { body, ...saved } = await storedArticle('draft');
    expect(saved).toMatchObject({
      title: 'ກອງປະຊຸມ ນ້ຳ',
      site: 'attapeu',
      unit: 'attapeu-dtc',
      topics: ['post'],
      date: '2026-06-28',
    });
    expect(body).toBe(
      '<h2>ຫົວຂໍ້</h2>' +
        '<p>ທີ່ ດີຈີຕອນ <strong>ໜາ</strong></p>' +
        '<p><a href="https://www.mtc.gov.la">ເວັບໄຊ</a></p>' +
        '<ul><li><p>ໜຶ່ງ</p></li></ul>' +
        '<table><caption>ຕາຕະລາງ 1</caption><tbody>' +
        '<tr><th><p>ແຂວງ</p></th><th><p>ຈຳນວນ</p></th><th><p></p></th></tr>' +
        '<tr><td><p></p></td><td><p></p></td><td><p></p></td></tr></tbody></table>' +
        `<figure><img src="/media/${sha256.photo}/960.jpg" width="1200" height="800" alt="ຕູ້ໄປສະນີ">` +
        '<figcaption>ຕູ້ໃໝ່ <cite>ພາບ: ຄຳໃສ</cite></figcaption></figure>' +
        `<p class="file"><a href="/media/${sha256.paper}/original.pdf" data-size="${smallestPdf.length}" type="application/pdf">ດຳລັດ 300.pdf</a></p>`,
    );

    const report = page.locator('aside', { hasText: 'Lao text' });
    await report.getByText('Repaired').waitFor();
    expect(
      await report.locator('[data-rule]').evaluateAll((rules) => rules.map((rule) => rule.dataset.rule)),
    ).toEqual(expect.arrayContaining(['am-vowel', 'doubled-mark']));
    expect(await report.innerText()).toContain('ດິຈິຕອນ');
    expect(await text.innerText()).toContain('ທີ່ ດີຈີຕອນ');
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);

    await page.reload();
    await text.waitFor();
    const image = text.locator('figure img');
    const width = () => image.evaluate((element: HTMLImageElement) => element.naturalWidth);
    await expect.poll(width).toBe(960);
    expect(await text.locator('table caption').innerText()).toBe('ຕາຕະລາງ 1');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Site' }).inputValue())
      .toBe('Attapeu (attapeu)');

    await publish();
    expect((await storedArticle('published')).body).toBe(body);
  });

  test('sees an article go live, or why it does not', async () => {
    const { documentId } = await world.save('POST', '/api/articles', {
      title: 'ຂ່າວ',
      site: 'ministry',
      date: '2026-06-28',
    });
    await open('article', documentId);
    const status = page.locator('aside', { hasText: 'Live status' });
    await status.getByText('Received').waitFor();

    await receipt(documentId, { state: 'stopped', reason: { lo: 'ຮູບເສຍ', en: 'The picture is damaged' } });
    await status.getByText('The picture is damaged').waitFor();
    await page.getByRole('link', { name: 'Waiting to go live' }).click();
    await page.getByRole('row', { name: /ຂ່າວ.*The picture is damaged/ }).waitFor();

    await page
      .getByRole('row', { name: /The picture is damaged/ })
      .getByRole('link')
      .press('Enter');
    await receipt(documentId, {
      state: 'live',
      url: 'http://ministry.localhost/lo/news/x/',
      milliseconds: 47,
    });
    await page.reload();
    await status.getByText('Took 47 ms').waitFor();
    expect(await status.getByRole('link').getAttribute('href')).toBe('http://ministry.localhost/lo/news/x/');
  });

  test('is told which pictures have no description, publishes all the same, and adds one', async () => {
    const bare = await upload('bare.jpg', 'image/jpeg', await picture(), {});
    const { documentId } = await world.save('POST', '/api/articles?status=draft', {
      title: 'ຮູບ',
      site: 'attapeu',
      date: '2026-06-29',
      cover: bare.id,
      body: `<p>x</p><figure><img src="/media/${bare.hash}/960.jpg" width="1200" height="800" alt=""></figure>`,
    });
    await open('article', documentId);
    const panel = page.locator('aside', { hasText: 'Pictures without a description' });
    await panel.getByText('bare.jpg').waitFor();
    expect(await panel.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Cover picture\s+bare\.jpg$/),
      'Text, picture 1',
    ]);

    await publish();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Alternative text').fill('ຕູ້ໄປສະນີສີຟ້າ');
    await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click();
    await expect.poll(() => panel.getByRole('listitem').allInnerTexts()).toEqual(['Text, picture 1']);

    await open('article', documentId, 'lo');
    const inLao = page.locator('aside', { hasText: 'ຮູບທີ່ຍັງບໍ່ມີຄຳອະທິບາຍ' });
    await inLao.getByText('ເນື້ອໃນ, ຮູບທີ 1').waitFor();
  });

  test('is told beside the fields what cannot be saved, and saves what can', async () => {
    await open('dataset', 'create');
    await page.getByLabel('Title').fill('ຜູ້ນຳໃຊ້ອິນເຕີເນັດ');
    await page.getByLabel('Code').fill('internet-users');
    await choose('Site', 'attap');
    await page.getByLabel('Date of the figures').fill('31/12/2025');
    const table = page.getByLabel('Table');
    await table.fill('ປີ,ຄົນ\n2024,ຫຼາຍ\n2025,2400');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Line 2: "ຫຼາຍ" under "ຄົນ" is not a number').first().waitFor();
    await table.fill('ປີ\tຄົນ\n2024\t໑.໒໐໐\n2025\t2.400');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').waitFor();
    await publish();

    await open('event', 'create');
    await choose('Province', 'ອັດຕະປ');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Province' }).inputValue())
      .toBe('Attapeu (LA-AT)');
  });

  test('reads our labels, hints and tools in Lao', async () => {
    await open('article', 'create', 'lo');
    await page.getByRole('textbox', { name: 'ເນື້ອໃນ' }).waitFor();
    await page.getByText('ໜຶ່ງຫາສອງປະໂຫຍກ.').waitFor();
    expect(await page.getByText('One or two sentences.').count()).toBe(0);
    await page.getByRole('toolbar', { name: 'ເຄື່ອງມືຈັດຮູບແບບ' }).getByRole('button', { name: 'ຕົວໜາ' }).waitFor();
    await page.getByRole('link', { name: 'ລະບົບບໍລິການ' }).waitFor();
    expect(await page.title()).toMatch(/\| Sanlao$/);
  });

  test('keeps the tools in view while a long text scrolls, also on a phone', async () => {
    for (const viewport of [computer, phone]) {
      await page.setViewportSize(viewport);
      await open('page', 'create');
      await page.getByRole('textbox', { name: 'Text' }).click();
      for (let line = 0; line < 40; line++) await page.keyboard.press('Enter');
      await page.keyboard.type('ສຸດທ້າຍ');
      const tools = (await page.getByRole('toolbar').boundingBox())!;
      const last = (await page.getByText('ສຸດທ້າຍ').boundingBox())!;
      expect(tools.y).toBeGreaterThanOrEqual(0);
      expect(tools.y).toBeLessThan(100);
      expect(last.y).toBeGreaterThan(tools.y + tools.height);
      expect(last.y + last.height).toBeLessThan(viewport.height);
    }
  });

  test('reaches every tool with the keyboard', async () => {
    await open('page', 'create');
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.click();
    await page.keyboard.press('Alt+F10');
    expect(await focused()).toBe('Paragraph style');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Text');
    await page.keyboard.type('a');
    expect(await text.innerHTML()).toContain('<strong>a</strong>');
    await page.keyboard.press('Alt+F10');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Text');

    const { violations } = await new AxeBuilder({ page })
      .include('form [role="toolbar"]')
      .include('form [role="textbox"]')
      .include('form [role="combobox"]')
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

/** What was saved, by the button beside "Save" and its dialog. */
async function publish(): Promise<void> {
  const button = { name: 'Approve and publish', exact: true };
  await page.getByRole('button', button).click();
  await page.getByRole('dialog').getByRole('button', button).click();
  await page.getByText('Done: Published').waitFor();
}

async function open(type: DocumentType, documentId: string, language: Locale = 'en'): Promise<void> {
  await speak(page, language);
  await page.goto(world.cms.url + entryPath(type, documentId));
}

/** Chooses the first option that what is typed finds. */
async function choose(label: string, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  // Not that of the field before, which may be on its way out.
  const list = page.locator(`[id="${await field.getAttribute('aria-controls')}"]`);
  await list.getByRole('option').first().waitFor();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

async function tool(name: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name, exact: true }).click();
}

async function insertLink(target: string, text: string): Promise<void> {
  await tool('Link');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Address').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await dialog.getByText('This is no usable address').waitFor();
  await dialog.getByLabel('Address').fill(target);
  await dialog.getByLabel('Text of the link').fill(text);
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await backInText();
}

async function insertTable(): Promise<void> {
  await tool('Table');
  await page.keyboard.type('ແຂວງ');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ຈຳນວນ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await tool('Delete row');
  await tool('Caption');
  await page.getByRole('dialog').getByLabel('Caption').fill('ຕາຕະລາງ 1');
  await page.keyboard.press('Enter');
  await backInText();
  await page.keyboard.press('Control+End');
}

async function insertFigure(): Promise<void> {
  await chooseFile('Picture');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Caption').fill('ຕູ້ໃໝ່');
  await dialog.getByLabel('Photo credit').fill('ພາບ: ຄຳໃສ');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await backInText();
  await page.keyboard.press('Control+End');
}

async function insertFile(): Promise<void> {
  await chooseFile('Attached file');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await backInText();
}

/** Through Strapi's own library dialog, in the folder of what came by the API. */
async function chooseFile(button: 'Picture' | 'Attached file'): Promise<void> {
  await tool(button);
  const library = page.getByRole('dialog');
  await library.getByText('API Uploads').click();
  await library.getByRole('checkbox').first().click();
  await library.getByRole('button', { name: 'Finish' }).click();
  await library.getByRole('button', { name: 'Insert' }).waitFor();
}

async function backInText(): Promise<void> {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('Text');
}

/** The name of the element that has the focus. */
function focused(): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = document.getElementById(element?.getAttribute('aria-labelledby') ?? '');
    return element?.getAttribute('aria-label') ?? label?.textContent?.replace('*', '') ?? null;
  });
}

async function storedArticle(status: 'draft' | 'published'): Promise<Record<string, unknown>> {
  const { body } = await world.request(
    'GET',
    `/api/articles?status=${status}&filters[site]=attapeu&locale=lo`,
    {
      token: world.cms.secrets.importToken,
    },
  );
  expect(body.data).toHaveLength(1);
  return body.data[0] as Record<string, unknown>;
}

async function receipt(documentId: string, outcome: object): Promise<void> {
  const changes = (await world.changes()).filter((change) => change.documentId === documentId);
  const changeIds = changes.map(({ id }) => id);
  const receipts = [
    {
      changeIds,
      uid: 'api::article.article',
      documentId,
      locale: 'lo',
      url: null,
      reason: null,
      milliseconds: null,
      ...outcome,
    },
  ];
  const isLive = 'state' in outcome && outcome.state === 'live';
  const { status } = await world.request('POST', `/api/change-feed/${isLive ? 'acknowledge' : 'receipts'}`, {
    token: world.cms.secrets.feedToken,
    body: isLive ? { ids: changeIds, receipts } : { receipts },
  });
  expect(status).toBeLessThan(300);
}

async function upload(
  name: string,
  type: string,
  bytes: Buffer,
  info: object,
): Promise<{ id: number; hash: string }> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
  form.append('fileInfo', JSON.stringify(info));
  const { status, body } = await world.request('POST', '/api/upload', {
    token: world.cms.secrets.importToken,
    body: form,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return body[0] as { id: number; hash: string };
}

function picture(): Promise<Buffer> {
  const background = { r: 20, g: 90, b: 160 };
  return sharp({ create: { width: 1200, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

const smallestPdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
