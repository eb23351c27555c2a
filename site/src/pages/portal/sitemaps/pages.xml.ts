import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { isPortal, notFound } from '../../../routing/guards.ts';
import { fixedEntries } from '../../../sitemaps/entries.ts';
import { sitemap } from '../../../sitemaps/sitemap.ts';
import { xmlResponse } from '../../../xml/response.ts';

const fixed = [
  urls.home,
  urls.news,
  urls.events,
  urls.publications,
  urls.services,
  urls.openData,
  urls.accessibility,
];

export const GET: APIRoute = ({ locals: { content } }) =>
  isPortal(content) ? xmlResponse(sitemap(fixedEntries(content, fixed))) : notFound();
