import { locales } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { originOf } from '../../../content/addresses.ts';
import { isPortal, notFound } from '../../../routing/guards.ts';
import { xmlResponse } from '../../../xml/response.ts';
import { sitemap } from '../../../xml/sitemap.ts';

export const GET: APIRoute = ({ locals: { content } }) => {
  if (!isPortal(content)) return notFound();
  const origin = originOf(content, content.site.code);
  const entries = [urls.home, urls.services].map((path) => ({
    addresses: Object.fromEntries(locales.map((locale) => [locale, origin + path(locale)])),
  }));
  return xmlResponse(sitemap(entries), 'application/xml');
};
