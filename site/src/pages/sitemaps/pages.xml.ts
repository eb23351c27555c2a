import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { fixedEntries, ownEntries } from '../../sitemaps/entries.ts';
import { sitemap } from '../../sitemaps/sitemap.ts';
import { xmlResponse } from '../../xml/response.ts';

const fixed = [urls.home, urls.news, urls.events, urls.publications, urls.services, urls.about];

export const GET: APIRoute = ({ locals: { content } }) =>
  xmlResponse(sitemap([...fixedEntries(content, fixed), ...ownEntries(content)]));
