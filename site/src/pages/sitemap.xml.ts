import type { APIRoute } from 'astro';
import { sitemapsOf } from '../xml/sitemaps-of-site.ts';
import { sitemapIndex } from '../xml/sitemap.ts';
import { xmlResponse } from '../xml/response.ts';

export const GET: APIRoute = ({ locals: { content } }) =>
  xmlResponse(sitemapIndex(sitemapsOf(content, content.site.code)), 'application/xml');
