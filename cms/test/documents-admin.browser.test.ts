/** What an editor is told of an uploaded PDF, in the built admin and a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@sanlao/shared/config/environment';
import type { Locale } from '@sanlao/shared/locales';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveBasics, startWorld, type World } from './world.ts';
import { entryPath, firstLogin, openPage, signIn, speak, type Session } from '../../scripts/testing/admin.ts';
import { AxeBuilder, launchBrowser, type Browser, type Page } from '../../scripts/testing/browser.ts';

const journal = readFileSync(join(projectRoot, 'cms/sample-content/publications/ict-journal-19.pdf'));
const withoutPages = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
trailer
<< /Root 1 0 R >>
%%EOF
`;
/** Preparing four pages takes some seconds, and on a busy machine a minute. */
const patience = 110_000;

let world: World;
let browser: Browser;
let session: Session;
let page: Page;
let publication: string;
let refused: string;

beforeAll(async () => {
  world = await startWorld({ admin: true });
  await saveBasics(world);
  publication = await savePublication(await upload('ວາລະສານ 19.pdf', journal));
  refused = await savePublication(await upload('ເປົ່າ.pdf', Buffer.from(withoutPages)));
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

describe('of a PDF that is ready, an editor', () => {
  test('reads in English and in Lao what was found', async () => {
    await open(publication, 'en');
    const panel = panelOf('PDF file');
    await panel.getByText('Ready for readers').waitFor({ timeout: patience });
    expect(await factsOf()).toMatchObject({ Pages: '4', Size: '114 KB', Text: 'Searchable' });
    const { violations } = await new AxeBuilder({ page }).include('section:has([data-document])').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    await open(publication, 'lo');
    await panelOf('ໄຟລ໌ PDF').getByText('ພ້ອມເຜີຍແຜ່').waitFor();
    expect(await factsOf()).toMatchObject({ ຈຳນວນໜ້າ: '4 ໜ້າ', ຂໍ້ຄວາມ: 'ຄົ້ນຫາໄດ້ທຸກໜ້າ' });
  });

  test('looks at any page, with the keyboard alone', async () => {
    await open(publication, 'en');
    const button = panelOf('PDF file').getByRole('button', { name: /Look at its pages|Compare pages/ });
    await button.waitFor({ timeout: patience });
    await button.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect.poll(() => widthOf('Original, page 1'), { timeout: 30_000 }).toBe(900);
    await dialog.getByRole('button', { name: 'Next page' }).press('Enter');
    await expect.poll(() => widthOf('Original, page 2'), { timeout: 30_000 }).toBe(900);
    await dialog.getByLabel('Page (1 to 4)').fill('4');
    await expect.poll(() => widthOf('Original, page 4'), { timeout: 30_000 }).toBe(900);
    expect(await dialog.getByRole('button', { name: 'Next page' }).isDisabled()).toBe(true);
    // Escape alone may close the hint of a button first.
    await dialog.getByRole('button', { name: 'Close' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('takes over what was found into the form, which saves nothing', async () => {
    await open(publication, 'en');
    const panel = panelOf('PDF file');
    const accept = (field: string) => panel.getByRole('button', { name: `Accept: ${field}` });
    await accept('Issue number').click({ timeout: patience });
    expect(await page.getByLabel('Issue number').inputValue()).toBe('19');
    await accept('Contents').click();
    await page.getByRole('button', { name: /ອີເມວຫຼອກລວງ/ }).waitFor();
    await panel.getByText('Filled in: Contents').waitFor();
    expect(await accept('Contents').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(false);
    expect(await stored()).toMatchObject({ issueNumber: null, contents: [] });

    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved document').waitFor();
    const { issueNumber, contents } = await stored();
    expect(issueNumber).toBe('19');
    expect(contents).toHaveLength(4);
  });
});

test('of a PDF that cannot be taken, an editor reads why and what to do', async () => {
  await open(refused, 'en');
  const panel = panelOf('PDF file');
  await panel.getByText('This file cannot be taken').waitFor({ timeout: patience });
  expect(await panel.innerText()).toMatch(/This PDF has no pages[^]*What to do: Save it as PDF again/);

  await open(refused, 'lo');
  await panelOf('ໄຟລ໌ PDF').getByText('ຮັບໄຟລ໌ນີ້ບໍ່ໄດ້').waitFor();
  expect(await panelOf('ໄຟລ໌ PDF').innerText()).toMatch(/PDF ນີ້ບໍ່ມີໜ້າ[^]*ວິທີແກ້: ບັນທຶກເປັນ PDF ໃໝ່/);
});

function panelOf(title: string) {
  return page.locator('aside', { hasText: title }).filter({ has: page.locator('[data-document]') });
}

async function factsOf(): Promise<Record<string, string>> {
  const facts = await page
    .locator('[data-fact]')
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
    );
  return Object.fromEntries(facts) as Record<string, string>;
}

function widthOf(alt: string): Promise<number> {
  const picture = page.getByRole('img', { name: alt });
  return picture
    .evaluate((element: HTMLImageElement) => element.naturalWidth, null, { timeout: 1000 })
    .catch(() => 0);
}

async function open(documentId: string, language: Locale): Promise<void> {
  await speak(page, language);
  await page.goto(world.cms.url + entryPath('publication', documentId));
}

async function upload(name: string, bytes: Buffer): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
  form.append('fileInfo', JSON.stringify({ name }));
  const { status, body } = await world.request('POST', '/api/upload', {
    token: world.cms.secrets.importToken,
    body: form,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body as [{ id: number }])[0].id;
}

async function savePublication(file: number): Promise<string> {
  const { documentId } = await world.save('POST', '/api/publications?status=draft', {
    title: 'ວາລະສານ',
    kind: 'journal',
    site: 'ministry',
    date: '2026-06-28',
    files: [file],
  });
  return documentId;
}

async function stored(): Promise<Record<string, unknown>> {
  const { body } = await world.request(
    'GET',
    `/api/publications/${publication}?status=draft&locale=lo&populate=contents`,
    { token: world.cms.secrets.importToken },
  );
  return (body as { data: Record<string, unknown> }).data;
}
