import { locales } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { originOf } from '../content/addresses.ts';

/** Everything is open but answers of the search and the files it reads (RFC 9309: the longest rule wins). */
export const GET: APIRoute = ({ locals: { content } }) => {
  const search = locales.map((locale) => urls.search(locale));
  const lines = [
    'User-agent: *',
    'Allow: /',
    ...search.flatMap((path) => [`Disallow: ${path}`, `Allow: ${path}$`]),
    '',
    `Sitemap: ${originOf(content, content.site.code)}${urls.sitemap()}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
