import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { publication, site } from './documents.ts';
import { attribute, elements, linkOf, named } from './html.ts';
import { rendered } from './rendered.ts';
import { world } from './world.ts';

beforeAll(async () => {
  await rendered('ministry', '/lo/');
}, 180_000);

/** With three instead of a hundred and twenty articles of one month, as every page is rendered. */
const few = world.filter(({ documentId }) => !/-many-(?!\d$)|-many-[3-9]$/.test(documentId));

const lists = ['url', 'sitemap', 'xhtml:link', 'Url'];
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => lists.includes(name) });
const link = z.object({ '@_rel': z.literal('alternate'), '@_hreflang': z.string(), '@_href': z.url() });
const urlSet = z.object({
  urlset: z.object({
    url: z.array(
      z.object({ loc: z.url(), lastmod: z.iso.date().optional(), 'xhtml:link': z.array(link).default([]) }),
    ),
  }),
});
const index = z.object({ sitemapindex: z.object({ sitemap: z.array(z.object({ loc: z.url() })) }) });

async function xml(...of: Parameters<typeof rendered>): Promise<unknown> {
  const { status, contentType, text } = await rendered(...of);
  expect(status).toBe(200);
  expect(contentType).toMatch(/^application\/(opensearchdescription\+)?xml; charset=utf-8$/);
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text);
}

const urlsOf = async (...of: Parameters<typeof rendered>) => urlSet.parse(await xml(...of)).urlset.url;
const sitemapsOf = async (...of: Parameters<typeof rendered>) =>
  index.parse(await xml(...of)).sitemapindex.sitemap.map(({ loc }) => loc);

describe('the sitemaps of a site', { timeout: 60_000 }, () => {
  it.each(['ministry', 'attapeu', 'vientiane-capital'])(
    'name only pages of %s that exist, are canonical and name the same languages',
    async (code) => {
      const seen = new Set<string>();
      for (const sitemap of await sitemapsOf(code, '/sitemap.xml', few)) {
        for (const { loc, 'xhtml:link': links } of await urlsOf(code, new URL(sitemap).pathname, few)) {
          expect(seen, 'named once').not.toContain(loc);
          seen.add(loc);
          const page = await rendered(code, new URL(loc).pathname, few);
          expect(page.status, loc).toBe(200);
          const all = elements(page.text);
          expect(linkOf(all, 'canonical')).toEqual([loc]);
          const alternates = named(all, 'link').flatMap((element) => {
            const lang = attribute(element, 'hreflang');
            return lang && attribute(element, 'rel') === 'alternate'
              ? [[lang, attribute(element, 'href')]]
              : [];
          });
          expect(alternates, loc).toEqual(links.map((each) => [each['@_hreflang'], each['@_href']]));
        }
      }
      expect(seen.size).toBeGreaterThan(5);
    },
  );

  it('tell the day of the last publish, each language its own', async () => {
    const documents = world.map((document) =>
      document.documentId === 'article-shared' && 'locale' in document && document.locale === 'en'
        ? { ...document, publishedAt: '2026-11-21T18:00:00.000Z' }
        : document,
    );
    const urls = await urlsOf('ministry', '/sitemaps/2026-11.xml', documents);
    const modified = (lang: string) => urls.find(({ loc }) => loc.includes(`/${lang}/news/`))?.lastmod;
    expect([modified('lo'), modified('en')]).toEqual(['2026-11-20', '2026-11-22']);
  });

  it('leave copies to the site that they come from', async () => {
    const all = await sitemapsOf('attapeu', '/sitemap.xml');
    expect(all).not.toContain('https://attapeu.gov.test/sitemaps/2026-11.xml');
  });

  it('leave out what was withdrawn', async () => {
    const withdrawal = { date: '2026-11-21', reason: 'ມີຂໍ້ຜິດພາດ.' };
    const one = publication({
      site: 'attapeu',
      urlId: 'gone01',
      date: '2026-03-01',
      kind: 'report',
      withdrawal,
    });
    expect((await rendered('attapeu', '/sitemaps/2026-03.xml', [...world, one])).status).toBe(404);
  });
});

describe('the sitemap of the portal', { timeout: 60_000 }, () => {
  it('names its own and those of every site', async () => {
    const all = await sitemapsOf('portal', '/sitemap.xml');
    expect(all).toContain('http://localhost:4000/sitemaps/pages.xml');
    expect(all).toContain('http://ministry.localhost:4000/sitemaps/2026-11.xml');
    expect(all).toContain('https://attapeu.gov.test/sitemaps/pages.xml');
    for (const { loc } of await urlsOf('portal', '/sitemaps/pages.xml'))
      expect((await rendered('portal', new URL(loc).pathname)).status, loc).toBe(200);
  });
});

describe('robots.txt', () => {
  it('names the sitemap and keeps crawlers out of answers of the search', async () => {
    const { text } = await rendered('attapeu', '/robots.txt');
    expect(text.split('\n')).toEqual([
      'User-agent: *',
      'Allow: /',
      'Disallow: /lo/search/',
      'Allow: /lo/search/$',
      'Disallow: /en/search/',
      'Allow: /en/search/$',
      '',
      'Sitemap: https://attapeu.gov.test/sitemap.xml',
      '',
    ]);
    expect((await rendered('portal', '/robots.txt')).text).toContain(
      'Sitemap: http://localhost:4000/sitemap.xml',
    );
  });
});

describe('security.txt', () => {
  const contactOf = async (...of: Parameters<typeof rendered>) =>
    /^Contact: (.+)$/m.exec((await rendered(...of)).text)?.[1];

  it('has what RFC 9116 requires, in force for half a year at least', async () => {
    const { contentType, text } = await rendered('ministry', '/.well-known/security.txt');
    expect(contentType).toBe('text/plain; charset=utf-8');
    expect(text).toBe(
      [
        'Contact: mailto:info@ministry.test',
        'Expires: 2027-07-01T00:00:00+07:00',
        'Preferred-Languages: lo, en',
        'Canonical: http://ministry.localhost:4000/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('of the portal and of a site without an address leads to the ministry', async () => {
    for (const code of ['portal', 'attapeu'])
      expect(await contactOf(code, '/.well-known/security.txt')).toBe('mailto:info@ministry.test');
  });

  it('is not there where nobody can be written to', async () => {
    const { status } = await rendered('lonely', '/.well-known/security.txt', [site({ code: 'lonely' })]);
    expect(status).toBe(404);
  });
});

describe('opensearch.xml', () => {
  const schema = z.object({
    OpenSearchDescription: z.object({
      ShortName: z.string().max(16),
      LongName: z.string().max(48),
      Description: z.string().max(1024),
      Language: z.string(),
      Url: z.array(z.object({ '@_type': z.string(), '@_template': z.string() })),
    }),
  });

  it.each([
    ['ministry', 'lo', 'http://ministry.localhost:4000'],
    ['attapeu', 'en', 'https://attapeu.gov.test'],
    ['portal', 'lo', 'http://localhost:4000'],
  ])('of %s in %s leads to the search page', async (code, locale, origin) => {
    const path = `/${locale}/opensearch.xml`;
    const { OpenSearchDescription: found } = schema.parse(await xml(code, path));
    expect(found.Language).toBe(locale);
    expect(found.Url[0]).toMatchObject({
      '@_type': 'text/html',
      '@_template': `${origin}/${locale}/search/?q={searchTerms}`,
    });
    expect(linkOf(elements((await rendered(code, `/${locale}/`)).text), 'search')).toEqual([path]);
  });
});
