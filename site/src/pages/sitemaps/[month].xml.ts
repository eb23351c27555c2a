import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { APIRoute } from 'astro';
import { lists } from '../../../publisher/content/lists.ts';
import { canonicalOf } from '../../content/addresses.ts';
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
  }
  return xmlResponse(sitemap([...entries.values()]));
};
