/**
 * Which pages there may be. A candidate that answers 404 is no page, so this may name too much, never too little:
 * clean and incremental renders both start from it.
 */
import type { Document, Service, Topic } from '@sanlao/shared/content/types';
import { locales, type Locale } from '@sanlao/shared/locales';
import { portalCode, urls } from '@sanlao/shared/urls';
import { sliceSize } from '../content/content.ts';
import { lists, sitesOf } from '../content/lists.ts';

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
}

/** The pages of the portal, whatever is published. */
export function portalPages(): PageAddress[] {
  return onSite(portalCode, [
    urls.root(),
    ...bothLocales((locale) => [urls.home(locale), urls.services(locale), urls.feed(locale)]),
    urls.sitemap(),
    urls.sitemapPages(),
    urls.robots(),
    urls.notFound(),
  ]);
}

/** Every page that a document can give a site, in the version given. */
export function pagesOf(document: Document, around: Surroundings): PageAddress[] {
  switch (document.type) {
    case 'site':
      return onSite(document.code, [
        ...fixedPaths(),
        ...around.topics.flatMap((topic) => bothLocales((locale) => [urls.newsTopic(locale, topic.code)])),
        ...around.nationalServices.map((service) => urls.service(service.locale, service.code)),
      ]);
    case 'topic':
      return around.sites.flatMap((site) =>
        onSite(
          site,
          bothLocales((locale) => [urls.newsTopic(locale, document.code)]),
        ),
      );
    case 'article':
      return sitesOf(document).flatMap((site) => onSite(site, articlePaths(document, site, around)));
    case 'event':
      return sitesOf(document).flatMap((site) => onSite(site, eventPaths(document, site, around)));
    case 'publication':
      return sitesOf(document).flatMap((site) => onSite(site, publicationPaths(document, site, around)));
    case 'service':
      return (document.national ? [...around.sites, portalCode] : [document.site]).flatMap((site) =>
        onSite(site, [urls.service(document.locale, document.code)]),
      );
    case 'page':
      return onSite(document.site, [urls.page(document.locale, document.slug)]);
    case 'redirect':
      return onSite(document.site, [document.from]);
    case 'unit':
    case 'series':
    case 'person':
    case 'notice':
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
      return null;
  }
}

function fixedPaths(): string[] {
  return [
    urls.root(),
    ...bothLocales((locale) => [
      urls.home(locale),
      urls.news(locale),
      urls.events(locale),
      urls.publications(locale),
      urls.services(locale),
      urls.page(locale, 'about'),
      urls.feed(locale),
    ]),
    urls.sitemap(),
    urls.sitemapPages(),
    urls.robots(),
    urls.notFound(),
  ];
}

function articlePaths(
  article: Extract<Document, { type: 'article' }>,
  site: string,
  around: Surroundings,
): string[] {
  const { locale } = article;
  const month = article.date.slice(0, 7);
  const year = article.date.slice(0, 4);
  return [
    urls.article(article),
    urls.newsMonth(locale, month),
    ...numbered(around.count(lists.newsMonth(site, locale, month)), (page) =>
      urls.newsMonth(locale, month, page),
    ),
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

function eventPaths(
  event: Extract<Document, { type: 'event' }>,
  site: string,
  around: Surroundings,
): string[] {
  const { locale } = event;
  const year = event.urlDate.slice(0, 4);
  return [
    urls.event(event),
    urls.eventsYear(locale, year),
    ...numbered(around.count(lists.eventsYear(site, locale, year)), (page) =>
      urls.eventsYear(locale, year, page),
    ),
    urls.sitemapMonth(event.urlDate.slice(0, 7)),
  ];
}

function publicationPaths(
  publication: Extract<Document, { type: 'publication' }>,
  site: string,
  around: Surroundings,
): string[] {
  const { locale, kind } = publication;
  const year = publication.date.slice(0, 4);
  return [
    urls.publication(publication),
    urls.publicationsKind(locale, kind),
    urls.publicationsYear(locale, kind, year),
    ...numbered(around.count(lists.publicationsYear(site, locale, kind, year)), (page) =>
      urls.publicationsYear(locale, kind, year, page),
    ),
    urls.sitemapMonth(publication.urlDate.slice(0, 7)),
  ];
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
