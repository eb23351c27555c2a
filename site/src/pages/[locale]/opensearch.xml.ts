import { excerpt } from '@sanlao/shared/lao/excerpt';
import { variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { originOf } from '../../content/addresses.ts';
import { imageOf } from '../../content/cards.ts';
import { nameOf } from '../../content/localised.ts';
import { translator } from '../../i18n/translate.ts';
import { localeOf, notFound } from '../../routing/guards.ts';
import { element, emptyElement } from '../../xml/element.ts';
import { xmlDocument, xmlResponse } from '../../xml/response.ts';

/** The most that OpenSearch 1.1 allows; browsers show the short one. */
const longest = { ShortName: 16, LongName: 48 } as const;

/** Lets a browser search the site from its address bar. */
export const GET: APIRoute = ({ locals: { content }, params }) => {
  const locale = localeOf(params['locale']);
  if (!locale) return notFound();
  const origin = originOf(content, content.site.code);
  const name = nameOf(content.site, locale).text;
  const emblem = imageOf(content.site.emblem);
  const page = origin + urls.search(locale);
  const body = xmlDocument([
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', excerpt(name, longest.ShortName)),
    element('LongName', excerpt(name, longest.LongName)),
    element('Description', translator(locale)('openSearch.description', { name })),
    element('InputEncoding', 'UTF-8'),
    element('OutputEncoding', 'UTF-8'),
    element('Language', locale),
    emblem &&
      element('Image', origin + variantUrl(emblem.sha256, variantWidths(emblem.width)[0]!, 'jpg'), {
        type: 'image/jpeg',
      }),
    emptyElement('Url', { type: 'text/html', method: 'get', template: `${page}?q={searchTerms}` }),
    emptyElement('Url', {
      type: 'application/opensearchdescription+xml',
      rel: 'self',
      template: origin + urls.openSearch(locale),
    }),
    '</OpenSearchDescription>',
  ]);
  return xmlResponse(body, 'application/opensearchdescription+xml');
};
