/**
 * The named lists of documents that pages show, and which lists a document stands in.
 *
 * This is the whole of what decides "which pages does a change touch": a page that reads a list notes the list's
 * name, a changed document touches the lists that its old and its new version stand in. Both sides use this file,
 * so there is no table of effects to keep.
 */
import type { Media } from '@sanlao/shared/content/media';
import type { Document } from '@sanlao/shared/content/types';
import { locales, type Locale } from '@sanlao/shared/locales';
import { portalCode } from '@sanlao/shared/urls';
import type { PublicationKind } from '@sanlao/shared/content/kinds';
import type { ProvinceCode } from '@sanlao/shared/content/provinces';

/** Names of lists. `site` is a site's code, or `portal` for the lists over all sites. */
export const lists = {
  sites: () => 'sites',
  units: (site: string) => `units@${site}`,
  topics: () => 'topics',
  series: (site: string) => `series@${site}`,
  /** newest first */
  news: (site: string, locale: Locale) => `news@${site}/${locale}`,
  newsMonths: (site: string, locale: Locale) => `news@${site}/${locale}/month/`,
  newsMonth: (site: string, locale: Locale, month: string) => `news@${site}/${locale}/month/${month}`,
  newsTopicYears: (site: string, locale: Locale, topic: string) => `news@${site}/${locale}/topic/${topic}/`,
  newsTopicYear: (site: string, locale: Locale, topic: string, year: string) =>
    `news@${site}/${locale}/topic/${topic}/${year}`,
  newsUnit: (site: string, locale: Locale, unit: string) => `news@${site}/${locale}/unit/${unit}`,
  /** by the day of their end: for `upcoming` (still to come or going on) and `past` */
  events: (site: string, locale: Locale) => `events@${site}/${locale}`,
  eventsYears: (site: string, locale: Locale) => `events@${site}/${locale}/year/`,
  eventsYear: (site: string, locale: Locale, year: string) => `events@${site}/${locale}/year/${year}`,
  /** by their start; an event stands in every month that it touches */
  eventsMonths: (site: string, locale: Locale) => `events@${site}/${locale}/month/`,
  eventsMonth: (site: string, locale: Locale, month: string) => `events@${site}/${locale}/month/${month}`,
  /** by the day of their end */
  eventsPlaces: (site: string, locale: Locale) => `events@${site}/${locale}/place/`,
  eventsPlace: (site: string, locale: Locale, province: ProvinceCode) =>
    `events@${site}/${locale}/place/${province}`,
  publications: (site: string, locale: Locale) => `publications@${site}/${locale}`,
  publicationsKinds: (site: string, locale: Locale) => `publications@${site}/${locale}/kind/`,
  publicationsKind: (site: string, locale: Locale, kind: PublicationKind) =>
    `publications@${site}/${locale}/kind/${kind}`,
  publicationsYears: (site: string, locale: Locale, kind: PublicationKind) =>
    `publications@${site}/${locale}/${kind}/year/`,
  publicationsYear: (site: string, locale: Locale, kind: PublicationKind, year: string) =>
    `publications@${site}/${locale}/${kind}/year/${year}`,
  /** all kinds together */
  publicationsOfYears: (site: string, locale: Locale) => `publications@${site}/${locale}/year/`,
  publicationsOfYear: (site: string, locale: Locale, year: string) =>
    `publications@${site}/${locale}/year/${year}`,
  /** all kinds together, "2026-11" */
  publicationsMonth: (site: string, locale: Locale, month: string) =>
    `publications@${site}/${locale}/month/${month}`,
  publicationsSeries: (site: string, locale: Locale, series: string) =>
    `publications@${site}/${locale}/series/${series}`,
  /** the services of one site; those of `portal` are the national directory that every site shows */
  services: (site: string, locale: Locale) => `services@${site}/${locale}`,
  datasets: (site: string, locale: Locale) => `datasets@${site}/${locale}`,
  synonyms: () => 'synonyms',
  pages: (site: string, locale: Locale) => `pages@${site}/${locale}`,
  people: (site: string) => `people@${site}`,
  /** by their last day: for `upcoming` */
  notices: (site: string) => `notices@${site}`,
  /** what a site says above one entry of another site, by the entry's documentId; one at most */
  annotations: (site: string, entry: string) => `annotations@${site}/${entry}`,
  redirects: (site: string) => `redirects@${site}`,
  /** what offers a prepared file on a site, by the file's key; withdrawn documents too */
  withFile: (site: string, key: string) => `file@${site}/${key}`,
  /** what offers the file that took the place of one, by the key of the old one; publications first */
  withReplacedFile: (site: string, key: string) => `replaced-file@${site}/${key}`,
  sitemapMonths: (site: string) => `sitemap@${site}/month/`,
  sitemapMonth: (site: string, month: string) => `sitemap@${site}/month/${month}`,
} as const;

export interface Membership {
  list: string;
  /** position: lists are ordered by this string, then by documentId; begins with a day where documents have one */
  sort: string;
}

/** Every list that the document stands in. One that is withdrawn keeps its page and its files, and leaves every list. */
export function membershipsOf(document: Document): Membership[] {
  const files = fileLists(document);
  const isWithdrawn = 'withdrawal' in document && document.withdrawal !== null;
  return isWithdrawn ? files : [...listsOfType(document), ...files];
}

function listsOfType(document: Document): Membership[] {
  switch (document.type) {
    case 'site':
      return [{ list: lists.sites(), sort: padded(document.order) + document.code }];
    case 'unit':
      return [{ list: lists.units(document.site), sort: document.code }];
    case 'topic':
      return [{ list: lists.topics(), sort: document.code }];
    case 'series':
      return [{ list: lists.series(document.site), sort: document.code }];
    case 'article':
      return placesOf(document).flatMap((site) => newsLists(document, site));
    case 'event':
      return placesOf(document).flatMap((site) => eventLists(document, site));
    case 'publication':
      return placesOf(document).flatMap((site) => publicationLists(document, site));
    case 'service':
      return (document.national ? [document.site, portalCode] : [document.site]).map((site) => ({
        list: lists.services(site, document.locale),
        sort: padded(document.order) + document.code,
      }));
    case 'dataset':
      return [
        {
          list: lists.datasets(document.site, document.locale),
          sort: padded(document.order) + document.code,
        },
      ];
    case 'synonym':
      return [{ list: lists.synonyms(), sort: document.terms[0]! }];
    case 'page':
      return [{ list: lists.pages(document.site, document.locale), sort: document.slug }];
    case 'person':
      return [{ list: lists.people(document.site), sort: padded(document.order) }];
    case 'notice':
      return [{ list: lists.notices(document.site), sort: document.lastDay }];
    case 'annotation':
      return [{ list: lists.annotations(document.site, document.entry), sort: document.documentId }];
    case 'redirect':
      return [{ list: lists.redirects(document.site), sort: document.from }];
  }
}

/** A document with files of its own, and a page on which they stand. */
export type WithFiles = Extract<Document, { type: 'article' | 'event' | 'publication' | 'service' }>;

/** The files that a document offers beside its text. */
export function filesOf(document: WithFiles): readonly Media[] {
  switch (document.type) {
    case 'publication':
      return document.files;
    case 'article':
      return document.attachments;
    case 'event':
      return document.papers;
    case 'service':
      return document.guides;
  }
}

function fileLists(document: Document): Membership[] {
  if (!hasFiles(document)) return [];
  const sites = document.type === 'service' ? [document.site] : sitesOf(document);
  const sort = `${document.type === 'publication' ? 0 : 1}/${locales.indexOf(document.locale)}`;
  const names = filesOf(document).flatMap(({ document: prepared }) =>
    sites.flatMap((site) => [
      ...(prepared ? [lists.withFile(site, prepared.key)] : []),
      ...(prepared?.replaced ?? []).map(({ key }) => lists.withReplacedFile(site, key)),
    ]),
  );
  return [...new Set(names)].map((list) => ({ list, sort }));
}

export function hasFiles(document: Document): document is WithFiles {
  return (
    document.type === 'article' ||
    document.type === 'event' ||
    document.type === 'publication' ||
    document.type === 'service'
  );
}

/** The sites on which a document appears: its own first, then the others it is shared with. */
export function sitesOf(document: { site: string; alsoOn: readonly string[] }): string[] {
  return [...new Set([document.site, ...document.alsoOn])];
}

function placesOf(document: { site: string; alsoOn: readonly string[] }): string[] {
  return [...sitesOf(document), portalCode];
}

function newsLists(article: Extract<Document, { type: 'article' }>, site: string): Membership[] {
  const { locale, date, urlId } = article;
  const sort = `${date}/${urlId}`;
  const everywhere = [
    { list: lists.news(site, locale), sort },
    { list: lists.newsMonth(site, locale, date.slice(0, 7)), sort },
  ];
  if (site === portalCode) return everywhere;
  return [
    ...everywhere,
    ...article.topics.map((topic) => ({
      list: lists.newsTopicYear(site, locale, topic, date.slice(0, 4)),
      sort,
    })),
    ...(article.unit !== null && article.site === site
      ? [{ list: lists.newsUnit(site, locale, article.unit), sort }]
      : []),
    ...sitemapEntry(article, site),
  ];
}

function eventLists(event: Extract<Document, { type: 'event' }>, site: string): Membership[] {
  const { locale, start, end, urlId } = event;
  const byEnd = `${localTime(end ?? start)}/${urlId}`;
  const byStart = `${localTime(start)}/${urlId}`;
  const everywhere = [
    { list: lists.events(site, locale), sort: byEnd },
    ...monthsOf(event).map((month) => ({ list: lists.eventsMonth(site, locale, month), sort: byStart })),
    ...(event.province ? [{ list: lists.eventsPlace(site, locale, event.province), sort: byEnd }] : []),
  ];
  if (site === portalCode) return everywhere;
  return [
    ...everywhere,
    { list: lists.eventsYear(site, locale, event.urlDate.slice(0, 4)), sort: byStart },
    ...sitemapEntry(event, site),
  ];
}

/** The months of an event, "2026-11", a year of them at most: an end far off is a slip of the editor. */
export function monthsOf({
  start,
  end,
}: Pick<Extract<Document, { type: 'event' }>, 'start' | 'end'>): string[] {
  const first = localTime(start).slice(0, 7);
  const last = end ? localTime(end).slice(0, 7) : first;
  const months = [first];
  while (months.at(-1)! < last && months.length < 12) months.push(nextMonth(months.at(-1)!));
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function publicationLists(
  publication: Extract<Document, { type: 'publication' }>,
  site: string,
): Membership[] {
  const { locale, date, kind, urlId } = publication;
  const sort = `${date}/${urlId}`;
  const everywhere = [
    { list: lists.publications(site, locale), sort },
    { list: lists.publicationsKind(site, locale, kind), sort },
  ];
  if (site === portalCode) return everywhere;
  return [
    ...everywhere,
    { list: lists.publicationsMonth(site, locale, date.slice(0, 7)), sort },
    ...(publication.series !== null && publication.site === site
      ? [{ list: lists.publicationsSeries(site, locale, publication.series), sort }]
      : []),
    { list: lists.publicationsYear(site, locale, kind, date.slice(0, 4)), sort },
    { list: lists.publicationsOfYear(site, locale, date.slice(0, 4)), sort },
    ...sitemapEntry(publication, site),
  ];
}

/** A document is in the sitemap of its own site only: elsewhere it is a copy with a canonical link. */
function sitemapEntry(
  document: { site: string; urlDate: string; urlId: string; locale: Locale },
  site: string,
): Membership[] {
  if (document.site !== site) return [];
  return [
    {
      list: lists.sitemapMonth(site, document.urlDate.slice(0, 7)),
      sort: `${document.urlDate}/${document.urlId}/${locales.indexOf(document.locale)}`,
    },
  ];
}

/** An instant as Vientiane's clock shows it (UTC+7, no summer time), so that positions begin with the local day. */
function localTime(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 16);
}

function padded(order: number): string {
  return String(Math.max(0, Math.round(order))).padStart(6, '0') + '/';
}
