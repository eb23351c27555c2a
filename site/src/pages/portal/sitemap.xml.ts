import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { originOf } from '../../content/addresses.ts';
import { isPortal, notFound } from '../../routing/guards.ts';
import { xmlResponse } from '../../xml/response.ts';
import { sitemapsOf } from '../../sitemaps/sitemaps-of-site.ts';
import { sitemapIndex } from '../../sitemaps/sitemap.ts';

/** Names the sitemaps of all sites themselves: by the protocol, an index cannot name another index. */
export const GET: APIRoute = ({ locals: { content } }) => {
  if (!isPortal(content)) return notFound();
  const own = originOf(content, content.site.code) + urls.sitemapPages();
  const all = content.sites().flatMap(({ code }) => sitemapsOf(content, code));
  return xmlResponse(sitemapIndex([own, ...all]));
};
