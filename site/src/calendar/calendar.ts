import ical, { escape, type ICalCalendar } from 'ical-generator';
import { urls } from '@sanlao/shared/urls';
import type { Locale } from '@sanlao/shared/locales';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { originOf } from '../content/addresses.ts';
import { nameOf } from '../content/localised.ts';
import { translator } from '../i18n/translate.ts';
import { calendarEntry } from './entry.ts';

/** How much a subscription holds; older events leave it, as a calendar program keeps asking for all of it. */
const held = { coming: 200, past: 50 } as const;

const sixHours = 6 * 60 * 60;

/** Text of a file with one event, to be added to a calendar. */
export function eventCalendar(content: Content, event: Listed<'event'>): string {
  const calendar = emptyCalendar(event.locale);
  calendar.createEvent(calendarEntry(content, event));
  return textOf(calendar);
}

/** Text of the calendar of a site, to subscribe to: what is coming and what was there lately, by their end. */
export function siteCalendar(content: Content, locale: Locale): string {
  const { site } = content;
  const list = lists.events(site.code, locale);
  const origin = originOf(content, site.code);
  const name = nameOf(site, locale).text;
  const calendar = emptyCalendar(locale);
  calendar
    // The library takes the name as it is.
    .name(escape(translator(locale)('events.calendarName', { name }).replace(/\p{Cc}/gu, ' '), false))
    .url(origin + urls.events(locale))
    .source(origin + urls.calendar(locale))
    .ttl(sixHours);
  const past = content.past('event', list, held.past).toReversed();
  for (const event of [...past, ...content.upcoming('event', list, held.coming)]) {
    calendar.createEvent(calendarEntry(content, event));
  }
  return textOf(calendar);
}

function emptyCalendar(locale: Locale): ICalCalendar {
  return ical({ prodId: { company: 'Sanlao', product: 'Events', language: locale.toUpperCase() } });
}

/** Every line ends with a line break, the last one too (RFC 5545, 3.1). */
function textOf(calendar: ICalCalendar): string {
  return `${calendar.toString()}\r\n`;
}
