/** Events by month and place; undefined where there are none, and so no page. */
import { provinceCodes, type ProvinceCode } from '@sanlao/shared/content/provinces';
import type { Locale } from '@sanlao/shared/locales';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';

/** In the order of their start. */
export function eventsOfMonth(
  content: Content,
  locale: Locale,
  month: string,
): Listed<'event'>[] | undefined {
  const list = lists.eventsMonth(content.site.code, locale, month);
  const events = content.list('event', list, { limit: 1000, order: 'ascending' });
  return events.length > 0 ? events : undefined;
}

/** Now and coming, soonest first. */
export function comingEvents(content: Content, list: string): Listed<'event'>[] {
  // The list is by the end of its events: one that goes on for weeks would come after those that begin later.
  return content
    .upcoming('event', list)
    .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start) || (a.documentId < b.documentId ? -1 : 1));
}

export interface EventsOfPlace {
  /** soonest first */
  coming: Listed<'event'>[];
  /** latest first */
  past: Listed<'event'>[];
}

export function eventsInProvince(
  content: Content,
  locale: Locale,
  province: ProvinceCode,
): EventsOfPlace | undefined {
  const list = lists.eventsPlace(content.site.code, locale, province);
  const coming = comingEvents(content, list);
  const past = content.past('event', list, 50);
  return coming.length + past.length > 0 ? { coming, past } : undefined;
}

/** "la-at" of an address as "LA-AT". */
export function provinceOfPath(part: string | undefined): ProvinceCode | undefined {
  return provinceCodes.find((code) => code.toLowerCase() === part);
}
