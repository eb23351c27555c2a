/** What surrounds every page, from outside. */
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compiledApp } from './compiled-app.ts';
import { article, event, image, notice, publication, site } from './documents.ts';
import { attribute, below, elements, linkOf, metaOf, named, textOf, type Element } from './html.ts';
import { rendered } from './rendered.ts';
import { world } from './world.ts';

beforeAll(async () => {
  await compiledApp();
}, 180_000);

const page = async (host: string, path: string, documents = world) =>
  elements((await rendered(host, path, documents)).text);
const withRole = (all: readonly Element[], role: string) =>
  all.filter((element) => attribute(element, 'role') === role);
const nameOf = (all: readonly Element[], landmark: Element) =>
  attribute(landmark, 'aria-label') ??
  all
    .find((element) => attribute(element, 'id') === attribute(landmark, 'aria-labelledby'))
    ?.childNodes.map(textOf)
    .join('')
    .trim();
const styleOf = (all: readonly Element[]) => textOf(named(all, 'style')[0]!);

const kinds = [
  ['ministry', '/lo/', 'lo'],
  ['ministry', '/en/news/', 'en'],
  ['attapeu', '/lo/events/', 'lo'],
  ['vientiane-capital', '/en/services/', 'en'],
  ['portal', '/lo/', 'lo'],
] as const;

describe.each(kinds)('the page %s %s', (host, path, locale) => {
  let all: Element[];

  beforeAll(async () => {
    all = await page(host, path);
  });

  it('begins with the way past everything, to the main part', () => {
    const [first] = named(all, 'a');
    const main = named(all, 'main');
    expect(attribute(first, 'class')).toBe('skip');
    expect(main).toHaveLength(1);
    expect(attribute(first, 'href')).toBe(`#${attribute(main[0], 'id')}`);
  });

  it('has one head, one foot, a named menu and a named search', () => {
    const top = named(all, 'body')[0]!.childNodes.flatMap((child) => ('tagName' in child ? [child] : []));
    expect(named(top, 'header')).toHaveLength(1);
    expect(named(top, 'footer')).toHaveLength(1);
    expect(named(all, 'nav').every((nav) => attribute(nav, 'aria-label') !== undefined)).toBe(true);
    expect(withRole(all, 'search').every((form) => attribute(form, 'aria-labelledby'))).toBe(true);
  });

  it('names landmarks of one kind differently', () => {
    const labels = [...named(all, 'nav'), ...withRole(all, 'search')].map((landmark) =>
      nameOf(all, landmark),
    );
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('searches without script', () => {
    const [form] = withRole(all, 'search');
    const [field] = named(below(form!), 'input');
    expect(attribute(form, 'action')).toBe(`/${locale}/search/`);
    expect(attribute(form, 'method')).toBeUndefined();
    expect(attribute(field, 'name')).toBe('q');
    const label = named(below(form!), 'label').find(
      (element) => attribute(element, 'for') === attribute(field, 'id'),
    );
    expect(textOf(label!).trim()).not.toBe('');
    expect(textOf(named(below(form!), 'button')[0]!).trim()).not.toBe('');
  });

  it('says in the menu where it is', () => {
    const menu = all.find((element) => attribute(element, 'class')?.startsWith('menu'))!;
    const current = below(menu).filter((element) => attribute(element, 'aria-current') !== undefined);
    expect(current).toHaveLength(1);
  });

  it('leads to the other language, in that language', () => {
    const other = locale === 'lo' ? 'en' : 'lo';
    const link = named(all, 'a').find((element) => attribute(element, 'hreflang') === other)!;
    expect(attribute(link, 'lang')).toBe(other);
    expect(attribute(link, 'href')).toMatch(new RegExp(`^/${other}/`));
  });

  it('allows its one style by hash, scripts as files of the site, and nothing else', () => {
    const policy = attribute(
      named(all, 'meta').find((element) => attribute(element, 'http-equiv')),
      'content',
    )!;
    expect(named(all, 'style')).toHaveLength(1);
    const hash = createHash('sha256').update(styleOf(all)).digest('base64');
    expect(policy).toContain(`style-src 'sha256-${hash}';`);
    expect(policy).toContain("default-src 'none'; ");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('names its picture for other websites in full, with its size and its words', () => {
    expect(metaOf(all, 'og:image')).toMatch(/^https?:\/\/[^/]+\/\w\w\/(\S+\/)?card\.png$/);
    expect(metaOf(all, 'og:image:width')).toBe('1200');
    expect(metaOf(all, 'og:image:height')).toBe('630');
    expect(metaOf(all, 'og:image:alt')).toBeTruthy();
    expect(metaOf(all, 'twitter:card')).toBe('summary_large_image');
  });
});

describe('a copy on another site', () => {
  it('shows the picture of the original, which stands beside it', async () => {
    const all = await page('attapeu', '/lo/news/2026/11/18-shared/');
    expect(metaOf(all, 'og:image')).toBe('http://ministry.localhost:4000/lo/news/2026/11/18-shared/card.png');
  });
});

describe('the style', () => {
  it('weighs at most 5.1 KB, with everything that any page needs', async () => {
    const css = styleOf(await page('attapeu', '/lo/'));
    expect(brotliCompressSync(css).length).toBeLessThanOrEqual(5.1 * 1024);
  });

  it('leaves Lao its shape: no spread letters, no hyphens, no breaks inside syllables, room above and below', async () => {
    const css = styleOf(await page('attapeu', '/lo/'));
    expect(css).not.toMatch(/letter-spacing|hyphens|break-all|justify;|text-align:justify/);
    for (const [, height] of css.matchAll(/line-height:([\d.]+)/g)) {
      expect(Number(height)).toBeGreaterThanOrEqual(1.5);
    }
  });

  it('carries the colours of the site after its own', async () => {
    const css = styleOf(await page('ministry', '/lo/'));
    expect(css.lastIndexOf('--band:#7a1f1f')).toBeGreaterThan(css.indexOf('--band:#0b4a82'));
  });
});

describe('notices', () => {
  const levels = ['information', 'urgent', 'warning'] as const;
  const notices = levels.map((level, index) =>
    notice({ site: 'here', lastDay: `2026-11-2${3 + index}`, level, textLo: `ແຈ້ງ ${level}` }),
  );

  it('stand with the most urgent first, whichever ends first, and say their level in words', async () => {
    const { text } = await rendered('here', '/lo/', [site({ code: 'here' }), ...notices]);
    const places = ['ດ່ວນ', 'ຄຳເຕືອນ', 'ແຈ້ງການ'].map((label) => text.indexOf(`<strong>${label}:</strong>`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('a document that was withdrawn', () => {
  const withdrawal = { date: '2026-11-21', reason: 'ມີສະບັບໃໝ່ແທນແລ້ວ.' };
  const secret = 'ເນື້ອໃນທີ່ຖືກຖອນ';
  const title = 'ປະກາດເກົ່າ <b>ເລກທີ</b> 1';
  const gone = { site: 'ministry', title, summary: secret, body: `<p>${secret}</p>`, withdrawal };
  const documents = [
    ...world,
    article({ ...gone, urlId: 'gone01', date: '2026-11-10', cover: image('a'), byline: secret }),
    event({ ...gone, urlId: 'gone01', start: '2026-11-10T02:00:00.000Z', place: secret, chair: secret }),
    publication({ ...gone, urlId: 'gone01', date: '2026-11-10', kind: 'plan', issuingBody: secret }),
  ];

  it.each(['news', 'events', 'publications'])(
    'among the %s says when and why, and where to go on, and shows nothing of it',
    async (section) => {
      const { status, text } = await rendered('ministry', `/lo/${section}/2026/11/10-gone01/`, documents);
      const all = elements(text);
      expect(status).toBe(200);
      expect(textOf(named(all, 'h1')[0]!).trim()).toBe(title);
      expect(text).toContain('21 ພະຈິກ 2026');
      expect(text).toContain(withdrawal.reason);
      expect(text).not.toContain(secret);
      expect(metaOf(all, 'robots')).toBe('noindex');
      expect(linkOf(all, 'canonical')).toEqual([]);
      const main = below(named(all, 'main')[0]!);
      expect(withRole(main, 'search')).toHaveLength(1);
      expect(new Set(withRole(all, 'search').map((form) => nameOf(all, form))).size).toBe(2);
      expect(named(main, 'a').map((link) => attribute(link, 'href'))).toContain(`/lo/${section}/`);
      expect(named(main, 'img')).toEqual([]);
    },
  );

  it('is in no list', async () => {
    for (const path of ['/lo/', '/lo/news/', '/lo/events/', '/lo/publications/', '/lo/news/2026/11/']) {
      expect((await rendered('ministry', path, documents)).text).not.toContain('-gone01/');
    }
  });
});

describe('where nothing stands', () => {
  it.each(['ministry', 'portal'])('%s says so in both languages, with a search in each', async (host) => {
    const all = await page(host, '/404.html');
    expect(metaOf(all, 'robots')).toBe('noindex');
    const sections = named(all, 'section');
    expect(sections.map((section) => attribute(section, 'lang'))).toEqual(['lo', 'en']);
    for (const section of sections) {
      const lang = attribute(section, 'lang');
      const [form] = withRole(below(section), 'search');
      expect(attribute(form, 'action')).toBe(`/${lang}/search/`);
      expect(
        named(below(section), 'a').every((link) => attribute(link, 'href')!.startsWith(`/${lang}/`)),
      ).toBe(true);
    }
  });

  it('but something moved from, a page leads on and can be searched', async () => {
    const all = await page('ministry', '/lo/old/page/');
    expect(metaOf(all, 'robots')).toBe('noindex');
    expect(withRole(all, 'search')).toHaveLength(1);
  });
});
