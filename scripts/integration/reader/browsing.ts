/** The pages of the running product in a real browser, as readers open them. */
import { afterAll, beforeAll, inject } from 'vitest';
import { type Browser, type BrowserOptions, launchBrowser, type Page } from '../../testing/browser.ts';
import type { PageCase } from './page-types.ts';
import { type Address, openWorld, type World } from './world.ts';

export const viewports = {
  /** the narrowest that WCAG 2.2 (1.4.10) asks for: 1280 pixels at 400 % */
  narrow: { width: 320, height: 640 },
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 800 },
} as const;

export interface Look {
  viewport?: { width: number; height: number };
  /** device pixels of a CSS pixel, default 1 */
  density?: number;
  dark?: boolean;
  saver?: boolean;
  /** default: none */
  serviceWorker?: boolean;
  /** as if the pages had no Content-Security-Policy */
  withoutPolicy?: boolean;
  /** called before the page is opened */
  prepare?: (page: Page) => unknown;
}

export interface View extends AsyncDisposable {
  page: Page;
  address: Address;
  url: string;
  status: number;
}

export interface Browsing {
  world(): World;
  browser(): Browser;
  /** Opens a page and waits until it is loaded. `await using` closes it. */
  open(what: PageCase | Address, look?: Look): Promise<View>;
}

/** One browser for the tests of a file. */
export function useBrowsing(options: BrowserOptions = {}): Browsing {
  let browser: Browser;
  let world: World;
  beforeAll(async () => {
    world = openWorld(inject('reader'));
    browser = await launchBrowser(options);
  });
  afterAll(() => browser?.close());

  return {
    world: () => world,
    browser: () => browser,
    async open(what, look = {}) {
      const address = 'find' in what ? what.find(world, what.locale) : what;
      const url = world.urlOf(address);
      const context = await browser.newContext({
        viewport: look.viewport ?? viewports.phone,
        deviceScaleFactor: look.density ?? 1,
        colorScheme: look.dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
        serviceWorkers: look.serviceWorker ? 'allow' : 'block',
        bypassCSP: look.withoutPolicy ?? false,
        ...(look.saver ? { storageState: saverChosen(url) } : {}),
      });
      const page = await context.newPage();
      if (look.saver) await slowPictures(page);
      await look.prepare?.(page);
      const response = await page.goto(url);
      if ('whole' in what && what.whole) {
        await page.locator(what.whole).waitFor();
        // What stands below appears a frame after it.
        await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      }
      return {
        page,
        address,
        url,
        status: response?.status() ?? 0,
        [Symbol.asyncDispose]: () => context.close(),
      };
    },
  };
}

/** As on a slow link: placeholders are there before the pictures. */
async function slowPictures(page: Page): Promise<void> {
  await page.route('**/{media,documents}/**', (route) => {
    // Most are called off before that.
    setTimeout(() => void route.continue().catch(() => {}), 500);
  });
}

/** What the switch of saver mode leaves behind. */
function saverChosen(url: string) {
  const { origin } = new URL(url);
  return { cookies: [], origins: [{ origin, localStorage: [{ name: 'saver', value: 'on' }] }] };
}
