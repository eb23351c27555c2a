/** What follows from the fields of an event. */
import { provinces, type ProvinceCode } from '@sanlao/shared/content/provinces';
import type { Event } from '@sanlao/shared/content/types';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import type { Locale } from '@sanlao/shared/locales';
import type { Content } from '../../publisher/content/content.ts';

type Times = Pick<Event, 'start' | 'end'>;

/** The end of an event; undefined where it has none, or one that is not after its start: a slip of the editor. */
export function eventEnd({ start, end }: Times): string | undefined {
  return end !== null && Date.parse(end) > Date.parse(start) ? end : undefined;
}

/** First and last day in Vientiane. */
export function eventDays(event: Times): { first: string; last: string } {
  return { first: vientianeDay(event.start), last: vientianeDay(eventEnd(event) ?? event.start) };
}

/** Whether the last day of the event is over. The page that asks is rendered again when it is. */
export function isOver(content: Pick<Content, 'isPast'>, event: Times): boolean {
  return content.isPast(eventDays(event).last);
}

export function provinceName(code: ProvinceCode, locale: Locale): string {
  return provinces.find((province) => province.code === code)![locale];
}

/** The place with its province, unless it names that already. */
export function placeOf({ place, province, locale }: Pick<Event, 'place' | 'province' | 'locale'>): string {
  if (province === null) return place;
  const name = provinceName(province, locale);
  return place.includes(name) ? place : [place, name].filter(Boolean).join(', ');
}
