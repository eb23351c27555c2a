/** A real Chromium for tests, from an npm package: nothing is downloaded from elsewhere. */
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

export { AxeBuilder } from '@axe-core/playwright';
export type { Browser, Locator, Page } from 'playwright-core';

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox'] });
}
