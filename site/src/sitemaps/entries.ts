/** What a site has beside its dated documents, for its sitemap. */
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { locales, type Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { PublicationKind } from '@sanlao/shared/content/kinds';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { originOf } from '../content/addresses.ts';
import { pagesOf, servicesOf, topicsOf } from '../content/find.ts';
import type { SitemapEntry } from './sitemap.ts';

type Address = (locale: Locale) => string;

/** A page that exists in one language. */
interface Version {
  locale: Locale;
  /** the same for all languages of one page */
  key: string;
  path: string;
  /** instant */
  publishedAt?: string;
}

const all = { limit: 10_000, order: 'ascending' } as const;

/** Pages that there are in both languages, whatever is published. */
export function fixedEntries(content: Content, addresses: readonly Address[]): SitemapEntry[] {
  return entriesOf(content, fixedPages(addresses));
}

/** With the pages that exist where editors wrote them, and the archives where there is something in them. */
export function siteEntries(content: Content, addresses: readonly Address[]): SitemapEntry[] {
  return entriesOf(content, [
    ...fixedPages(addresses),
    ...locales.flatMap((locale) => writtenPages(content, locale)),
    ...locales.flatMap((locale) => archives(content, locale)),
  ]);
}

function fixedPages(addresses: readonly Address[]): Version[] {
  return addresses.flatMap((address) =>
    locales.map((locale) => ({ locale, key: address('lo'), path: address(locale) })),
  );
}

function writtenPages(content: Content, locale: Locale): Version[] {
  const site = content.site.code;
  return [
    // Some of them, "about" for one, stand in place of a fixed page and are that same page.
    ...pagesOf(content, locale).map(({ slug, publishedAt }) => version(locale, urls.page, slug, publishedAt)),
    // A national service belongs to the sitemap of the site that runs it.
    ...servicesOf(content, locale).own.map(({ code, publishedAt }) =>
      version(locale, urls.service, code, publishedAt),
    ),
    ...content
      .list('dataset', lists.datasets(site, locale), all)
      .map(({ code, publishedAt }) => version(locale, urls.dataset, code, publishedAt)),
    ...content
      .list('unit', lists.units(site), all)
      .map(({ code, publishedAt }) => version(locale, urls.unit, code, publishedAt)),
  ];
}

function archives(content: Content, locale: Locale): Version[] {
  const site = content.site.code;
  return [
    ...topicsOf(content)
      .filter(({ code }) => content.buckets(lists.newsTopicYears(site, locale, code)).length > 0)
      .map(({ code }) => version(locale, urls.newsTopic, code)),
    ...content
      .buckets(lists.publicationsKinds(site, locale))
      .map(({ name }) => version(locale, urls.publicationsKind, name as PublicationKind)),
    ...content
      .list('series', lists.series(site), all)
      .filter(({ code }) => content.count(lists.publicationsSeries(site, locale, code)) > 0)
      .map(({ code }) => version(locale, urls.publicationsSeries, code)),
  ];
}

function version<T extends string>(
  locale: Locale,
  address: (locale: Locale, code: T) => string,
  code: T,
  publishedAt?: string,
): Version {
  const path = address(locale, code);
  return { locale, key: address('lo', code), path, ...(publishedAt === undefined ? {} : { publishedAt }) };
}

function entriesOf(content: Content, versions: readonly Version[]): SitemapEntry[] {
  const origin = originOf(content, content.site.code);
  const pages = Map.groupBy(versions, ({ key }) => key);
  return [...pages.values()].map((page) => ({
    addresses: Object.fromEntries(page.map(({ locale, path }) => [locale, origin + path])),
    lastModified: Object.fromEntries(
      page.flatMap(({ locale, publishedAt }) =>
        publishedAt === undefined ? [] : [[locale, vientianeDay(publishedAt)]],
      ),
    ),
  }));
}
