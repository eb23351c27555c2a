/** What the home page of a site shows; each part reads no further than it shows. */
import type { PublicationKind } from '@sanlao/shared/content/kinds';
import type { Person, Service } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { translator } from '../i18n/translate.ts';
import {
  articleCard,
  eventCard,
  shelfCard,
  type ArticleCardData,
  type EventCardData,
  type PublicationCardData,
} from './cards.ts';
import { servicesOf } from './find.ts';

export interface NewsOfHome {
  lead: ArticleCardData | undefined;
  /** the ones after it */
  rest: ArticleCardData[];
}

export function newsOfHome(content: Content, locale: Locale, limit: number): NewsOfHome {
  const articles = content.list('article', lists.news(content.site.code, locale), { limit });
  const [lead, ...rest] = articles.map((article) => articleCard(content, article));
  return { lead, rest };
}

export function eventsOfHome(content: Content, locale: Locale): EventCardData[] {
  return content
    .upcoming('event', lists.events(content.site.code, locale), 4)
    .map((event) => eventCard(content, event));
}

export function publicationsOfHome(content: Content, locale: Locale): PublicationCardData[] {
  return content
    .list('publication', lists.publications(content.site.code, locale), { limit: 6 })
    .map((publication) => shelfCard(content, publication));
}

/** What a ministry is asked for most, among all that it prints. */
const sought: readonly PublicationKind[] = ['strategy', 'vision', 'plan', 'legislation', 'statistics'];

export interface QuickLink {
  label: string;
  href: string;
}

/** The most sought kinds of publications, as far as there are any, then the figures. */
export function quickLinks(content: Content, locale: Locale): QuickLink[] {
  const { code } = content.site;
  const t = translator(locale);
  const present = new Set(content.buckets(lists.publicationsKinds(code, locale)).map(({ name }) => name));
  const kinds = sought
    .filter((kind) => present.has(kind))
    .map((kind) => ({ label: t(`publication.kind.${kind}`), href: urls.publicationsKind(locale, kind) }));
  const hasFigures = content.list('dataset', lists.datasets(code, locale), { limit: 1 }).length > 0;
  return hasFigures ? [...kinds, { label: t('home.figures'), href: urls.statistics(locale) }] : kinds;
}

/** The site's own services first; at most six. */
export function servicesOfHome(content: Content, locale: Locale): Service[] {
  const { own, national } = servicesOf(content, locale);
  return [...own, ...national].filter(({ status }) => status !== 'retired').slice(0, 6);
}

export function leadersOfHome(content: Content): Person[] {
  return content.list('person', lists.people(content.site.code), { limit: 4, order: 'ascending' });
}
