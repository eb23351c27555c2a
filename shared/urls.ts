/**
 * Every public address of a site is built here. Paths start and end with "/", files excepted, and are plain
 * ASCII: a Lao title makes no usable slug, so a document is found by its date and an immutable 6-character id
 * (docs/decisions/2026-11-22-url-identity.md).
 */
import type { Article, Event, Publication } from './content/types.ts';
import type { PublicationKind } from './content/kinds.ts';
import type { ProvinceCode } from './content/provinces.ts';
import type { Locale } from './locales.ts';

/** The pseudo-site at the root host. No real site may take its code. */
export const portalCode = 'portal';

/** File names of the forms in which news can be followed. */
export const feedFiles = { atom: 'feed.xml', rss: 'rss.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof feedFiles;

/** Pixels of the pictures at `urls.card`: what the large websites show whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** By itself too: the script of every page needs this one and has no room for all. */
export const serviceWorkerPath = '/service-worker.js';

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
  /** the picture that other websites show with a link to a page; `page` ends with "/" */
  card: (page: string) => `${page}card.png`,
  events: (locale: Locale) => `/${locale}/events/`,
  eventsYear: (locale: Locale, year: string, page?: number) => `/${locale}/events/${year}/${pagePart(page)}`,
  event: (event: Pick<Event, 'locale' | 'urlDate' | 'urlId'>) => `/${event.locale}/events/${dated(event)}`,
  /** month: "2026-11" */
  eventsMonth: (locale: Locale, month: string) => `/${locale}/events/${month.replace('-', '/')}/`,
  /** events in one province */
  eventsPlace: (locale: Locale, province: ProvinceCode) =>
    `/${locale}/events/places/${province.toLowerCase()}/`,
  /** one event as a calendar file */
  eventCalendar: (event: Pick<Event, 'locale' | 'urlDate' | 'urlId'>) =>
    `/${event.locale}/events/${dated(event)}event.ics`,
  /** the coming events, to subscribe to */
  calendar: (locale: Locale) => `/${locale}/events/calendar.ics`,
  publications: (locale: Locale) => `/${locale}/publications/`,
  publicationsKind: (locale: Locale, kind: PublicationKind) => `/${locale}/publications/${kind}/`,
  publicationsYear: (locale: Locale, kind: PublicationKind, year: string, page?: number) =>
    `/${locale}/publications/${kind}/${year}/${pagePart(page)}`,
  /** all kinds of one year */
  publicationsOfYear: (locale: Locale, year: string, page?: number) =>
    `/${locale}/publications/${year}/${pagePart(page)}`,
  publicationsSeries: (locale: Locale, series: string) => `/${locale}/publications/series/${series}/`,
  publication: (publication: Pick<Publication, 'locale' | 'urlDate' | 'urlId'>) =>
    `/${publication.locale}/publications/${dated(publication)}`,
  /**
   * A page of one of its files in the page reader.
   * @param file which of the publication's files, from 1
   * @param page from 1
   */
  documentPage: (
    publication: Pick<Publication, 'locale' | 'urlDate' | 'urlId'>,
    file: number,
    page: number,
  ) => `${urls.documentReader(publication, file)}page-${page}/`,
  /** contents of the page reader, with a jump to a page */
  documentReader: (publication: Pick<Publication, 'locale' | 'urlDate' | 'urlId'>, file: number): string =>
    `/${publication.locale}/publications/${dated(publication)}file-${file}/`,
  /** the text of the whole file; each page has the fragment `#page-12` */
  documentText: (publication: Pick<Publication, 'locale' | 'urlDate' | 'urlId'>, file: number) =>
    `${urls.documentReader(publication, file)}text/`,
  /** a file of a prepared document on every site; path: of `documentPaths` */
  documentFile: (key: string, path: string) => `/documents/${key}/${path}`,
  /** the same, saved under a name that people read: "ແຜນພັດທະນາ.pdf"; it ends with ".pdf" */
  documentDownload: (key: string, path: string, name: string) =>
    `/documents/${key}/${path}/${encodedName(name)}`,
  /** where a file that was replaced stood: the page that leads to what took its place */
  documentMoved: (key: string) => `/documents/${key}/`,
  /** the statistics tables in one of its files; file: which of them, from 1 */
  publicationTables: (publication: Pick<Publication, 'locale' | 'urlDate' | 'urlId'>, file: number) =>
    `/${publication.locale}/publications/${dated(publication)}tables-${file}/`,
  /** all kinds of one month, "2026-11" */
  publicationsMonth: (locale: Locale, month: string) => `/${locale}/publications/${month.replace('-', '/')}/`,
  /** the PDFs of a month in one file; volume: from 1 */
  monthPack: (locale: Locale, month: string, volume: number) =>
    `/${locale}/publications/${month.replace('-', '/')}/publications-${month}-${volume}.zip`,
  /** the PDFs of a series in one file; volume: from 1 */
  seriesPack: (locale: Locale, series: string, volume: number) =>
    `/${locale}/publications/series/${series}/${series}-${volume}.zip`,
  seriesFeed: (locale: Locale, series: string, format: FeedFormat = 'atom') =>
    `/${locale}/publications/series/${series}/${feedFiles[format]}`,
  services: (locale: Locale) => `/${locale}/services/`,
  service: (locale: Locale, code: string) => `/${locale}/services/${code}/`,
  statistics: (locale: Locale) => `/${locale}/statistics/`,
  dataset: (locale: Locale, code: string) => `/${locale}/statistics/${code}/`,
  about: (locale: Locale) => `/${locale}/about/`,
  leadership: (locale: Locale) => `/${locale}/about/leadership/`,
  units: (locale: Locale) => `/${locale}/about/units/`,
  unit: (locale: Locale, code: string) => `/${locale}/about/units/${code}/`,
  contact: (locale: Locale) => `/${locale}/contact/`,
  accessibility: (locale: Locale) => `/${locale}/accessibility/`,
  openData: (locale: Locale) => `/${locale}/open-data/`,
  /** name: "articles-lo-2026-11.json" */
  openDataFile: (name: string) => `/open-data/${name}`,
  /** with `?q=` */
  search: (locale: Locale) => `/${locale}/search/`,
  /** a part of the search index; name: "live/3.bin" */
  searchFile: (locale: Locale, name: string) => `/${locale}/search/${name}`,
  openSearch: (locale: Locale) => `/${locale}/opensearch.xml`,
  offline: (locale: Locale) => `/${locale}/offline/`,
  /** what saver mode is, and its switch */
  saver: (locale: Locale) => `/${locale}/saver/`,
  page: (locale: Locale, slug: string) => `/${locale}/${slug}/`,
  feed: (locale: Locale, format: FeedFormat = 'atom') => `/${locale}/${feedFiles[format]}`,
  topicFeed: (locale: Locale, topic: string, format: FeedFormat = 'atom') =>
    `/${locale}/news/topics/${topic}/${feedFiles[format]}`,
  unitFeed: (locale: Locale, unit: string, format: FeedFormat = 'atom') =>
    `/${locale}/about/units/${unit}/${feedFiles[format]}`,
  sitemap: () => '/sitemap.xml',
  sitemapMonth: (month: string) => `/sitemaps/${month}.xml`,
  sitemapPages: () => '/sitemaps/pages.xml',
  robots: () => '/robots.txt',
  securityText: () => '/.well-known/security.txt',
  webManifest: () => '/manifest.webmanifest',
  serviceWorker: () => serviceWorkerPath,
  notFound: () => '/404.html',
} as const;

/** First parts of an address that a Page's slug cannot take. */
export const reservedSlugs = [
  'news',
  'events',
  'publications',
  'services',
  'statistics',
  'contact',
  'open-data',
  'offline',
  'saver',
  'search',
  'feed',
] as const;

/** What servers refuse in the name of a download (site/server/document-path.ts): "300/ລບ" is saved as "300 ລບ". */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const refused = /^\.+|["/\\\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu;

function encodedName(name: string): string {
  return extendedValue(name.replace(refused, ' ').trim());
}

/**
 * Percent-encoded UTF-8 as a header's `filename*` takes it (RFC 8187), which leaves out more than `encodeURIComponent`: the
 * servers send a name as it stands in the address.
 */
export function extendedValue(text: string): string {
  const encoded = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/['()*]/g, encoded);
}

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
