import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { originOf } from '../content/addresses.ts';

export const GET: APIRoute = ({ locals: { content } }) =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${originOf(content, content.site.code)}${urls.sitemap()}\n`,
    {
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    },
  );
