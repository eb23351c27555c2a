/** Documents by the code or address that editors gave them; the lists they stand in are short. */
import type { Page, Redirect, Service, Topic } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { portalCode } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';

const all = { limit: 10_000, order: 'ascending' } as const;

export function topicsOf(content: Content): Topic[] {
  return content.list('topic', lists.topics(), all);
}

export function findTopic(content: Content, code: string | undefined): Topic | undefined {
  return code === undefined ? undefined : content.topicByCode(code);
}

/** The topics that have these codes, in the order of the codes; those that are not published are left out. */
export function topicsNamed(content: Content, codes: readonly string[]): Topic[] {
  return codes.toSorted().flatMap((code) => content.topicByCode(code) ?? []);
}

export function pagesOf(content: Content, locale: Locale): Page[] {
  return content.list('page', lists.pages(content.site.code, locale), all);
}

export function findPage(content: Content, locale: Locale, slug: string | undefined): Page | undefined {
  return pagesOf(content, locale).find((page) => page.slug === slug);
}

/** The pages that editors added of themselves: without those whose text stands on a page that every site has. */
export function furtherPages(content: Content, locale: Locale): Page[] {
  return pagesOf(content, locale).filter(({ slug }) => slug !== 'about' && slug !== 'accessibility');
}

export interface ServiceDirectory {
  own: Service[];
  /** without those that are the site's own */
  national: Service[];
}

export function servicesOf(content: Content, locale: Locale): ServiceDirectory {
  const site = content.site.code;
  const own = site === portalCode ? [] : content.list('service', lists.services(site, locale), all);
  const ownCodes = new Set(own.map((service) => service.code));
  const national = content.list('service', lists.services(portalCode, locale), all);
  return { own, national: national.filter((service) => !ownCodes.has(service.code)) };
}

export function findService(content: Content, locale: Locale, code: string | undefined): Service | undefined {
  const { own, national } = servicesOf(content, locale);
  return [...own, ...national].find((service) => service.code === code);
}

export function findRedirect(content: Content, path: string): Redirect | undefined {
  return content
    .list('redirect', lists.redirects(content.site.code), all)
    .find((redirect) => redirect.from === path);
}
