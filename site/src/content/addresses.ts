/** Where links of the pages lead. Paths come from `@sanlao/shared/urls`; here is what depends on the content. */
import { isLocale, locales, type Locale } from '@sanlao/shared/locales';
import { siteOrigin, urls } from '@sanlao/shared/urls';
import type { Content, Listed } from '../../publisher/content/content.ts';

type Dated = Listed<'article' | 'event' | 'publication'>;

/** The path of a dated document, the same on every site that shows it. */
export function pathOf(document: Dated): string {
  switch (document.type) {
    case 'article':
      return urls.article(document);
    case 'event':
      return urls.event(document);
    case 'publication':
      return urls.publication(document);
  }
}

/** Link to a dated document: a path where the rendered site shows it, else an absolute address on its own site. */
export function hrefOf(content: Content, document: Dated): string {
  const here = content.site.code;
  const shown = document.site === here || document.alsoOn.includes(here);
  return shown ? pathOf(document) : canonicalOf(content, document);
}

/** The absolute address of a dated document on its own site. */
export function canonicalOf(content: Content, document: Dated): string {
  return originOf(content, document.site) + pathOf(document);
}

/** The origin of a site. A site that is not published (yet) has the address that its code gives it. */
export function originOf(content: Content, code: string): string {
  const site = code === content.site.code ? content.site : content.siteByCode(code);
  return siteOrigin(site ?? { code, hosts: [] }, content.localPort);
}

export function portalOrigin(content: Content): string {
  return siteOrigin(content.portal, content.localPort);
}

/** The path of the same document in each language in which it is published. */
export function pathsByLocale(content: Content, document: Dated): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const version =
        locale === document.locale ? document : content.get(document.type, document.documentId, locale);
      return version ? [[locale, pathOf(version)]] : [];
    }),
  );
}

/** An address that an editor typed: a path of the site or a web address; undefined for anything else. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  return /^(https?:\/\/|\/(?![/\\]))/i.test(trimmed) ? trimmed : undefined;
}

/** The language that a path of a site is in, for `hreflang`. */
export function localeOfPath(path: string): Locale | undefined {
  const first = path.split('/')[1];
  return path.startsWith('/') && isLocale(first) ? first : undefined;
}
