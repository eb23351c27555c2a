/**
 * Which pages there may be. A candidate that answers 404 is no page, so this may name too much, never too little:
 * clean and incremental renders both start from it.
 */
import type { Article, Document, Event, Publication, Service, Topic } from '@sanlao/shared/content/types';
import { locales, type Locale } from '@sanlao/shared/locales';
import { type FeedFormat, feedFiles, portalCode, urls } from '@sanlao/shared/urls';
import { sliceSize } from '../content/content.ts';
import { filesOf, hasFiles, lists, monthsOf, sitesOf } from '../content/lists.ts';
import { mostVolumes } from '../packs/limits.ts';
import { tableEndings } from '../tables/sheets.ts';
import type { FindDocument } from '../documents/prepared.ts';

export interface PageAddress {
  site: string;
  /** public path on the site, "/lo/news/" */
  path: string;
}

/** For use as the key of a Map. */
export function addressText({ site, path }: PageAddress): string {
  return `${site} ${path}`;
}

/** What a document's pages depend on beside the document itself. */
export interface Surroundings {
  /** codes of the real sites, without the portal */
  sites: readonly string[];
  topics: readonly Topic[];
  /** the national directory, every language */
  nationalServices: readonly Service[];
  count(list: string): number;
  documentOf: FindDocument;
}

/** The pages of the portal, whatever is published. */
export function portalPages(): PageAddress[] {
  return onSite(portalCode, everySitePaths());
}

/** Every page that a document can give a site, in the version given. */
export function pagesOf(document: Document, around: Surroundings): PageAddress[] {
  return [...pagesOfType(document, around), ...replacedFilePages(document)];
}

/** Where files stood that those of the document took the place of. */
function replacedFilePages(document: Document): PageAddress[] {
  if (!hasFiles(document)) return [];
  const sites = document.type === 'service' ? [document.site] : sitesOf(document);
  const keys = filesOf(document).flatMap(({ document: prepared }) => prepared?.replaced ?? []);
  return sites.flatMap((site) =>
    onSite(
      site,
      keys.map(({ key }) => urls.documentMoved(key)),
    ),
  );
}

function pagesOfType(document: Document, around: Surroundings): PageAddress[] {
  switch (document.type) {
    case 'site':
      return onSite(document.code, [
        ...everySitePaths(),
        ...ownSitePaths(),
        ...around.topics.flatMap((topic) => bothLocales((locale) => topicPaths(locale, topic.code))),
        ...around.nationalServices.map((service) => urls.service(service.locale, service.code)),
      ]);
    case 'topic':
      return around.sites.flatMap((site) =>
        onSite(
          site,
          bothLocales((locale) => topicPaths(locale, document.code)),
        ),
      );
    case 'article':
      return [
        ...sitesOf(document).flatMap((site) => onSite(site, articlePaths(document, site, around))),
        ...onSite(document.site, [urls.card(urls.article(document))]),
        ...onSite(portalCode, newsMonthPaths(document, portalCode, around)),
      ];
    case 'event':
      return [
        ...sitesOf(document).flatMap((site) => onSite(site, eventPaths(document, site, around))),
        ...onSite(document.site, [urls.card(urls.event(document))]),
        ...onSite(portalCode, eventListPaths(document)),
      ];
    case 'publication':
      return [
        ...sitesOf(document).flatMap((site) => onSite(site, publicationPaths(document, site, around))),
        ...onSite(document.site, [
          urls.card(urls.publication(document)),
          ...readerPaths(document, around),
          ...tablePaths(document),
        ]),
        ...onSite(portalCode, [urls.publicationsKind(document.locale, document.kind)]),
      ];
    case 'service':
      return (document.national ? [...around.sites, portalCode] : [document.site]).flatMap((site) =>
        onSite(site, [urls.service(document.locale, document.code)]),
      );
    case 'dataset':
      return onSite(document.site, [
        urls.dataset(document.locale, document.code),
        ...openDataFiles(`statistics-${document.locale}-${document.code}`),
      ]);
    case 'page':
      return onSite(document.site, [urls.page(document.locale, document.slug)]);
    case 'unit':
      return onSite(
        document.site,
        bothLocales((locale) => [
          urls.unit(locale, document.code),
          ...feeds((format) => urls.unitFeed(locale, document.code, format)),
        ]),
      );
    case 'series':
      return onSite(
        document.site,
        bothLocales((locale) => [
          urls.publicationsSeries(locale, document.code),
          ...feeds((format) => urls.seriesFeed(locale, document.code, format)),
        ]),
      );
    case 'redirect':
      return onSite(document.site, [document.from]);
    case 'person':
    case 'notice':
    case 'annotation':
    case 'synonym':
      return [];
  }
}

/** The page that is the document's own, on its own site; null for types that have none. */
export function ownPage(document: Document): PageAddress | null {
  switch (document.type) {
    case 'article':
      return { site: document.site, path: urls.article(document) };
    case 'event':
      return { site: document.site, path: urls.event(document) };
    case 'publication':
      return { site: document.site, path: urls.publication(document) };
    case 'service':
      return { site: document.site, path: urls.service(document.locale, document.code) };
    case 'dataset':
      return { site: document.site, path: urls.dataset(document.locale, document.code) };
    case 'page':
      return { site: document.site, path: urls.page(document.locale, document.slug) };
    case 'redirect':
      return { site: document.site, path: document.from };
    case 'site':
      return { site: document.code, path: urls.home('lo') };
    case 'unit':
    case 'topic':
    case 'series':
    case 'person':
    case 'notice':
    case 'annotation':
    case 'synonym':
      return null;
  }
}

/** Pages that the portal and every site have, whatever is published. */
function everySitePaths(): string[] {
  return [
    urls.root(),
    ...bothLocales((locale) => [
      urls.home(locale),
      urls.card(urls.home(locale)),
      urls.news(locale),
      urls.events(locale),
      urls.calendar(locale),
      urls.publications(locale),
      urls.services(locale),
      urls.search(locale),
      urls.openSearch(locale),
      urls.openData(locale),
      urls.accessibility(locale),
      urls.offline(locale),
      urls.saver(locale),
      ...feeds((format) => urls.feed(locale, format)),
    ]),
    urls.sitemap(),
    urls.sitemapPages(),
    urls.robots(),
    urls.securityText(),
    urls.webManifest(),
    urls.serviceWorker(),
    urls.openDataFile('catalogue.jsonld'),
    urls.notFound(),
  ];
}

/** Pages that every site has and the portal has not. */
function ownSitePaths(): string[] {
  return bothLocales((locale) => [
    urls.about(locale),
    urls.leadership(locale),
    urls.units(locale),
    urls.contact(locale),
    urls.statistics(locale),
  ]);
}

function topicPaths(locale: Locale, topic: string): string[] {
  return [urls.newsTopic(locale, topic), ...feeds((format) => urls.topicFeed(locale, topic, format))];
}

function newsMonthPaths(
  { locale, date }: Pick<Article, 'locale' | 'date'>,
  site: string,
  around: Surroundings,
): string[] {
  const month = date.slice(0, 7);
  return [
    urls.newsMonth(locale, month),
    ...numbered(around.count(lists.newsMonth(site, locale, month)), (page) =>
      urls.newsMonth(locale, month, page),
    ),
  ];
}

function articlePaths(article: Article, site: string, around: Surroundings): string[] {
  const { locale } = article;
  const year = article.date.slice(0, 4);
  return [
    urls.article(article),
    ...newsMonthPaths(article, site, around),
    ...openDataFiles(`articles-${locale}-${article.date.slice(0, 7)}`),
    ...article.topics.flatMap((topic) => [
      urls.newsTopic(locale, topic),
      urls.newsTopicYear(locale, topic, year),
      ...numbered(around.count(lists.newsTopicYear(site, locale, topic, year)), (page) =>
        urls.newsTopicYear(locale, topic, year, page),
      ),
    ]),
    urls.sitemapMonth(article.urlDate.slice(0, 7)),
  ];
}

function eventPaths(event: Event, site: string, around: Surroundings): string[] {
  const { locale } = event;
  const year = event.urlDate.slice(0, 4);
  return [
    urls.event(event),
    urls.eventCalendar(event),
    ...eventListPaths(event),
    urls.eventsYear(locale, year),
    ...numbered(around.count(lists.eventsYear(site, locale, year)), (page) =>
      urls.eventsYear(locale, year, page),
    ),
    ...openDataFiles(`events-${locale}-${year}`),
    urls.sitemapMonth(event.urlDate.slice(0, 7)),
  ];
}

function eventListPaths(event: Event): string[] {
  return [
    ...monthsOf(event).map((month) => urls.eventsMonth(event.locale, month)),
    ...(event.province ? [urls.eventsPlace(event.locale, event.province)] : []),
  ];
}

function publicationPaths(publication: Publication, site: string, around: Surroundings): string[] {
  const { locale, kind, series } = publication;
  const year = publication.date.slice(0, 4);
  const month = publication.date.slice(0, 7);
  return [
    urls.publication(publication),
    urls.publicationsKind(locale, kind),
    urls.publicationsYear(locale, kind, year),
    ...numbered(around.count(lists.publicationsYear(site, locale, kind, year)), (page) =>
      urls.publicationsYear(locale, kind, year, page),
    ),
    urls.publicationsOfYear(locale, year),
    ...numbered(around.count(lists.publicationsOfYear(site, locale, year)), (page) =>
      urls.publicationsOfYear(locale, year, page),
    ),
    urls.publicationsMonth(locale, month),
    ...packs(around.count(lists.publicationsMonth(site, locale, month)), (volume) =>
      urls.monthPack(locale, month, volume),
    ),
    ...(series === null || publication.site !== site
      ? []
      : packs(around.count(lists.publicationsSeries(site, locale, series)), (volume) =>
          urls.seriesPack(locale, series, volume),
        )),
    ...openDataFiles(`publications-${locale}-${year}`),
    urls.sitemapMonth(publication.urlDate.slice(0, 7)),
  ];
}

/** What of a publication's files can be read as pages: on its own site alone. */
function readerPaths(publication: Publication, { documentOf }: Surroundings): string[] {
  return publication.files.flatMap((media, index) => {
    const found = documentOf(media);
    if (!found) return [];
    const file = index + 1;
    return [
      urls.documentReader(publication, file),
      urls.documentText(publication, file),
      ...found.manifest.pages.map((_, page) => urls.documentPage(publication, file, page + 1)),
    ];
  });
}

/** The tables of its CSV and Excel files: on its own site alone. */
function tablePaths(publication: Publication): string[] {
  return publication.files.flatMap(({ ext }, index) =>
    tableEndings.includes(ext) ? [urls.publicationTables(publication, index + 1)] : [],
  );
}

/** How many volumes there are is known from their sizes only. */
function packs(publications: number, address: (volume: number) => string): string[] {
  return Array.from({ length: Math.min(publications - 1, mostVolumes) }, (_, index) => address(index + 1));
}

function feeds(address: (format: FeedFormat) => string): string[] {
  return (Object.keys(feedFiles) as FeedFormat[]).map(address);
}

function openDataFiles(name: string): string[] {
  return [urls.openDataFile(`${name}.json`), urls.openDataFile(`${name}.csv`)];
}

/** Addresses of numbered archive pages; a list that fits one page has none. */
function numbered(count: number, address: (page: number) => string): string[] {
  const pages = Math.ceil(count / sliceSize);
  return pages < 2 ? [] : Array.from({ length: pages }, (_, index) => address(index + 1));
}

function bothLocales(paths: (locale: Locale) => string[]): string[] {
  return locales.flatMap(paths);
}

function onSite(site: string, paths: readonly string[]): PageAddress[] {
  return paths.map((path) => ({ site, path }));
}
