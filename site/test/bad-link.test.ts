/** What every page carries for readers on a bad link: one small script, saver mode, the offline page, the manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { locales } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import { beforeAll, describe, expect, it } from 'vitest';
import { assetsFolder, compiledApp } from './compiled-app.ts';
import { article, image } from './documents.ts';
import { attribute, elements, linkOf, metaOf, named, textOf } from './html.ts';
import { rendered } from './rendered.ts';
import { world } from './world.ts';

const articlePath = '/lo/news/2026/11/18-shared/';
const sites = ['ministry', 'portal'] as const;

beforeAll(() => compiledApp().then(() => {}), 180_000);

const scriptsOf = (html: string) =>
  named(elements(html), 'script').filter((script) => attribute(script, 'type') !== 'application/ld+json');

describe('the script of the pages', () => {
  it.each(['/lo/', articlePath, '/lo/services/', '/404.html', urls.offline('lo'), urls.saver('en')])(
    'is one file on %s, for which nothing waits, of at most 3 KB',
    async (path) => {
      const scripts = scriptsOf((await rendered('ministry', path)).text);
      expect(scripts).toHaveLength(1);
      const [script] = scripts;
      expect(attribute(script, 'type')).toBe('module');
      expect(textOf(script!)).toBe('');
      const file = join(await assetsFolder(), attribute(script, 'src')!.replace('/_astro/', ''));
      expect(brotliCompressSync(readFileSync(file)).length).toBeLessThanOrEqual(3 * 1024);
    },
  );
});

describe('the service worker', () => {
  it.each(sites)('of %s is a script of at most 5.5 KB at the root of the site', async (site) => {
    const { status, contentType, text } = await rendered(site, urls.serviceWorker());
    expect([status, contentType]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(brotliCompressSync(text).length).toBeLessThanOrEqual(5.5 * 1024);
    expect(() => new Function(text)).not.toThrow();
    expect(text).not.toMatch(/\bimport\b|https?:\/\/(?!www\.w3\.org)/);
  });

  it('is the same on every site', async () => {
    const [one, other] = await Promise.all(sites.map((site) => rendered(site, urls.serviceWorker())));
    expect(one!.text).toBe(other!.text);
  });
});

describe.each(sites)('%s', (site) => {
  it.each(locales)('has an offline page in "%s", with a place for what is kept', async (locale) => {
    const { status, text } = await rendered(site, urls.offline(locale));
    expect(status).toBe(200);
    const all = elements(text);
    const kept = all.find((element) => attribute(element, 'id') === 'kept');
    expect(attribute(kept, 'data-date')).toContain('{date}');
    expect(text).toMatch(/<div id="kept" data-date="[^"]*"[^>]*>(?:(?!<div)[\s\S])*?<\/div>/);
    expect(metaOf(all, 'robots')).toBe('noindex');
  });

  it('has a manifest that its home pages name', async () => {
    const { status, contentType, text } = await rendered(site, urls.webManifest());
    expect([status, contentType]).toEqual([200, 'application/manifest+json']);
    expect(JSON.parse(text)).toMatchObject({ lang: 'lo', start_url: '/lo/', scope: '/' });
    for (const locale of locales) {
      const all = elements((await rendered(site, urls.home(locale))).text);
      expect(linkOf(all, 'manifest')).toEqual([urls.webManifest()]);
      expect(metaOf(all, 'theme-color')).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

describe('the headlines of the offline page', () => {
  const headlinesOf = async (dates: readonly string[]) => {
    const news = dates.map((date, index) =>
      article({ site: 'attapeu', urlId: `h${String(index).padStart(5, '0')}`, date, title: `ຂ່າວ ${date}` }),
    );
    const others = world.filter(({ type }) => type !== 'article');
    const { text } = await rendered('attapeu', urls.offline('lo'), [...others, ...news]);
    return [...text.matchAll(/>ຂ່າວ (\d{4}-\d\d-\d\d)</g)].map(([, date]) => date!);
  };
  const days = (month: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);

  it('are those of the last month', async () => {
    const found = await headlinesOf([...days('2026-09', 30), ...days('2026-11', 20)]);
    expect(found).toEqual(days('2026-11', 20).toReversed());
  });

  it('go further back where little is published', async () => {
    expect(await headlinesOf(['2024-01-05', '2025-02-06', '2026-11-20'])).toHaveLength(3);
  });

  it('are forty at most', async () => {
    expect(await headlinesOf([...days('2026-11', 30), ...days('2026-11', 30)])).toHaveLength(40);
  });

  it('are not there where nothing is published', async () => {
    const { text } = await rendered('vientiane-capital', urls.offline('lo'));
    expect(named(elements(text), 'h2').map(textOf)).not.toContain('ຫົວຂໍ້ຂ່າວຫຼ້າສຸດ');
  });
});

describe('saver mode', () => {
  it.each(locales)(
    'has its link in the header of every page in "%s", with the words for pictures',
    async (locale) => {
      const all = elements((await rendered('ministry', urls.services(locale))).text);
      const [link] = all.filter((element) => attribute(element, 'data-saver') !== undefined);
      expect(attribute(link, 'href')).toBe(urls.saver(locale));
      expect(attribute(link, 'data-picture')).not.toBe('');
      expect(attribute(link, 'data-tap')).not.toBe('');
    },
  );

  it('knows what each picture costs, and its size on the page', async () => {
    const cover = image('a', { avifBytes: { '320': 4042, '640': 8776 } });
    const documents = world.map((document) =>
      document.type === 'article' && document.urlId === 'shared' ? { ...document, cover } : document,
    );
    const all = elements((await rendered('ministry', articlePath, documents)).text);
    const pictures = named(all, 'img');
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures) {
      expect(attribute(picture, 'data-kb')).toMatch(/^~?\d+$/);
      expect(Number(attribute(picture, 'width'))).toBeGreaterThan(0);
      expect(Number(attribute(picture, 'height'))).toBeGreaterThan(0);
    }
    expect(pictures.map((picture) => attribute(picture, 'data-kb'))).toContain('9');
  });
});
