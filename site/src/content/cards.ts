/** What lists show of a document. */
import { isImage, type Media } from '@sanlao/shared/content/media';
import type { Event } from '@sanlao/shared/content/types';
import { formatDate, formatDateRange, formatTime, MONTHS, vientianeDay } from '@sanlao/shared/lao/dates';
import type { Locale } from '@sanlao/shared/locales';
import type { Content, Listed } from '../../publisher/content/content.ts';
import type { PagePicture } from '../documents/page-picture.ts';
import { shelfPicture } from '../documents/shelf-picture.ts';
import { translator } from '../i18n/translate.ts';
import { hrefOf } from './addresses.ts';
import { eventDays, eventEnd, isOver, placeOf } from './event-facts.ts';
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
  /** of the first day, as on the leaf of a calendar: "22" and "ພະຈິກ", "Nov" */
  leaf: { day: string; month: string };
  /** "22 ພະຈິກ 2026, 08:30-16:00" */
  when: string;
  place: string;
  /** undefined where it is to take place as planned */
  state: string | undefined;
  /** postponed or cancelled */
  isCalledOff: boolean;
}

export interface PublicationCardData extends Card {
  date: string;
  dateText: string;
  /** '' in a list of one kind */
  kind: string;
  /** "ສະບັບທີ 12, ໄຕມາດ 1, 2026" */
  issue: string;
  cover: CoverData;
  /** on a shelf, where it has no picture of its own */
  firstPage?: PagePicture | undefined;
}

/** The picture of a cover, and what stands on one without a picture. */
export interface CoverData {
  image: Image | undefined;
  kind: string;
  /** "ສະບັບທີ 12", "300/ລບ", or the year */
  number: string;
  period: string;
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
  const [, month, day] = vientianeDay(event.start).split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1]![event.locale];
  return {
    ...cardOf(content, event),
    start: event.start,
    leaf: { day: String(day), month: event.locale === 'en' ? name.slice(0, 3) : name },
    when: eventTime(event),
    place: placeOf(event),
    state: stateOf(content, event),
    isCalledOff: event.state !== 'planned',
  };
}

/** In a list of past events, none has to say that it is over. */
export function pastEventCard(content: Content, event: Listed<'event'>): EventCardData {
  const card = eventCard(content, event);
  return card.isCalledOff ? card : { ...card, state: undefined };
}

export function publicationCard(content: Content, publication: Listed<'publication'>): PublicationCardData {
  const { locale, date } = publication;
  const cover = coverOf(publication);
  return {
    ...cardOf(content, publication),
    date,
    dateText: formatDate(date, locale),
    kind: cover.kind,
    issue: [issueOf(publication), publication.period, publication.documentNumber].filter(Boolean).join(', '),
    cover,
  };
}

/** For a place where publications are known by their covers. */
export function shelfCard(content: Content, publication: Listed<'publication'>): PublicationCardData {
  return { ...publicationCard(content, publication), firstPage: shelfPicture(content, publication) };
}

export function coverOf(publication: Listed<'publication'>): CoverData {
  const { locale, kind, date, period, documentNumber, cover } = publication;
  const year = date.slice(0, 4);
  return {
    image: imageOf(cover),
    kind: translator(locale)(`publication.kind.${kind}`),
    number: issueOf(publication) || documentNumber || year,
    period,
  };
}

/** "ສະບັບທີ 12"; '' for a publication without a number. */
function issueOf({ locale, issueNumber }: Listed<'publication'>): string {
  return issueNumber && `${translator(locale)('publication.issueNumber')} ${issueNumber}`;
}

/** "22 ພະຈິກ 2026, 08:30-16:00", or the days where there is more than one. */
export function eventTime(event: Pick<Event, 'start' | 'end' | 'locale'>): string {
  const { start, locale } = event;
  const { first, last } = eventDays(event);
  const end = eventEnd(event);
  const time = end && first === last ? `${formatTime(start)}–${formatTime(end)}` : formatTime(start);
  return `${formatDateRange(first, last, locale)}, ${time}`;
}

function stateOf(content: Content, event: Listed<'event'>): string | undefined {
  const t = translator(event.locale);
  if (event.state !== 'planned') return t(`event.state.${event.state}`);
  return isOver(content, event) ? t('event.state.over') : undefined;
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
