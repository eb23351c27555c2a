/**
 * Every public address of a site is built here. Paths start and end with "/", files excepted, and are plain
 * ASCII: a Lao title makes no usable slug, so a document is found by its date and an immutable 6-character id
 * (docs/decisions/2026-11-22-url-identity.md).
 */
import type { Article, Event, Publication } from './content/types.ts';
import type { PublicationKind } from './content/kinds.ts';
import type { Locale } from './locales.ts';

/** The pseudo-site at the root host. No real site may take its code. */
export const portalCode = 'portal';

export const urls = {
  root: () => '/',
  home: (locale: Locale) => `/${locale}/`,
  news: (locale: Locale) => `/${locale}/news/`,
  /** month: "2026-11"; pages are numbered from the oldest, the address without a number shows the newest */
  newsMonth: (locale: Locale, month: string, page?: number) =>
    `/${locale}/news/${month.replace('-', '/')}/${pagePart(page)}`,
  newsTopic: (locale: Locale, topic: string) => `/${locale}/news/topics/${topic}/`,
  newsTopicYear: (locale: Locale, topic: string, year: string, page?: number) =>
    `/${locale}/news/topics/${topic}/${year}/${pagePart(page)}`,
  article: (article: Pick<Article, 'locale' | 'urlDate' | 'urlId'>) =>
    `/${article.locale}/news/${dated(article)}`,
  events: (locale: Locale) => `/${locale}/events/`,
  eventsYear: (locale: Locale, year: string, page?: number) => `/${locale}/events/${year}/${pagePart(page)}`,
  event: (event: Pick<Event, 'locale' | 'urlDate' | 'urlId'>) => `/${event.locale}/events/${dated(event)}`,
  publications: (locale: Locale) => `/${locale}/publications/`,
  publicationsKind: (locale: Locale, kind: PublicationKind) => `/${locale}/publications/${kind}/`,
  publicationsYear: (locale: Locale, kind: PublicationKind, year: string, page?: number) =>
    `/${locale}/publications/${kind}/${year}/${pagePart(page)}`,
  publication: (publication: Pick<Publication, 'locale' | 'urlDate' | 'urlId'>) =>
    `/${publication.locale}/publications/${dated(publication)}`,
  services: (locale: Locale) => `/${locale}/services/`,
  service: (locale: Locale, code: string) => `/${locale}/services/${code}/`,
  page: (locale: Locale, slug: string) => `/${locale}/${slug}/`,
  feed: (locale: Locale) => `/${locale}/feed.xml`,
  sitemap: () => '/sitemap.xml',
  sitemapMonth: (month: string) => `/sitemaps/${month}.xml`,
  sitemapPages: () => '/sitemaps/pages.xml',
  robots: () => '/robots.txt',
  notFound: () => '/404.html',
} as const;

/** First parts of an address that a Page's slug cannot take. */
export const reservedSlugs = ['news', 'events', 'publications', 'services', 'search', 'feed'] as const;

function dated({ urlDate, urlId }: { urlDate: string; urlId: string }): string {
  const [year, month, day] = urlDate.split('-');
  return `${year}/${month}/${day}-${urlId}/`;
}

function pagePart(page: number | undefined): string {
  return page === undefined ? '' : `page-${page}/`;
}

/**
 * The origin of a site: its first host over https, or `http://<code>.localhost:<port>` where it has none
 * (`http://localhost:<port>` for the portal).
 */
export function siteOrigin(site: { code: string; hosts: readonly string[] }, localPort: number): string {
  const [host] = site.hosts;
  if (host) return `https://${host}`;
  return site.code === portalCode
    ? `http://localhost:${localPort}`
    : `http://${site.code}.localhost:${localPort}`;
}
