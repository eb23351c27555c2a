import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../publisher/content/content.ts';
import { compiledApp, type CompiledApp } from './compiled-app.ts';
import { article } from './documents.ts';
import { fakeContent } from './fake-content.ts';
import { attribute, elements, linkOf, named, textOf, type Element } from './html.ts';
import { rendered as get, type Rendered } from './rendered.ts';
import { longTitle, world } from './world.ts';

let app: CompiledApp;

beforeAll(async () => {
  app = await compiledApp();
}, 180_000);

const articlePath = '/lo/news/2026/11/18-shared/';

/** Every kind of page there is, where it stands. */
const pages = [
  ['ministry', '/', 'lo'],
  ['ministry', '/lo/', 'lo'],
  ['ministry', '/en/', 'en'],
  ['ministry', '/lo/news/', 'lo'],
  ['ministry', '/en/news/', 'en'],
  ['ministry', '/lo/news/2026/11/', 'lo'],
  ['ministry', '/lo/news/2025/03/', 'lo'],
  ['ministry', '/lo/news/2025/03/page-1/', 'lo'],
  ['ministry', '/lo/news/2025/03/page-3/', 'lo'],
  ['ministry', '/lo/news/topics/training/', 'lo'],
  ['ministry', '/lo/news/topics/training/2026/', 'lo'],
  ['ministry', articlePath, 'lo'],
  ['ministry', '/en/news/2026/11/18-shared/', 'en'],
  ['attapeu', articlePath, 'lo'],
  ['ministry', '/lo/events/', 'lo'],
  ['ministry', '/lo/events/2026/', 'lo'],
  ['ministry', '/lo/events/2026/12/', 'lo'],
  ['ministry', '/lo/events/places/la-vt/', 'lo'],
  ['ministry', '/lo/events/2026/12/12-coming/', 'lo'],
  ['phongsaly', '/lo/events/2026/12/12-coming/', 'lo'],
  ['ministry', '/lo/publications/', 'lo'],
  ['ministry', '/lo/publications/journal/', 'lo'],
  ['ministry', '/lo/publications/journal/2026/', 'lo'],
  ['ministry', '/lo/publications/2026/', 'lo'],
  ['ministry', '/lo/publications/series/ict/', 'lo'],
  ['ministry', '/lo/publications/2026/09/30-journl/', 'lo'],
  ['attapeu', '/lo/publications/2026/09/30-journl/', 'lo'],
  ['ministry', '/lo/statistics/', 'lo'],
  ['ministry', '/lo/statistics/traffic/', 'lo'],
  ['ministry', '/en/statistics/coverage/', 'en'],
  ['ministry', '/lo/statistics/broken/', 'lo'],
  ['ministry', '/lo/services/', 'lo'],
  ['ministry', '/en/services/e-office/', 'en'],
  ['attapeu', '/lo/services/e-office/', 'lo'],
  ['attapeu', '/lo/services/help-desk/', 'lo'],
  ['ministry', '/lo/about/', 'lo'],
  ['ministry', '/lo/structure/', 'lo'],
  ['ministry', '/404.html', 'lo'],
  ['ministry', '/lo/old/page/', 'lo'],
  ['ministry', '/index.php', 'lo'],
  ['ministry', '/lo/news/2020/01/01-abc123/', 'lo'],
  // A site on which nothing has been published yet.
  ['vientiane-capital', '/en/', 'en'],
  ['vientiane-capital', '/lo/news/', 'lo'],
  ['vientiane-capital', '/lo/events/', 'lo'],
  ['vientiane-capital', '/lo/publications/', 'lo'],
  ['vientiane-capital', '/en/statistics/', 'en'],
  ['vientiane-capital', '/en/services/', 'en'],
  ['vientiane-capital', '/lo/about/', 'lo'],
  ['phongsaly', '/en/about/', 'en'],
  ['portal', '/', 'lo'],
  ['portal', '/lo/', 'lo'],
  ['portal', '/en/', 'en'],
  ['portal', '/lo/events/', 'lo'],
  ['portal', '/lo/events/2026/12/', 'lo'],
  ['portal', '/lo/events/places/la-vt/', 'lo'],
  ['portal', '/lo/publications/', 'lo'],
  ['portal', '/lo/publications/plan/', 'lo'],
  ['portal', '/lo/services/', 'lo'],
  ['portal', '/lo/services/e-office/', 'lo'],
  ['portal', '/404.html', 'lo'],
] as const;

describe.each(pages)('the page %s %s', (site, path, locale) => {
  let page: Rendered;
  let all: Element[];

  beforeAll(async () => {
    page = await get(site, path);
    all = elements(page.text);
  });

  it('is there, as HTML', () => {
    expect(page.status).toBe(200);
    expect(page.contentType).toMatch(/^text\/html; ?charset=utf-8$/i);
  });

  it('says its language, its title and its one heading', () => {
    expect(attribute(named(all, 'html')[0], 'lang')).toBe(locale);
    expect(textOf(named(all, 'title')[0]!)).not.toBe('');
    expect(named(all, 'h1')).toHaveLength(1);
    expect(textOf(named(all, 'h1')[0]!).trim()).not.toBe('');
  });

  it('leaves out no level of heading', () => {
    const levels = all.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it('runs nothing and loads nothing from elsewhere', () => {
    for (const script of named(all, 'script')) {
      const isData = /^application\/(ld\+)?json$/.test(attribute(script, 'type') ?? '');
      expect(isData || textOf(script) === '', 'an inline script').toBe(true);
    }
    for (const element of all) {
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^(on|style$)/);
        if (name === 'href' || name === 'src')
          expect(value).toMatch(/^((https?|webcal):\/\/|\/|#|mailto:|tel:)/);
        if (name === 'src' || name === 'srcset') expect(value).toMatch(/^\/(media|_astro)\//);
      }
    }
    expect(linkOf(all, 'stylesheet')).toEqual([]);
  });

  it('has every id once, and every label of a section', () => {
    const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const element of all) {
      const label = attribute(element, 'aria-labelledby');
      for (const id of label?.split(' ') ?? []) expect(ids).toContain(id);
    }
  });

  it('is the same bytes every time', async () => {
    expect((await get(site, path)).text).toBe(page.text);
  });
});

describe('addresses where nothing stands', () => {
  it.each([
    ['ministry', '/de/'],
    ['ministry', '/lo/nothing/'],
    ['ministry', '/lo/bad/'],
    ['ministry', '/lo/news/2026/11/18-nosuch/'],
    ['ministry', '/lo/news/2026/11/19-shared/'],
    ['ministry', '/lo/news/1999/01/'],
    ['ministry', '/lo/news/2026/11/page-1/'],
    ['ministry', '/lo/news/2025/03/page-0/'],
    ['ministry', '/lo/news/2025/03/page-4/'],
    ['ministry', '/lo/news/2025/03/page-01/'],
    ['ministry', '/lo/news/topics/unused/'],
    ['ministry', '/lo/news/topics/gone/'],
    ['ministry', '/lo/news/topics/training/2026/x/'],
    ['ministry', '/lo/events/1999/'],
    ['ministry', '/lo/events/2026/01/'],
    ['ministry', '/lo/events/2026/13/'],
    ['ministry', '/lo/events/2026/page-1/'],
    ['ministry', '/lo/events/places/la-ph/'],
    ['ministry', '/lo/events/places/LA-VT/'],
    ['ministry', '/portal/lo/events/'],
    ['ministry', '/portal/lo/publications/'],
    ['ministry', '/lo/publications/plan/'],
    ['ministry', '/lo/publications/nonsense/'],
    ['ministry', '/lo/publications/journal/1999/'],
    ['ministry', '/lo/publications/1999/'],
    ['ministry', '/lo/publications/2026/page-1/'],
    ['ministry', '/lo/publications/2026/08/'],
    ['ministry', '/lo/publications/series/nothing/'],
    ['attapeu', '/lo/publications/series/ict/'],
    ['ministry', '/lo/statistics/nothing/'],
    ['attapeu', '/lo/statistics/coverage/'],
    ['ministry', '/lo/services/nothing/'],
    ['ministry', '/sitemaps/1999-01.xml'],
    ['ministry', '/portal/lo/'],
    ['vientiane-capital', '/lo/structure/'],
    ['vientiane-capital', articlePath],
  ])('%s %s answer 404', async (site, path) => {
    expect((await get(site, path)).status).toBe(404);
  });
});

describe('an article', () => {
  it('is canonical on its own site, with its other language', async () => {
    const all = elements((await get('ministry', articlePath)).text);
    expect(linkOf(all, 'canonical')).toEqual([`http://ministry.localhost:4000${articlePath}`]);
    const alternates = named(all, 'link').filter((element) => attribute(element, 'hreflang'));
    expect(alternates.map((element) => [attribute(element, 'hreflang'), attribute(element, 'href')])).toEqual(
      [
        ['lo', `http://ministry.localhost:4000${articlePath}`],
        ['en', 'http://ministry.localhost:4000/en/news/2026/11/18-shared/'],
      ],
    );
  });

  it('that is shared says whose it is and names the original', async () => {
    const { text } = await get('attapeu', articlePath);
    expect(linkOf(elements(text), 'canonical')).toEqual([`http://ministry.localhost:4000${articlePath}`]);
    expect(text).toContain('ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ');
    expect(text).not.toContain('rel="alternate" hreflang');
  });

  it('shows markup in its title as text', async () => {
    const { text } = await get('ministry', '/en/news/2026/11/18-shared/');
    expect(text).toContain('Review meeting &lt;b&gt;on&lt;/b&gt; digital government &amp;');
    expect(textOf(named(elements(text), 'h1')[0]!)).toBe(
      'Review meeting <b>on</b> digital government & "E-Office"',
    );
  });

  it('links its related event and publication, its topics and its files', async () => {
    const { text } = await get('ministry', articlePath);
    for (const href of [
      '/lo/events/2026/12/12-coming/',
      '/lo/publications/2026/09/30-journl/',
      '/lo/news/topics/training/',
      `/documents/${'c'.repeat(64)}/original.pdf/${encodeURIComponent('ບົດລາຍງານ.pdf')}`,
    ]) {
      expect(text).toContain(`href="${href}"`);
    }
    expect(text).toContain('PDF, 1,2 MB');
    expect(text).not.toContain('/topics/gone/');
  });

  it('that cannot be rendered is an error for the publisher, not a page', async () => {
    const broken = article({ site: 'ministry', urlId: 'broken', date: '2026-11-01', body: null as never });
    const url = new URL('http://ministry.localhost/lo/news/2026/11/01-broken/');
    const answer = await app.render(url, fakeContent({ documents: [...world, broken], site: 'ministry' }));
    expect(answer.status).toBe(500);
    expect(answer.body).toHaveLength(0);
    expect(answer.error).toBeInstanceOf(Error);
  });
});

describe('what a page reads', () => {
  /** The methods of `Content` that a page called, each with the list or document it named. */
  async function readBy(site: string, path: string): Promise<string[]> {
    const calls = new Set<string>();
    const content = new Proxy(fakeContent({ documents: world, site }), {
      get(target, name: keyof Content) {
        const value = target[name];
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          calls.add([name, ...given.filter((part) => typeof part === 'string')].join(' '));
          return (value as (...given: unknown[]) => unknown)(...given);
        };
      },
    });
    await app.render(new URL(`http://${site}.localhost${path}`), content);
    return [...calls];
  }

  // Ten thousand pages that read the same changing thing are ten thousand renders at its next change.
  it.each([articlePath, '/lo/events/2026/12/12-coming/', '/lo/publications/2026/09/30-journl/'])(
    'of %s changes with itself and what it names, not with every publish',
    async (path) => {
      for (const call of await readBy('ministry', path)) {
        expect(call).toMatch(
          /^(documentOf$|(atPath|get|(site|topic|unit)ByCode|isPast|upcoming notice|list series) )/,
        );
      }
    },
  );

  it('of a numbered archive page is its own part of the archive', async () => {
    expect(await readBy('ministry', '/lo/news/2025/03/page-2/')).toEqual([
      'slices news@ministry/lo/month/2025-03',
      'slice article news@ministry/lo/month/2025-03',
      'upcoming notice notices@ministry',
    ]);
  });
});

describe('archives', () => {
  it('show the newest first and number pages from the oldest', async () => {
    const newest = await get('ministry', '/lo/news/2025/03/');
    expect(newest.text.indexOf('ຂ່າວທີ 120<')).toBeLessThan(newest.text.indexOf('ຂ່າວທີ 119<'));
    expect((await get('ministry', '/lo/news/2025/03/page-1/')).text).toContain('ຂ່າວທີ 50<');
    expect((await get('ministry', '/lo/news/2025/03/page-3/')).text).toContain('ຂ່າວທີ 101<');
  });

  it('count what each month holds', async () => {
    expect((await get('ministry', '/lo/news/')).text).toMatch(
      /href="\/lo\/news\/2025\/03\/"[^>]*>ມີນາ<\/a>\s*<span[^>]*>\(120\)/,
    );
  });
});

describe('events', () => {
  it('are coming until their last day in Vientiane is over', async () => {
    const { text } = await get('ministry', '/lo/events/');
    const [coming, past] = text.split('id="past"');
    expect(coming).toContain('/lo/events/2026/12/12-coming/');
    expect(coming).toContain('-today1/');
    expect(coming).toContain('ເລື່ອນອອກໄປ');
    expect(past).toContain('-past01/');
  });

  it('leave out links that are none', async () => {
    const { text } = await get('ministry', '/lo/events/2026/12/12-coming/');
    expect(text).toContain('ວັນເສົາ 12 ທັນວາ 2026, 08:30');
    expect(text).toContain('href="https://meet.example.test/abc"');
    expect(text).not.toContain('ລົງທະບຽນເຂົ້າຮ່ວມ');
  });
});

describe('every page of a site', () => {
  it('shows the notices of today and no older ones', async () => {
    const { text } = await get('ministry', '/lo/news/');
    expect(text).toContain('ລະບົບຈະຢຸດປັບປຸງ.');
    expect(text).not.toContain('ໝົດອາຍຸແລ້ວ');
  });

  it('marks text that is not in its language', async () => {
    const { text } = await get('ministry', '/en/');
    expect(text).toMatch(/<span lang="lo">ລະບົບຈະຢຸດປັບປຸງ\.<\/span>/);
    expect(text).toMatch(/<span lang="lo">ໂຄງສ້າງ<\/span>/);
  });

  it('allows its own style by hash and nothing else inline', async () => {
    const { createHash } = await import('node:crypto');
    const all = elements((await get('ministry', '/lo/')).text);
    const css = textOf(named(all, 'style')[0]!);
    const policy = named(all, 'meta').find((element) => attribute(element, 'http-equiv'));
    const hash = createHash('sha256').update(css).digest('base64');
    expect(css).toContain('--band:#7a1f1f');
    expect(attribute(policy, 'content')).toContain(`style-src 'sha256-${hash}'`);
    expect(named(all, 'style')).toHaveLength(1);
  });

  it('weighs at most 14 KB with its styles, as a reader gets it', { timeout: 60_000 }, async () => {
    const { brotliCompressSync } = await import('node:zlib');
    for (const [site, path] of pages) {
      const html = brotliCompressSync((await get(site, path)).text);
      expect(html.length, `${site} ${path}`).toBeLessThanOrEqual(14 * 1024);
    }
  });
});

describe('a redirect', () => {
  it.each([
    ['/lo/old/page/', '/lo/news/', 'http://ministry.localhost:4000/lo/news/'],
    ['/index.php', 'https://elsewhere.example.test/', 'https://elsewhere.example.test/'],
  ])('%s leads to %s', async (from, to, canonical) => {
    const { text } = await get('ministry', from);
    const all = elements(text);
    expect(linkOf(all, 'canonical')).toEqual([canonical]);
    expect(text).toContain(`content="0; url=${to}"`);
    expect(named(all, 'a').map((element) => attribute(element, 'href'))).toContain(to);
  });

  it('gives way to a page that stands at its address', async () => {
    expect((await get('ministry', '/lo/about/')).text).toContain('ກ່ຽວກັບກະຊວງ');
  });
});

describe('the portal', () => {
  it('lists every site under its region, and news of all of them on their own sites', async () => {
    const { text } = await get('portal', '/lo/');
    expect(text).toContain('href="http://phongsaly.localhost:4000/lo/"');
    expect(text).toContain('href="https://attapeu.gov.test/lo/"');
    expect(text).toContain(`href="http://ministry.localhost:4000${articlePath}"`);
    expect(text.indexOf('ແຂວງພາກເໜືອ')).toBeLessThan(text.indexOf('ແຂວງພາກໃຕ້'));
    expect(text.split(longTitle)).toHaveLength(2);
  });
});

describe('feeds and sitemaps', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (name) => ['url', 'entry', 'sitemap'].includes(name),
  });

  it.each([
    ['ministry', '/lo/feed.xml'],
    ['ministry', '/en/feed.xml'],
    ['attapeu', '/lo/feed.xml'],
    ['vientiane-capital', '/en/feed.xml'],
    ['portal', '/lo/feed.xml'],
    ['ministry', '/sitemap.xml'],
    ['ministry', '/sitemaps/pages.xml'],
    ['ministry', '/sitemaps/2026-11.xml'],
    ['portal', '/sitemap.xml'],
    ['portal', '/sitemaps/pages.xml'],
  ])('%s %s is well-formed XML', async (site, path) => {
    const { status, contentType, text } = await get(site, path);
    expect(status).toBe(200);
    expect(contentType).toMatch(/^application\/(atom\+)?xml; charset=utf-8$/);
    expect(() => parser.parse(text, true)).not.toThrow();
  });

  it('a feed has the latest 30, identified by their own addresses, and the time of the newest', async () => {
    const { feed } = parser.parse((await get('attapeu', '/lo/feed.xml')).text);
    expect(feed.entry[0].id).toBe(`http://ministry.localhost:4000${articlePath}`);
    expect(feed.entry[0].title).toBe(longTitle);
    expect(feed.updated).toBe('2026-11-20T03:00:00.000Z');
    const many = parser.parse((await get('ministry', '/lo/feed.xml')).text);
    expect(many.feed.entry).toHaveLength(30);
  });

  it('a feed keeps markup in a title as text', async () => {
    const { text } = await get('ministry', '/en/feed.xml');
    expect(text).toContain(
      'Review meeting &lt;b&gt;on&lt;/b&gt; digital government &amp; &quot;E-Office&quot;',
    );
  });

  it('a sitemap names each language of a document once and its counterpart', async () => {
    const { urlset } = parser.parse((await get('ministry', '/sitemaps/2026-11.xml')).text);
    const lao = urlset.url.find((url: { loc: string }) => url.loc.endsWith(articlePath));
    expect(lao['xhtml:link'].map((link: Record<string, string>) => link['@_hreflang'])).toEqual(['lo', 'en']);
    expect(new Set(urlset.url.map((url: { loc: string }) => url.loc)).size).toBe(urlset.url.length);
  });

  it('the sitemaps of a site name only pages that exist', async () => {
    const { sitemapindex } = parser.parse((await get('ministry', '/sitemap.xml')).text);
    for (const { loc } of sitemapindex.sitemap as { loc: string }[]) {
      const { urlset } = parser.parse((await get('ministry', new URL(loc).pathname)).text);
      for (const { loc: address } of urlset.url as { loc: string }[]) {
        expect((await get('ministry', new URL(address).pathname)).status, address).toBe(200);
      }
    }
  });

  it('robots.txt names the sitemap', async () => {
    expect((await get('attapeu', '/robots.txt')).text).toContain(
      'Sitemap: https://attapeu.gov.test/sitemap.xml',
    );
    expect((await get('portal', '/robots.txt')).text).toContain('Sitemap: http://localhost:4000/sitemap.xml');
  });
});

describe('links within a site', () => {
  it('lead to pages that exist', { timeout: 60_000 }, async () => {
    const seen = new Set<string>(['/']);
    const broken: string[] = [];
    for (const path of seen) {
      const { status, text } = await get('ministry', path);
      if (status !== 200) broken.push(path);
      for (const element of named(elements(text), 'a')) {
        const href = attribute(element, 'href')?.split('#')[0] ?? '';
        // Relative ones too, as pages of a document link each other.
        const linked = href && new URL(href, `http://x${path}`).pathname;
        if (/^(\/|\.|page-)/.test(href) && !/^\/(media|documents)\//.test(href)) seen.add(linked);
      }
    }
    expect(broken).toEqual([]);
    expect(seen.size).toBeGreaterThan(40);
  });
});
