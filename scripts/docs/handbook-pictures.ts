/**
 * Takes the pictures of docs/editors/, in Lao and in English, from a product of its own with the sample content and
 * people of each role. Run it after the admin has changed, with the admin and the sites built:
 * `node scripts/docs/handbook-pictures.ts`, or with names of pictures to take just those.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectRoot } from '@sanlao/shared/config/environment';
import { locales, type Locale } from '@sanlao/shared/locales';
import { look, openPage, type Session, signIn } from '../testing/admin.ts';
import { launchBrowser } from '../testing/browser.ts';
import type { Part } from './handbook/people.ts';
import { type Picture, pictures } from './handbook/pictures.ts';
import { startStage } from './handbook/stage.ts';

const folder = join(projectRoot, 'docs/images/editors');
const computer = { width: 1280, height: 860 };
/** Of a file: a page with its pictures opens on a district's line. */
const mostBytes = 60 * 1024;
const qualities = [80, 70, 60, 50, 40, 30];

const asked = process.argv.slice(2);
const stage = await startStage();
const browser = await launchBrowser();
const failed: string[] = [];
try {
  mkdirSync(folder, { recursive: true });
  const sessions = new Map<Part, Session>();
  for (const picture of pictures.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    for (const locale of locales) {
      const file = join(folder, `${picture.name}.${locale}.webp`);
      try {
        writeFileSync(file, await take(picture, locale, sessions));
      } catch (error) {
        failed.push(`${picture.name}.${locale}: ${String(error).slice(0, 600)}`);
      }
    }
  }
} finally {
  await browser.close();
  await stage.product.stop();
}
if (failed.length > 0) throw new Error(`Pictures that were not taken:\n${failed.join('\n')}`);

async function take(picture: Picture, language: Locale, sessions: Map<Part, Session>): Promise<Buffer> {
  const session = picture.who ? await sessionOf(picture.who, sessions) : null;
  const page = await openPage(browser, session, { language, viewport: picture.viewport ?? computer });
  try {
    await page.goto(stage.product.cms.url + picture.path(stage));
    const part = await picture.show(page, language, stage);
    // Letters and pictures that are loaded in parts.
    await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
    return await compressed(await (part ?? page).screenshot({ animations: 'disabled' }));
  } catch (error) {
    await look(page, `${picture.name}.${language}`);
    throw error;
  } finally {
    await page.context().close();
  }
}

async function sessionOf(who: Part, sessions: Map<Part, Session>): Promise<Session> {
  const session = sessions.get(who) ?? (await signIn(browser, stage.product.cms, stage.people[who]));
  sessions.set(who, session);
  return session;
}

/** @throws Error when it cannot be made small enough */
async function compressed(png: Buffer): Promise<Buffer> {
  for (const quality of qualities) {
    const webp = await sharp(png).webp({ quality, effort: 6 }).toBuffer();
    if (webp.length <= mostBytes) return webp;
  }
  throw new Error(`It takes more than ${mostBytes} bytes.`);
}
