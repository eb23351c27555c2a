/**
 * An app in a few lines for tests of the engine: it has the same pages as the Astro app and reads content the same way,
 * and renders what it read as text. A title that starts with "THROW" fails, in an article's own page; one that starts
 * with "LIST-THROW" fails in lists.
 */
import type { Locale } from '@sanlao/shared/locales';
import { isLocale } from '@sanlao/shared/locales';
import type { Content } from '../content/content.ts';
import { sliceSize } from '../content/content.ts';
import { lists } from '../content/lists.ts';
import type { CompiledApp } from '../rendering/render.ts';

type Route = (content: Content, ...parts: string[]) => unknown;

const kinds = '(journal|newspaper|strategy|vision|plan|statistics|legislation|report|guideline)';

const routes: [pattern: RegExp, route: Route][] = [
  [/^\/$/, (content) => content.site.nameLo],
  [/^\/robots.txt$/, (content) => content.site.code],
  [/^\/404.html$/, (content) => content.site.nameEn],
  [/^\/sitemap.xml$/, (content) => content.buckets(lists.sitemapMonths(content.site.code))],
  [/^\/sitemaps\/pages.xml$/, (content) => content.list('page', lists.pages(content.site.code, 'lo'))],
  [
    /^\/sitemaps\/(\d{4}-\d\d).xml$/,
    (content, month) =>
      nonEmpty(
        titles(content.list('article', lists.sitemapMonth(content.site.code, month!), { limit: 10_000 })),
      ),
  ],
  [/^\/(lo|en)\/$/, home],
  [
    /^\/documents\/([0-9a-f]{64})\/$/,
    (content, key) =>
      content.count(lists.withFile(content.site.code, key!)) > 0
        ? null
        : nonEmpty(titles(content.list('article', lists.withReplacedFile(content.site.code, key!)))),
  ],
  [
    /^\/(lo|en)\/about\/units\/([a-z-]+)\/feed.xml$/,
    (content, locale, unit) =>
      nonEmpty(titles(content.list('article', lists.newsUnit(content.site.code, as(locale), unit!)))),
  ],
  [
    /^\/open-data\/articles-(lo|en)-(\d{4}-\d\d).json$/,
    (content, locale, month) =>
      nonEmpty(titles(content.list('article', lists.newsMonth(content.site.code, as(locale), month!)))),
  ],
  [
    /^\/(lo|en)\/(?:feed.xml|rss.xml|feed.json)$/,
    (content, locale) =>
      titles(content.list('article', lists.news(content.site.code, as(locale)), { limit: 30 })),
  ],
  [
    /^\/(lo|en)\/news\/$/,
    (content, locale) => [
      titles(content.list('article', lists.news(content.site.code, as(locale)), { limit: 20 })),
      content.buckets(lists.newsMonths(content.site.code, as(locale))),
    ],
  ],
  [
    /^\/(lo|en)\/news\/(\d{4})\/(\d\d)\/$/,
    (content, locale, year, month) =>
      nonEmpty(
        titles(
          content.list('article', lists.newsMonth(content.site.code, as(locale), `${year}-${month}`), {
            limit: sliceSize,
          }),
        ),
      ),
  ],
  [
    /^\/(lo|en)\/news\/(\d{4})\/(\d\d)\/page-(\d+)\/$/,
    (content, locale, year, month, page) =>
      numbered(content, lists.newsMonth(content.site.code, as(locale), `${year}-${month}`), Number(page)),
  ],
  [
    /^\/(lo|en)\/news\/topics\/([a-z-]+)\/$/,
    (content, locale, topic) =>
      content.list('topic', lists.topics()).some(({ code }) => code === topic)
        ? content.buckets(lists.newsTopicYears(content.site.code, as(locale), topic!))
        : null,
  ],
  [
    /^\/(lo|en)\/news\/topics\/([a-z-]+)\/(\d{4})\/$/,
    (content, locale, topic, year) =>
      nonEmpty(
        titles(
          content.list('article', lists.newsTopicYear(content.site.code, as(locale), topic!, year!), {
            limit: sliceSize,
          }),
        ),
      ),
  ],
  [
    /^\/(lo|en)\/news\/topics\/([a-z-]+)\/(\d{4})\/page-(\d+)\/$/,
    (content, locale, topic, year, page) =>
      numbered(content, lists.newsTopicYear(content.site.code, as(locale), topic!, year!), Number(page)),
  ],
  [/^\/(lo|en)\/(news|events|publications)\/(\d{4})\/(\d\d)\/(\d\d)-([a-z0-9]{6})\/$/, entry],
  [
    /^\/(lo|en)\/events\/$/,
    (content, locale) => [
      content.upcoming('event', lists.events(content.site.code, as(locale))).map(({ title }) => title),
      content.buckets(lists.eventsYears(content.site.code, as(locale))),
    ],
  ],
  [
    /^\/(lo|en)\/events\/(\d{4})\/$/,
    (content, locale, year) =>
      nonEmpty(content.list('event', lists.eventsYear(content.site.code, as(locale), year!))),
  ],
  [
    /^\/(lo|en)\/publications\/$/,
    (content, locale) => content.buckets(lists.publicationsKinds(content.site.code, as(locale))),
  ],
  [
    new RegExp(`^/(lo|en)/publications/${kinds}/$`),
    (content, locale, kind) =>
      nonEmpty(
        titles(
          content.list(
            'publication',
            lists.publicationsKind(content.site.code, as(locale), kind as 'report'),
          ),
        ),
      ),
  ],
  [
    new RegExp(`^/(lo|en)/publications/${kinds}/(\\d{4})/$`),
    (content, locale, kind, year) =>
      nonEmpty(
        content.list(
          'publication',
          lists.publicationsYear(content.site.code, as(locale), kind as 'report', year!),
        ),
      ),
  ],
  [
    /^\/(lo|en)\/services\/$/,
    (content, locale) =>
      content.list('service', lists.services('portal', as(locale))).map(({ name }) => name),
  ],
  [
    /^\/(lo|en)\/services\/([a-z-]+)\/$/,
    (content, locale, code) =>
      [
        ...content.list('service', lists.services('portal', as(locale))),
        ...content.list('service', lists.services(content.site.code, as(locale))),
      ].find((service) => service.code === code) ?? null,
  ],
  [/^\/(lo|en)\/search\/$/, (content, locale) => content.searchManifest(as(locale))],
  [
    /^\/(lo|en)\/([a-z-]+)\/$/,
    (content, locale, slug) =>
      content.list('page', lists.pages(content.site.code, as(locale))).find((page) => page.slug === slug) ??
      null,
  ],
];

export const plainApp: CompiledApp = {
  version: 'plain000001',
  async render(url, content) {
    try {
      const path = content.site.code === 'portal' ? url.pathname.replace(/^\/portal/, '') : url.pathname;
      const found =
        answer(path, content) ??
        content.list('redirect', lists.redirects(content.site.code)).find(({ from }) => from === path) ??
        null;
      if (found === null) return { status: 404, body: new Uint8Array() };
      return { status: 200, body: Buffer.from(`${path}\n${JSON.stringify(found, null, 1)}\n`.repeat(3)) };
    } catch (error) {
      return { status: 500, body: new Uint8Array(), error };
    }
  },
};

function answer(path: string, content: Content): unknown {
  for (const [pattern, route] of routes) {
    const match = pattern.exec(path);
    if (match) return route(content, ...match.slice(1)) ?? null;
  }
  return null;
}

function home(content: Content, locale?: string): unknown {
  const { code } = content.site;
  return {
    site: content.site,
    sites: content.sites().map((site) => site.nameLo),
    news: titles(content.list('article', lists.news(code, as(locale)), { limit: 10 })),
    events: content.upcoming('event', lists.events(code, as(locale)), 5).map(({ title }) => title),
    notices: content.upcoming('notice', lists.notices(code)).map(({ textLo }) => textLo),
    publications: content
      .list('publication', lists.publications(code, as(locale)), { limit: 5 })
      .map(({ title }) => title),
  };
}

function entry(
  content: Content,
  locale?: string,
  section?: string,
  year?: string,
  month?: string,
  day?: string,
  urlId?: string,
): unknown {
  const type = { news: 'article', events: 'event', publications: 'publication' }[section!] as
    'article' | 'event' | 'publication';
  const document = content.atPath(type, as(locale), `${year}-${month}-${day}`, urlId!);
  if (!document) return null;
  if (document.title.startsWith('THROW')) throw new Error(`the title is "${document.title}"`);
  const related =
    document.type === 'article' && document.event
      ? content.get('event', document.event, document.locale)
      : null;
  return {
    ...document,
    publishedAt: '',
    from: content.siteByCode(document.site)?.nameLo,
    related: related?.title,
    note:
      document.site === content.site.code || document.withdrawal
        ? null
        : content
            .list('annotation', lists.annotations(content.site.code, document.documentId), { limit: 1 })
            .map(({ textLo }) => textLo),
    isOver: document.type === 'event' && content.isPast(document.start.slice(0, 10)),
  };
}

function numbered(content: Content, list: string, page: number): unknown {
  const count = content.slices(list);
  if (count < 2 || page > count) return null;
  return { page, newer: page < count, titles: titles(content.slice('article', list, page)) };
}

function titles(documents: { title: string }[]): string[] {
  return documents.map(({ title }) => {
    if (title.startsWith('LIST-THROW')) throw new Error(`the list holds "${title}"`);
    return title;
  });
}

function nonEmpty<T>(documents: T[]): T[] | null {
  return documents.length > 0 ? documents : null;
}

function as(locale: string | undefined): Locale {
  if (!isLocale(locale)) throw new Error(`"${locale}" is no locale`);
  return locale;
}
