/** Bytes, as the web server sends them, and requests: what a reader on a slow link waits for. */
import { describe, expect, it } from 'vitest';
import type { Page } from '../../testing/browser.ts';
import { useBrowsing } from './browsing.ts';
import { type PageCase, pageCases } from './page-types.ts';
import { readToTheEnd } from './reading.ts';
import { bytesOf, type Loaded, watchLoading } from './weight.ts';

const browsing = useBrowsing();
/** As on a scale, and as size-limit counts: 1 KB is 1,000 bytes. */
const KB = 1000;
/** In binary kilobytes, as the search's own test counts. */
const searchScript = 6 * 1024;
/** And what comes while the first results are looked up. */
const resultsScript = 7.5 * 1024;

const stays = pageCases.filter(({ leaves, status }) => !leaves && status === undefined);
const articles = casesOf('[locale]/news/[year]/[month]/[item].astro');
const reader = stays.filter(({ name }) => name === 'page of a document');
const homes = casesOf('[locale]/index.astro', 'portal/[locale]/index.astro');
const searches = casesOf('[locale]/search/index.astro', 'portal/[locale]/search/index.astro');

it.concurrent.each(stays)('"$name" in "$locale" keeps within its bytes', async (pageCase) => {
  const loaded = await load(pageCase);
  const page = reader.includes(pageCase) ? 4 : articles.includes(pageCase) ? 14 : 24;
  expect(
    await bytesOf(browsing.world(), loaded, 'document', 'stylesheet'),
    'the page and its style',
  ).toBeLessThanOrEqual(page * KB);
  expect(await bytesOf(browsing.world(), loaded, 'script'), 'scripts').toBeLessThanOrEqual(
    scriptLimit(pageCase),
  );
});

function scriptLimit(pageCase: PageCase): number {
  if (!searches.includes(pageCase)) return 3 * KB;
  return pageCase.whole ? resultsScript : searchScript;
}

describe.each(homes)('"$name" in "$locale"', (pageCase) => {
  it('loads at most 24 KB without its pictures', async () => {
    const loaded = (await load(pageCase)).filter(({ kind }) => kind !== 'image');
    expect(await bytesOf(browsing.world(), loaded)).toBeLessThanOrEqual(24 * KB);
  });

  it('loads at most 150 KB on a phone, read to its end', async () => {
    const loaded = await load(pageCase, readToTheEnd);
    expect(await bytesOf(browsing.world(), loaded)).toBeLessThanOrEqual(150 * KB);
  });
});

it.concurrent.each(stays.filter(({ whole }) => !whole))(
  '"$name" in "$locale" shows its text after one request',
  async (pageCase) => {
    await using view = await browsing.open(pageCase, {
      prepare: (page) =>
        page.route('**', (route) =>
          route.request().resourceType() === 'document' ? route.continue() : route.abort(),
        ),
    });
    await view.page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length === 1,
    );
    const seen = await view.page.evaluate(() => ({
      font: getComputedStyle(document.body).fontFamily,
      visible: document.querySelector('h1')?.checkVisibility({ visibilityProperty: true }),
    }));
    expect(seen).toEqual({ font: expect.stringContaining('Lao'), visible: true });
  },
);

/** On a phone of the usual density, 390 × 844 at 2 device pixels. */
async function load(pageCase: PageCase, read?: (page: Page) => Promise<void>): Promise<Loaded[]> {
  let loaded: Loaded[] = [];
  await using view = await browsing.open(pageCase, {
    density: 2,
    prepare: (page) => (loaded = watchLoading(page)),
  });
  await read?.(view.page);
  return loaded;
}

function casesOf(...routes: readonly string[]): PageCase[] {
  return stays.filter(({ route }) => routes.includes(route));
}
