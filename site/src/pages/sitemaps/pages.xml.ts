import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { siteEntries } from '../../sitemaps/entries.ts';
import { sitemap } from '../../sitemaps/sitemap.ts';
import { xmlResponse } from '../../xml/response.ts';

const fixed = [
  urls.home,
  urls.news,
  urls.events,
  urls.publications,
  urls.statistics,
  urls.services,
  urls.about,
  urls.leadership,
  urls.units,
  urls.contact,
  urls.openData,
  urls.accessibility,
];

export const GET: APIRoute = ({ locals: { content } }) => xmlResponse(sitemap(siteEntries(content, fixed)));
