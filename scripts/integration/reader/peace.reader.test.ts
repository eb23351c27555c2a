/** Pages ask nobody else, run nothing of their own making, and complain of nothing. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../../testing/browser.ts';
import { useBrowsing, viewports } from './browsing.ts';
import { pageCases } from './page-types.ts';
import { readToTheEnd } from './reading.ts';

const browsing = useBrowsing();
const stays = pageCases.filter(({ leaves }) => !leaves);

it.concurrent.each(stays)('"$name" in "$locale" is at peace', async (pageCase) => {
  const faults: string[] = [];
  await using view = await browsing.open(pageCase, {
    viewport: viewports.desktop,
    serviceWorker: true,
    prepare: (page) => gather(page, faults),
  });
  await readToTheEnd(view.page);
  const { origin } = new URL(view.url);
  expect(faults.filter((fault) => !fault.startsWith(`request: ${origin}/`))).toEqual(
    // A browser says of every answer "404" that it is one.
    pageCase.status === 404 ? [expect.stringContaining('404')] : [],
  );
  const inline = 'script:not([src], [type$=json]), [style], [onclick], [onload], [onerror]';
  expect(await view.page.locator(inline).count()).toBe(0);
});

describe('a page that moved', () => {
  it.each(pageCases.filter(({ leaves }) => leaves))('"$name" leads on by itself', async (pageCase) => {
    await using view = await browsing.open(pageCase);
    await view.page.waitForURL(/\/lo\/(?:news\/|publications\/\d{4}\/\d\d\/\d\d-\w{6}\/)?$/);
    expect(await view.page.locator('h1').count()).toBe(1);
  });
});

describe('a picture that does not arrive whole', () => {
  const pictures = pageCases.filter(({ name }) =>
    /^(?:home|article with a gallery|publication|portal)$/.test(name),
  );

  it.each(pictures)('is never shown broken in "$name" in "$locale"', async (pageCase) => {
    await using view = await browsing.open(pageCase, {
      prepare: (page) =>
        page.route('**/media/**', (route) => route.fulfill({ contentType: 'image/jpeg', body: 'ÿØÿ' })),
    });
    await readToTheEnd(view.page);
    await expect.poll(() => brokenPictures(view.page)).toEqual([]);
  });
});

function gather(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => faults.push(`request: ${request.url()}`));
}

async function brokenPictures(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.images]
      .filter((image) => image.checkVisibility() && image.complete && image.naturalWidth === 0)
      .map(({ outerHTML }) => outerHTML.slice(0, 160)),
  );
}
