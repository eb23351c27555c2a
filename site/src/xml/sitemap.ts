import { locales, type Locale } from '@sanlao/shared/locales';
import { escapeMarkup } from '../content/escape.ts';

/** One document: its absolute address in each language in which it exists. */
export interface SitemapEntry {
  addresses: Partial<Record<Locale, string>>;
  /** "2026-11-22", where known */
  lastModified?: Partial<Record<Locale, string>>;
}

/** A sitemap (sitemaps.org), each address with its counterpart in the other language. */
export function sitemap(entries: readonly SitemapEntry[]): string {
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.flatMap(urlsOf).join('\n')}
</urlset>`;
}

/** @param addresses absolute addresses of sitemaps */
export function sitemapIndex(addresses: readonly string[]): string {
  return `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<sitemap><loc>${escapeMarkup(address)}</loc></sitemap>`).join('\n')}
</sitemapindex>`;
}

function urlsOf({ addresses, lastModified = {} }: SitemapEntry): string[] {
  const present = locales.filter((locale) => addresses[locale] !== undefined);
  const links =
    present.length < 2
      ? ''
      : present
          .map(
            (locale) =>
              `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeMarkup(addresses[locale]!)}"/>`,
          )
          .join('');
  return present.map((locale) => {
    const day = lastModified[locale];
    const modified = day === undefined ? '' : `<lastmod>${day}</lastmod>`;
    return `<url><loc>${escapeMarkup(addresses[locale]!)}</loc>${modified}${links}</url>`;
  });
}
