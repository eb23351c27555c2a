/** A real Chromium for tests, from an npm package: nothing is downloaded from elsewhere, Lao shows on a bare machine. */
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '@sanlao/shared/config/environment';
import { prepareExecutable } from './browser/executable.ts';
import { prepareFonts } from './browser/fonts.ts';

export { AxeBuilder } from '@axe-core/playwright';
export type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const cache = join(projectRoot, 'node_modules', '.cache', 'sanlao-browser');

const flags = [
  // Containers and root have no user namespace to build the sandbox in; only our own pages are opened.
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  // "attapeu.localhost" is this machine, and nothing else is reached.
  '--host-resolver-rules=MAP *.localhost 127.0.0.1, MAP localhost 127.0.0.1, EXCLUDE 127.0.0.1, MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
];

export interface BrowserOptions {
  /** a phone without Lao letters; default: one that has them */
  withoutLao?: boolean;
  /** pixels of a letter as the reader has set them, default 16 */
  letters?: number;
  /** where other programs (Lighthouse) may steer it */
  debuggingPort?: number;
}

/** The caller closes it. */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { withoutLao, letters, debuggingPort } = options;
  return chromium.launch({
    executablePath: await prepareExecutable(cache),
    args: [
      ...flags,
      ...(letters === undefined ? [] : [`--blink-settings=defaultFontSize=${letters}`]),
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    ],
    env: {
      ...process.env,
      // Without it Chromium leaves letters that are not Latin out of the names of files.
      LC_ALL: 'C.UTF-8',
      FONTCONFIG_FILE: prepareFonts(cache, withoutLao ? 'latin' : 'all'),
    },
  });
}
