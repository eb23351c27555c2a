import { otherLocale, type Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { SearchAction, WebSite } from 'schema-dts';
import type { Content } from '../../publisher/content/content.ts';
import { originOf } from '../content/addresses.ts';
import { nameOf } from '../content/localised.ts';
import { ownerOf, publisherOf } from './organization.ts';

/** schema.org's own way to say which part of the address is the question. */
type Search = SearchAction & { 'query-input': string };

/** The site, and how to search it. */
export function webSite(content: Content, locale: Locale): WebSite {
  const { site } = content;
  const origin = originOf(content, site.code);
  const name = nameOf(site, locale).text;
  const other = nameOf(site, otherLocale(locale)).text;
  const search: Search = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${origin}${urls.search(locale)}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': `${origin}/#website`,
    url: origin + urls.home(locale),
    name,
    ...(other !== name && { alternateName: other }),
    inLanguage: locale,
    publisher: publisherOf(content, ownerOf(content), locale),
    potentialAction: search,
  };
}
