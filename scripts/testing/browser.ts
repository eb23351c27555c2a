/** A real Chromium for tests, from an npm package: nothing is downloaded from elsewhere, Lao shows on a bare machine. */
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from '@sanlao/shared/config/environment';
import { prepareExecutable } from './browser/executable.ts';
import { prepareFonts } from './browser/fonts.ts';

export { AxeBuilder } from '@axe-core/playwright';
export type { Browser, Page } from 'playwright-core';

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

/** The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await prepareExecutable(cache),
    args: flags,
    env: { ...process.env, FONTCONFIG_FILE: prepareFonts(cache) },
  });
}
