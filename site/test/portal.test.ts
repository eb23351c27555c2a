/** The pages at the root host, over all sites. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compiledApp } from './compiled-app.ts';
import { attribute, below, elements, named, textOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';

beforeAll(async () => {
  await compiledApp();
}, 180_000);

let all: Element[];
beforeAll(async () => {
  all = elements((await rendered('portal', '/lo/')).text);
});

const map = () => named(all, 'nav').find((nav) => attribute(nav, 'class')?.startsWith('map'))!;
const list = () => named(all, 'section').find((part) => attribute(part, 'aria-labelledby') === 'sites')!;

describe('the map of the portal', () => {
  it('draws all 18 provinces, and links those that have a website, each by its name', () => {
    expect(named(below(map()), 'path')).toHaveLength(18);
    const links = named(below(map()), 'a');
    expect(links.map((link) => [textOf(link).trim(), attribute(link, 'href')]).toSorted()).toEqual(
      [
        ['ອັດຕະປື', 'https://attapeu.gov.test/lo/'],
        ['ຜົ້ງສາລີ', 'http://phongsaly.localhost:4000/lo/'],
        ['ນະຄອນຫຼວງວຽງຈັນ', 'http://vientiane-capital.localhost:4000/lo/'],
      ].toSorted(),
    );
  });

  it('offers nothing that the list of websites does not', () => {
    const listed = named(below(list()), 'a').map((link) => attribute(link, 'href'));
    for (const link of named(below(map()), 'a')) {
      expect(listed.filter((href) => href === attribute(link, 'href'))).toHaveLength(2);
    }
  });

  it('names the provinces in the language of the page', async () => {
    const { text } = await rendered('portal', '/en/');
    expect(text).toMatch(/<text[^>]*>Attapeu<\/text>/);
  });
});

describe('the portal', () => {
  it('says of each story which site it comes from', () => {
    const stories = named(all, 'article').filter((story) => textOf(story).includes('ຂ່າວຈາກ'));
    expect(stories.length).toBeGreaterThanOrEqual(4);
  });

  it('searches all websites', () => {
    const form = all.find((element) => attribute(element, 'role') === 'search')!;
    expect(textOf(named(below(form), 'label')[0]!)).toContain('ທຸກເວັບໄຊ');
  });

  it.each(['/lo/news/', '/en/news/', '/lo/news/2026/11/', '/lo/news/2025/03/', '/lo/news/2025/03/page-1/'])(
    'has %s, over all sites, whose links lead to the sites',
    async (path) => {
      const { status, text } = await rendered('portal', path);
      expect(status).toBe(200);
      const stories = named(elements(text), 'article');
      expect(stories.length).toBeGreaterThan(0);
      for (const story of stories) {
        expect(attribute(named(below(story), 'a')[0], 'href')).toMatch(/^https?:\/\/(ministry\.|attapeu\.)/);
      }
    },
  );

  it.each(['/lo/news/2019/01/', '/lo/news/2025/03/page-9/', '/lo/news/2026/11/18-shared/', '/fr/news/'])(
    'has no %s',
    async (path) => {
      expect((await rendered('portal', path)).status).toBe(404);
    },
  );

  it('leads from page to page to nothing that is not there', async () => {
    const seen = new Set(['/lo/', '/en/']);
    const broken: string[] = [];
    for (const path of seen) {
      const { status, text } = await rendered('portal', path);
      if (status !== 200) broken.push(path);
      for (const link of named(elements(text), 'a')) {
        const href = attribute(link, 'href')?.split('#')[0] ?? '';
        if (/^\/(?!media\/|documents\/)/.test(href)) seen.add(href);
      }
    }
    expect(broken).toEqual([]);
  });
});
