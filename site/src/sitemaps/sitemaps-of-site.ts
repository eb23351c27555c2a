import { urls } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { originOf } from '../content/addresses.ts';

/** The absolute addresses of every sitemap of a site, the newest month first. */
export function sitemapsOf(content: Content, code: string): string[] {
  const origin = originOf(content, code);
  const months = content.buckets(lists.sitemapMonths(code)).map(({ name }) => urls.sitemapMonth(name));
  return [urls.sitemapPages(), ...months.toReversed()].map((path) => origin + path);
}
