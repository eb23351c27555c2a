import { provinces } from '@sanlao/shared/content/provinces';
import type { Event } from '@sanlao/shared/content/types';
import type { Event as EventNode, Place, VirtualLocation } from 'schema-dts';
import type { Content } from '../../publisher/content/content.ts';
import { canonicalOf, safeHref } from '../content/addresses.ts';
import { vientianeTime } from '../content/vientiane-time.ts';
import { pictureOfDocument } from './document.ts';
import { publisherOfDocument } from './organization.ts';

const statuses = {
  planned: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const satisfies Record<Event['state'], string>;

const attendance = {
  offline: 'https://schema.org/OfflineEventAttendanceMode',
  online: 'https://schema.org/OnlineEventAttendanceMode',
  mixed: 'https://schema.org/MixedEventAttendanceMode',
} as const;

/** None for an event that was withdrawn. */
export function eventNode(content: Content, event: Event): EventNode[] {
  if (event.withdrawal) return [];
  const { locale, title, summary, start, end, state } = event;
  const places = placeOf(event);
  const online = onlineOf(event);
  const mode = online.length === 0 ? 'offline' : places.length === 0 ? 'online' : 'mixed';
  const location = [...places, ...online];
  return [
    {
      '@type': 'Event',
      name: title,
      ...(summary && { description: summary }),
      inLanguage: locale,
      url: canonicalOf(content, event),
      startDate: vientianeTime(start),
      // An end before the start is a slip of the editor.
      ...(end && Date.parse(end) >= Date.parse(start) && { endDate: vientianeTime(end) }),
      eventStatus: statuses[state],
      eventAttendanceMode: attendance[mode],
      ...(location.length > 0 && { location }),
      image: pictureOfDocument(content, event),
      organizer: publisherOfDocument(content, event),
    },
  ];
}

function placeOf({ place, province, locale }: Event): Place[] {
  const region = provinces.find(({ code }) => code === province)?.[locale];
  if (!place && !region) return [];
  return [
    {
      '@type': 'Place',
      name: place || region!,
      address: { '@type': 'PostalAddress', ...(region && { addressRegion: region }), addressCountry: 'LA' },
    },
  ];
}

function onlineOf({ onlineUrl }: Event): VirtualLocation[] {
  const url = safeHref(onlineUrl);
  return url?.startsWith('http') ? [{ '@type': 'VirtualLocation', url }] : [];
}
