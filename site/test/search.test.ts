import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Document, Synonym } from '@sanlao/shared/content/types';
import { laoTokenizer, searchRules } from '@sanlao/shared/search/lao';
import { parseQuery } from '@sanlao/shared/search/query';
import { openTokenizer } from '@sanlao/shared/search/tokens';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchPageData } from '../src/search/page-data.ts';
import { assetsFolder } from './compiled-app.ts';
import { attribute, elements, named, textOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';
import { world } from './world.ts';

const synonym: Synonym = {
  type: 'synonym',
  documentId: 'synonym-1',
  publishedAt: '2026-11-20T02:00:00.000Z',
  terms: ['ກຕສ', 'ກະຊວງ</script><script>alert(1)</script>'],
};
const documents: Document[] = [...world, synonym];

async function searchPage(site: string, locale: 'lo' | 'en') {
  const { status, text } = await rendered(site, `/${locale}/search/`, documents);
  expect(status).toBe(200);
  const all = elements(text);
  const data = named(all, 'script').find((element) => attribute(element, 'id') === 'search-data')!;
  return { text, all, data: JSON.parse(textOf(data)) as SearchPageData };
}

const byId = (all: readonly Element[], id: string) => all.find((element) => attribute(element, 'id') === id);

describe('the search page', { timeout: 180_000 }, () => {
  beforeAll(async () => void (await searchPage('ministry', 'lo')), 180_000);

  it.each(['lo', 'en'] as const)(
    'in %s asks in a form that works by itself, and leads on without script',
    async (locale) => {
      const { all } = await searchPage('ministry', locale);
      const form = byId(all, 'search-form');
      expect(attribute(form, 'action')).toBe(`/${locale}/search/`);
      expect(attribute(form, 'method') ?? 'get').toBe('get');
      expect(attribute(byId(all, 'q'), 'name')).toBe('q');
      expect(named(all, 'label').some((label) => attribute(label, 'for') === 'q')).toBe(true);
      expect(named(all, 'noscript')).toHaveLength(1);
      const links = named(all, 'a').map((link) => attribute(link, 'href'));
      for (const way of [
        'news/#months',
        'events/',
        'publications/',
        'services/',
        'statistics/',
        'about/leadership/',
      ])
        expect(links).toContain(`/${locale}/${way}`);
    },
  );

  it('tells screen readers what was found, in a region that is there from the start', async () => {
    const { all } = await searchPage('ministry', 'lo');
    expect(attribute(byId(all, 'search-status'), 'role')).toBe('status');
    expect(textOf(byId(all, 'search-status')!)).toBe('');
    expect(attribute(byId(all, 'search-results'), 'hidden')).toBe('');
  });

  it('tells its script the rules of the index, so that both cut alike', async () => {
    const { data } = await searchPage('ministry', 'lo');
    expect(data.rules).toEqual(searchRules);
    const text = 'ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ ໑.໕໐໐ E-Office';
    expect(openTokenizer(data.rules).tokens(text)).toEqual(laoTokenizer.tokens(text));
  });

  it('gives the synonyms of editors to its script as data that cannot run', async () => {
    const { data, text } = await searchPage('ministry', 'lo');
    expect(data.synonyms).toContainEqual(synonym.terms);
    expect(text).not.toContain('<script>alert(1)');
    expect(parseQuery('ກຕສ', data, laoTokenizer).words[0]!.length).toBe(2);
  });

  it('names every kind and month in its language', async () => {
    const { data } = await searchPage('ministry', 'en');
    expect(Object.keys(data.kinds)).toHaveLength(8);
    expect(data.months).toEqual(expect.arrayContaining(['January', 'December']));
    expect((await searchPage('ministry', 'lo')).data.months[5]).toBe('ມິຖຸນາ');
  });

  it('of the portal names all sites, with their addresses', async () => {
    const { data } = await searchPage('portal', 'lo');
    expect(data.sites!.ministry).toEqual([
      expect.stringContaining('ກະຊວງ'),
      expect.stringMatching(/^https?:\/\//),
    ]);
    expect((await searchPage('ministry', 'lo')).data.sites).toBeNull();
  });

  it('loads scripts from files alone, 6 KB at most', async () => {
    const { all } = await searchPage('ministry', 'lo');
    const scripts = named(all, 'script').filter((element) => !attribute(element, 'type')?.endsWith('json'));
    for (const script of scripts) {
      expect(textOf(script)).toBe('');
      expect(attribute(script, 'src')).toMatch(/^\/_astro\/[\w.-]+\.js$/);
    }
    const folder = await assetsFolder();
    const sizes = scripts.map(
      (script) =>
        brotliCompressSync(readFileSync(join(folder, attribute(script, 'src')!.slice('/_astro/'.length))))
          .length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6 * 1024);
  });
});
