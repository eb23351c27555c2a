import { locales, type Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import type { Content } from '../../../publisher/content/content.ts';
import { originOf } from '../../content/addresses.ts';
import { pagesOf, servicesOf } from '../../content/find.ts';
import { xmlResponse } from '../../xml/response.ts';
import { sitemap, type SitemapEntry } from '../../xml/sitemap.ts';

export const GET: APIRoute = ({ locals: { content } }) => {
  const origin = originOf(content, content.site.code);
  const fixed = [urls.home, urls.news, urls.events, urls.publications, urls.services].map((path) =>
    entry(origin, locales, path),
  );
  return xmlResponse(
    sitemap([...fixed, ...pageEntries(content, origin), ...serviceEntries(content, origin)]),
    'application/xml',
  );
};

/** Pages of the site itself; "about" exists in both languages whether or not editors wrote one. */
function pageEntries(content: Content, origin: string): SitemapEntry[] {
  const about = locales.map((locale) => ({ locale, key: 'about' }));
  const written = locales.flatMap((locale) =>
    pagesOf(content, locale).map(({ slug }) => ({ locale, key: slug })),
  );
  return byKey([...about, ...written]).map(([slug, present]) =>
    entry(origin, present, (locale) => urls.page(locale, slug)),
  );
}

/** The site's own services; a national one belongs to the sitemap of the site that runs it. */
function serviceEntries(content: Content, origin: string): SitemapEntry[] {
  const own = locales.flatMap((locale) =>
    servicesOf(content, locale).own.map(({ code }) => ({ locale, key: code })),
  );
  return byKey(own).map(([code, present]) => entry(origin, present, (locale) => urls.service(locale, code)));
}

function byKey(items: readonly { locale: Locale; key: string }[]): [string, Locale[]][] {
  const found = new Map<string, Locale[]>();
  for (const { locale, key } of items) found.set(key, [...(found.get(key) ?? []), locale]);
  return [...found];
}

function entry(origin: string, present: readonly Locale[], path: (locale: Locale) => string): SitemapEntry {
  return { addresses: Object.fromEntries(present.map((locale) => [locale, origin + path(locale)])) };
}
