import type { Event } from '@sanlao/shared/content/types';
import { ICalEventStatus, type ICalEventData } from 'ical-generator';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { canonicalOf, safeHref } from '../content/addresses.ts';
import { eventEnd, placeOf } from '../content/event-facts.ts';
import { translator } from '../i18n/translate.ts';

const statuses = {
  planned: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const satisfies Record<Event['state'], ICalEventStatus>;

/**
 * An event as an entry of a calendar (RFC 5545). Its identifier is the same in both languages and on every site, so
 * that a calendar holds it once; times are in UTC, which every calendar program shows in its own zone.
 */
export function calendarEntry(content: Content, event: Listed<'event'>): ICalEventData {
  const address = canonicalOf(content, event);
  return {
    id: `${event.urlDate}-${event.urlId}@${event.site}`,
    sequence: revision(event.publishedAt),
    stamp: event.publishedAt,
    lastModified: event.publishedAt,
    start: event.start,
    end: eventEnd(event) ?? null,
    summary: plain(titleWithState(event)),
    location: plain(placeOf(event)) || null,
    description: plain(description(event, address)),
    url: address,
    status: statuses[event.state],
  };
}

/** Programs that do not show the state of an entry show its title. */
function titleWithState({ state, title, locale }: Listed<'event'>): string {
  return state === 'planned' ? title : `${translator(locale)(`event.state.${state}`)}: ${title}`;
}

function description(event: Listed<'event'>, address: string): string {
  const t = translator(event.locale);
  const facts = [
    [t('event.chair'), event.chair],
    [t('event.online'), safeHref(event.onlineUrl)],
    [t('event.registration'), safeHref(event.registrationUrl)],
    ...event.agenda.map(({ time, item }) => [time, item]),
  ];
  const lines = facts.flatMap(([term, text]) => (text ? [[term, text].filter(Boolean).join(': ')] : []));
  return [event.summary, lines.join('\n'), address].filter(Boolean).join('\n\n');
}

/** Seconds since 2020: grows with every publish, and fits the 32 bits of a SEQUENCE until 2088. */
function revision(publishedAt: string): number {
  return Math.max(0, Math.floor((Date.parse(publishedAt) - Date.UTC(2020, 0)) / 1000));
}

/** RFC 5545 allows no control characters in a text but line breaks. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\p{Cc}--\n]/gv, ' ');
}
