import type { APIRoute } from 'astro';
import { sitemapsOf } from '../sitemaps/sitemaps-of-site.ts';
import { sitemapIndex } from '../sitemaps/sitemap.ts';
import { xmlResponse } from '../xml/response.ts';

export const GET: APIRoute = ({ locals: { content } }) =>
  xmlResponse(sitemapIndex(sitemapsOf(content, content.site.code)));
