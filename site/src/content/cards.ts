/** What lists show of a document. */
import { isImage, type Media } from '@sanlao/shared/content/media';
import type { Event } from '@sanlao/shared/content/types';
import { formatDate, formatDateRange, formatTime, vientianeDay } from '@sanlao/shared/lao/dates';
import type { Locale } from '@sanlao/shared/locales';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { translator } from '../i18n/translate.ts';
import { hrefOf } from './addresses.ts';
import { nameOf, type Localised } from './localised.ts';

export type Image = Media & { width: number; height: number };

interface Card {
  href: string;
  title: string;
  summary: string;
  lang: Locale;
  /** the site it comes from, where that is not the one that is rendered */
  from: Localised | undefined;
}

export interface ArticleCardData extends Card {
  date: string;
  dateText: string;
  cover: Image | undefined;
}

export interface EventCardData extends Card {
  start: string;
  /** "22 ພະຈິກ 2026, 08:30-16:00" */
  when: string;
  place: string;
  /** undefined where it takes place as planned */
  state: string | undefined;
}

export interface PublicationCardData extends Card {
  date: string;
  dateText: string;
  kind: string;
  /** "ສະບັບທີ 12, ໄຕມາດ 1, 2026" */
  issue: string;
  cover: Image | undefined;
}

export function articleCard(content: Content, article: Listed<'article'>): ArticleCardData {
  return {
    ...cardOf(content, article),
    date: article.date,
    dateText: formatDate(article.date, article.locale),
    cover: imageOf(article.cover),
  };
}

export function eventCard(content: Content, event: Listed<'event'>): EventCardData {
  return {
    ...cardOf(content, event),
    start: event.start,
    when: eventTime(event),
    place: event.place,
    state: event.state === 'planned' ? undefined : translator(event.locale)(`event.state.${event.state}`),
  };
}

export function publicationCard(content: Content, publication: Listed<'publication'>): PublicationCardData {
  const { locale, date } = publication;
  const t = translator(locale);
  const number = publication.issueNumber && `${t('publication.issueNumber')} ${publication.issueNumber}`;
  return {
    ...cardOf(content, publication),
    date,
    dateText: formatDate(date, locale),
    kind: t(`publication.kind.${publication.kind}`),
    issue: [number, publication.period, publication.documentNumber].filter(Boolean).join(', '),
    cover: imageOf(publication.cover),
  };
}

/** "22 ພະຈິກ 2026, 08:30-16:00", or the days where there is more than one. */
export function eventTime({ start, end, locale }: Pick<Event, 'start' | 'end' | 'locale'>): string {
  const firstDay = vientianeDay(start);
  const lastDay = end ? vientianeDay(end) : firstDay;
  // An end before the start is a slip of the editor: the start still holds.
  if (!end || Date.parse(end) < Date.parse(start))
    return `${formatDate(firstDay, locale)}, ${formatTime(start)}`;
  if (firstDay !== lastDay) return `${formatDateRange(firstDay, lastDay, locale)}, ${formatTime(start)}`;
  return `${formatDate(firstDay, locale)}, ${formatTime(start)}–${formatTime(end)}`;
}

export function imageOf(media: Media | null): Image | undefined {
  return media && isImage(media) ? media : undefined;
}

/** The site that a shared document comes from; undefined on its own site. */
export function sourceOf(
  content: Content,
  document: { site: string },
  locale: Locale,
): Localised | undefined {
  if (document.site === content.site.code) return undefined;
  const site = content.siteByCode(document.site);
  return site && nameOf(site, locale);
}

function cardOf(content: Content, document: Listed<'article' | 'event' | 'publication'>): Card {
  return {
    href: hrefOf(content, document),
    title: document.title,
    summary: document.summary,
    lang: document.locale,
    from: sourceOf(content, document, document.locale),
  };
}
