/** Every kind of page by the file that answers, and where one is on the running product: the table of all proofs. */
import type { Article, Event, Publication } from '@sanlao/shared/content/types';
import { locales, type Locale } from '@sanlao/shared/locales';
import { portalCode, urls } from '@sanlao/shared/urls';
import { extraSites } from '../../testing/reader/content.ts';
import type { Address, World } from './world.ts';

export interface PageType {
  name: string;
  /** below `site/src/pages` */
  route: string;
  find: Find;
  /** default: both */
  languages?: readonly Locale[];
  /** default: 200 */
  status?: 404;
  /** it sends the reader elsewhere at once */
  leaves?: true;
  /** selector of what a script adds: only then the page is whole */
  whole?: string;
}

type Find = (world: World, locale: Locale) => Address;
type Details = Omit<PageType, 'name' | 'route'>;

const { archive, empty, longWords } = extraSites;
/** The site with the most content. */
const ministry = 'ministry';

/** By file, then by name. Paths below `portal/` stand without it at the root host. */
const table: Record<string, Record<string, Find | Details>> = {
  'index.astro': { 'language choice': { ...inLao(at(ministry, urls.root)), leaves: true } },
  '404.html.astro': { 'not found': notFound(ministry) },
  '[...path].astro': { moved: { ...inLao(at(longWords, () => '/lo/old-address/')), leaves: true } },

  '[locale]/index.astro': {
    home: at(ministry, urls.home),
    'home of a province': at('attapeu', urls.home),
    'home without content': at(empty, urls.home),
    'home with long words': at(longWords, urls.home),
  },

  '[locale]/news/index.astro': {
    news: at(ministry, urls.news),
    'news without content': at(empty, urls.news),
    'news with long words': at(longWords, urls.news),
  },
  '[locale]/news/[year]/[month]/index.astro': {
    'month of news': ofArticle(inMain, ({ locale, date }) => urls.newsMonth(locale, date.slice(0, 7))),
  },
  '[locale]/news/topics/[topic]/index.astro': {
    topic: ofArticle(inMain, ({ locale, topics }) => urls.newsTopic(locale, topics[0]!)),
  },
  '[locale]/news/topics/[topic]/[year]/[...page].astro': {
    'topic of a year': ofArticle(inMain, ({ locale, topics, date }) =>
      urls.newsTopicYear(locale, topics[0]!, date.slice(0, 4)),
    ),
    'numbered page of a topic': inLao(
      at(archive, (locale) => urls.newsTopicYear(locale, 'public-services', '2024', 1)),
    ),
  },
  '[locale]/news/[year]/[month]/[item].astro': {
    article: ofArticle(inMain, urls.article),
    'numbered page of a month of news': inLao(at(archive, (locale) => urls.newsMonth(locale, '2024-01', 1))),
    'article with a gallery': ofArticle(({ gallery }) => gallery.length > 1, urls.article),
    'article of another site': ofArticle(({ alsoOn }) => alsoOn.length > 0, urls.article, sharedWith),
    'withdrawn article': ofArticle(({ withdrawal }) => withdrawal !== null, urls.article),
    'article with long words': ofArticle(
      ({ site, cover }) => site === longWords && cover !== null,
      urls.article,
    ),
  },

  '[locale]/events/index.astro': {
    events: at(ministry, urls.events),
    'events without content': at(empty, urls.events),
  },
  '[locale]/events/places/[province].astro': {
    'events of a place': ofEvent(
      ({ province }) => province !== null,
      ({ locale, province }) => urls.eventsPlace(locale, province!),
    ),
  },
  '[locale]/events/[year]/index.astro': {
    'events of a year': ofEvent(inMain, ({ locale, urlDate }) =>
      urls.eventsYear(locale, urlDate.slice(0, 4)),
    ),
  },
  '[locale]/events/[year]/[monthOrPage]/index.astro': {
    'calendar of a month': ofEvent(inMain, ({ locale, start }) =>
      urls.eventsMonth(locale, start.slice(0, 7)),
    ),
    'numbered page of events': inLao(at(archive, (locale) => urls.eventsYear(locale, '2024', 1))),
  },
  '[locale]/events/[year]/[monthOrPage]/[item]/index.astro': {
    event: ofEvent(({ agenda }) => agenda.length > 0, urls.event),
    'event that is over': ofEvent(({ outcome }) => outcome !== null, urls.event),
    'event with long words': ofEvent(({ site }) => site === longWords, urls.event),
  },

  '[locale]/publications/index.astro': {
    publications: at(ministry, urls.publications),
    'publications without content': at(empty, urls.publications),
  },
  '[locale]/publications/[kindOrYear]/index.astro': {
    'publications of a kind': ofPublication(inMain, ({ locale, kind }) =>
      urls.publicationsKind(locale, kind),
    ),
    'publications of a year': ofPublication(inMain, ({ locale, date }) =>
      urls.publicationsOfYear(locale, date.slice(0, 4)),
    ),
  },
  '[locale]/publications/[kindOrYear]/[yearOrMonth]/index.astro': {
    'numbered page of publications': inLao(
      at(archive, (locale) => urls.publicationsOfYear(locale, '2024', 1)),
    ),
    'publications of a month': ofPublication(inMain, ({ locale, date }) =>
      urls.publicationsMonth(locale, date.slice(0, 7)),
    ),
    'kind of a year': ofPublication(inMain, ({ locale, kind, date }) =>
      urls.publicationsYear(locale, kind, date.slice(0, 4)),
    ),
  },
  '[locale]/publications/series/[series]/index.astro': {
    series: ofPublication(
      ({ series }) => series !== null,
      ({ locale, series }) => urls.publicationsSeries(locale, series!),
    ),
  },
  '[locale]/publications/[kindOrYear]/[yearOrMonth]/[item].astro': {
    publication: ofPublication(
      ({ site, contents }) => site === ministry && contents.length > 0,
      urls.publication,
    ),
    'publication with long words': ofPublication(({ site }) => site === longWords, urls.publication),
  },
  '[locale]/publications/[kindOrYear]/[yearOrMonth]/[item]/[file]/index.astro': {
    'contents of a document': ofPublication(isPrepared, (publication) => urls.documentReader(publication, 1)),
  },
  '[locale]/publications/[kindOrYear]/[yearOrMonth]/[item]/[file]/[part].astro': {
    'page of a document': ofPublication(isPrepared, (publication) => urls.documentPage(publication, 1, 2)),
    'text of a document': ofPublication(isPrepared, (publication) => urls.documentText(publication, 1)),
  },
  '[locale]/publications/[kindOrYear]/[yearOrMonth]/[item]/tables-[number]/index.astro': {
    'attached table': ofPublication(
      ({ files }) => files[0]?.ext === '.csv',
      (publication) => urls.publicationTables(publication, 1),
    ),
  },
  'documents/[key].astro': {
    'replaced document': {
      ...inLao(
        ofPublication(
          ({ files }) => Boolean(files[1]?.document?.replaced[0]),
          ({ files }) => urls.documentMoved(files[1]!.document!.replaced[0]!.key),
        ),
      ),
      leaves: true,
    },
  },

  '[locale]/services/index.astro': { services: at(ministry, urls.services) },
  '[locale]/services/[code].astro': { service: at(ministry, (locale) => urls.service(locale, 'e-office')) },
  '[locale]/statistics/index.astro': { statistics: at(ministry, urls.statistics) },
  '[locale]/statistics/[code].astro': {
    'line chart': dataset('line'),
    'bar chart': dataset('bar'),
  },
  '[locale]/open-data/index.astro': { 'open data': at(ministry, urls.openData) },

  '[locale]/about/index.astro': { about: at(ministry, urls.about) },
  '[locale]/about/leadership/index.astro': {
    leadership: at(ministry, urls.leadership),
    'leadership with long words': at(longWords, urls.leadership),
  },
  '[locale]/about/units/index.astro': { units: at(ministry, urls.units) },
  '[locale]/about/units/[unit]/index.astro': {
    unit: unitOf(ministry),
    'unit with long words': unitOf(longWords),
  },
  '[locale]/contact/index.astro': {
    contact: at(ministry, urls.contact),
    'contact with long words': at(longWords, urls.contact),
  },
  '[locale]/accessibility/index.astro': { 'accessibility statement': at(ministry, urls.accessibility) },
  '[locale]/[slug].astro': { 'static page': at(ministry, (locale) => urls.page(locale, 'privacy')) },

  '[locale]/search/index.astro': searchPages(ministry, 'search'),
  '[locale]/offline/index.astro': { offline: at(ministry, urls.offline) },
  '[locale]/saver/index.astro': { saver: at(ministry, urls.saver) },

  'portal/index.astro': {
    'language choice of the portal': { ...inLao(at(portalCode, urls.root)), leaves: true },
  },
  'portal/404.html.astro': { 'not found on the portal': notFound(portalCode) },
  'portal/[locale]/index.astro': { portal: at(portalCode, urls.home) },
  'portal/[locale]/news/index.astro': { 'national news': at(portalCode, urls.news) },
  'portal/[locale]/news/[year]/[month]/[...page].astro': {
    'national news of a month': onPortal(
      ofArticle(inMain, ({ locale, date }) => urls.newsMonth(locale, date.slice(0, 7))),
    ),
  },
  'portal/[locale]/events/index.astro': { 'national events': at(portalCode, urls.events) },
  'portal/[locale]/events/[year]/[month].astro': {
    'national calendar of a month': onPortal(
      ofEvent(inMain, ({ locale, start }) => urls.eventsMonth(locale, start.slice(0, 7))),
    ),
  },
  'portal/[locale]/events/places/[province].astro': {
    'national events of a place': onPortal(
      ofEvent(
        ({ province }) => province !== null,
        ({ locale, province }) => urls.eventsPlace(locale, province!),
      ),
    ),
  },
  'portal/[locale]/publications/index.astro': { 'national publications': at(portalCode, urls.publications) },
  'portal/[locale]/publications/[kind].astro': {
    'national publications of a kind': onPortal(
      ofPublication(inMain, ({ locale, kind }) => urls.publicationsKind(locale, kind)),
    ),
  },
  'portal/[locale]/services/index.astro': { 'national services': at(portalCode, urls.services) },
  'portal/[locale]/services/[code].astro': {
    'national service': at(portalCode, (locale) => urls.service(locale, 'e-office')),
  },
  'portal/[locale]/open-data/index.astro': { 'national open data': at(portalCode, urls.openData) },
  'portal/[locale]/accessibility/index.astro': {
    'accessibility statement of the portal': at(portalCode, urls.accessibility),
  },
  'portal/[locale]/search/index.astro': searchPages(portalCode, 'search of all sites'),
  'portal/[locale]/offline/index.astro': { 'offline on the portal': at(portalCode, urls.offline) },
  'portal/[locale]/saver/index.astro': { 'saver on the portal': at(portalCode, urls.saver) },
};

export const pageTypes: readonly PageType[] = Object.entries(table).flatMap(([route, types]) =>
  Object.entries(types).map(([name, found]) => ({
    name,
    route,
    ...(typeof found === 'function' ? { find: found } : found),
  })),
);

export interface PageCase extends PageType {
  locale: Locale;
}

/** One case for each page type and language, for `it.each`. */
export const pageCases: readonly PageCase[] = pageTypes.flatMap((type) =>
  (type.languages ?? locales).map((locale) => ({ ...type, locale })),
);

function at(site: string, path: (locale: Locale) => string): Find {
  return (_, locale) => ({ site, path: path(locale) });
}

/** What both languages share in one page, or what the content has in Lao only. */
function inLao(find: Find): Details {
  return { find, languages: ['lo'] };
}

function notFound(site: string): Details {
  return { find: () => ({ site, path: '/lo/no-such-page/' }), languages: ['lo'], status: 404 };
}

function onPortal(find: Find): Find {
  return (world, locale) => ({ ...find(world, locale), site: portalCode });
}

function searchPages(site: string, name: string): Record<string, Find | Details> {
  const asking = (words: Record<Locale, string>) => ({
    find: at(site, (locale) => `${urls.search(locale)}?q=${encodeURIComponent(words[locale])}`),
    whole: '#results',
  });
  return {
    [name]: at(site, urls.search),
    [`${name}, with a few results`]: asking({ lo: 'ລ້ອງແຈ້ງ', en: 'Longcheng' }),
    [`${name}, with many results`]: asking({ lo: 'ດິຈິຕອນ', en: 'digital' }),
    [`${name}, without results`]: asking({ lo: 'ຂຂຂຂຂຂ', en: 'xyzzyx' }),
  };
}

function ofArticle(
  fits: (article: Article) => boolean,
  path: (article: Article) => string,
  site: (article: Article) => string = ({ site }) => site,
): Find {
  return (world, locale) => {
    const found = world.find('article', (article) => article.locale === locale && fits(article));
    return { site: site(found), path: path(found) };
  };
}

function ofEvent(fits: (event: Event) => boolean, path: (event: Event) => string): Find {
  return (world, locale) => {
    const found = world.find('event', (event) => event.locale === locale && fits(event));
    return { site: found.site, path: path(found) };
  };
}

function ofPublication(fits: (publication: Publication) => boolean, path: (of: Publication) => string): Find {
  return (world, locale) => {
    const found = world.find('publication', (document) => document.locale === locale && fits(document));
    return { site: found.site, path: path(found) };
  };
}

function dataset(chart: string): Find {
  return (world, locale) => {
    const found = world.find('dataset', (document) => document.locale === locale && document.chart === chart);
    return { site: found.site, path: urls.dataset(locale, found.code) };
  };
}

function unitOf(site: string): Find {
  return (world, locale) => {
    const { code } = world.find('unit', (unit) => unit.site === site);
    return { site, path: urls.unit(locale, code) };
  };
}

function inMain({ site }: { site: string }): boolean {
  return site === ministry;
}

/** Its first file can be read page by page, and has more than one. */
function isPrepared({ site, files }: Publication): boolean {
  return site === ministry && Boolean(files[0]?.document);
}

function sharedWith({ alsoOn }: Article): string {
  return alsoOn[0]!;
}
