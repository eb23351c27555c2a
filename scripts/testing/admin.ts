/** The built admin in a real browser, as somebody who has signed in. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataPaths } from '@sanlao/shared/config/paths';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { z } from 'zod';
import type { Browser, BrowserContext, Locator, Page } from './browser.ts';
import type { Cms } from './cms.ts';

const loginSchema = z.object({ email: z.string(), password: z.string() });
export type Login = z.infer<typeof loginSchema>;

/** What a browser keeps of somebody who has signed in. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface PageOptions {
  /** default: what a new person gets */
  language?: Locale;
  /** default: a computer's */
  viewport?: { width: number; height: number };
  timezoneId?: string;
}

export const computer = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** The administrator that a new CMS makes. */
export function firstLogin({ dataDir }: Pick<Cms, 'dataDir'>): Login {
  return loginSchema.parse(JSON.parse(readFileSync(dataPaths(dataDir).firstLogin, 'utf8')));
}

/** By the form, as people do; one session may be opened in many pages. */
export async function signIn(
  browser: Browser,
  { url }: Pick<Cms, 'url'>,
  { email, password }: Login,
): Promise<Session> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('button[type="submit"]').click();
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  const session = await context.storageState();
  await context.close();
  return session;
}

/**
 * A page in a browser window of its own; who is done with it closes its context.
 *
 * @param session null: of nobody yet
 */
export async function openPage(
  browser: Browser,
  session: Session | null,
  { language, viewport = computer, ...options }: PageOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    ...(session ? { storageState: session } : {}),
    viewport,
    ...options,
  });
  const page = await context.newPage();
  if (language) await speak(page, language);
  return page;
}

/** What the page opens from now on is in this language. */
export async function speak(page: Page, language: Locale): Promise<void> {
  await page.addInitScript((code) => localStorage.setItem('strapi-admin-language', code), language);
}

/** Of the form of an entry, in Lao; "create" in place of the id is a new one. */
export function entryPath(type: DocumentType, documentId: string): string {
  // Without a language in the address, Strapi goes to the default one some time after the form has appeared.
  return `/admin/content-manager/collection-types/api::${type}.${type}/${documentId}?plugins[i18n][locale]=lo`;
}

/** What a screen reader says of it after its name; '' for nothing. */
export async function descriptionOf(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const id = node.getAttribute('aria-describedby');
    return (id && node.ownerDocument.getElementById(id)?.textContent) || '';
  });
}

/** A picture for people who want to look: SANLAO_TEST_PICTURES names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SANLAO_TEST_PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
