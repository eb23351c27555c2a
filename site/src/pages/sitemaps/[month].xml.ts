import { vientianeDay } from '@sanlao/shared/lao/dates';
import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import type { Content, Listed } from '../../../publisher/content/content.ts';
import { lists } from '../../../publisher/content/lists.ts';
import { canonicalOf, originOf } from '../../content/addresses.ts';
import { filesOf, hasText, isReadable } from '../../documents/files.ts';
import { notFound } from '../../routing/guards.ts';
import { xmlResponse } from '../../xml/response.ts';
import { sitemap, type SitemapEntry } from '../../sitemaps/sitemap.ts';

/** More than one file may hold by the protocol; a month of one site stays far below. */
const limit = 50_000;

export const GET: APIRoute = ({ locals: { content }, params }) => {
  const list = lists.sitemapMonth(content.site.code, params['month'] ?? '');
  const documents = content.list('article' as 'article' | 'event' | 'publication', list, { limit });
  if (documents.length === 0) return notFound();
  const entries = new Map<string, SitemapEntry>();
  for (const document of documents) {
    const { documentId, locale, publishedAt } = document;
    const entry = entries.get(documentId) ?? { addresses: {}, lastModified: {} };
    entry.addresses[locale] = canonicalOf(content, document);
    entry.lastModified = { ...entry.lastModified, [locale]: vientianeDay(publishedAt) };
    entries.set(documentId, entry);
    if (document.type !== 'publication') continue;
    textPages(content, document).forEach((path) =>
      entries.set(path, {
        addresses: { [locale]: originOf(content, document.site) + path },
        lastModified: { [locale]: vientianeDay(publishedAt) },
      }),
    );
  }
  return xmlResponse(sitemap([...entries.values()]));
};

/** The whole text of each of its files: search engines find a sentence there, and need none of the single pages. */
function textPages(content: Content, publication: Listed<'publication'>): string[] {
  return filesOf(content, publication)
    .filter(isReadable)
    .filter(hasText)
    .map(({ number }) => urls.documentText(publication, number));
}
