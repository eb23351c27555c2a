import { locales, type Locale } from '@sanlao/shared/locales';
import { element, emptyElement } from '../xml/element.ts';
import { xmlDocument } from '../xml/response.ts';

/** One page: its absolute address in each language in which it exists. */
export interface SitemapEntry {
  addresses: Partial<Record<Locale, string>>;
  /** "2026-11-22", where known */
  lastModified?: Partial<Record<Locale, string>>;
}

const namespaces =
  'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** A sitemap (sitemaps.org), each address with all its languages, its own among them, as Google asks. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  return xmlDocument([`<urlset ${namespaces}>`, ...entries.flatMap(urlsOf), '</urlset>']);
}

/** @param addresses absolute addresses of sitemaps */
export function sitemapIndex(addresses: readonly string[]): string {
  return xmlDocument([
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.map((address) => `<sitemap>${element('loc', address)}</sitemap>`),
    '</sitemapindex>',
  ]);
}

function urlsOf({ addresses, lastModified = {} }: SitemapEntry): string[] {
  const versions = locales.flatMap((hreflang) => {
    const href = addresses[hreflang];
    return href === undefined ? [] : [{ hreflang, href }];
  });
  const links =
    versions.length < 2
      ? ''
      : versions.map((version) => emptyElement('xhtml:link', { rel: 'alternate', ...version })).join('');
  return versions.map(({ hreflang, href }) => {
    const day = lastModified[hreflang];
    return `<url>${element('loc', href)}${day === undefined ? '' : element('lastmod', day)}${links}</url>`;
  });
}
