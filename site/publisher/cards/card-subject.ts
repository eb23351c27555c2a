import type { Media } from '@sanlao/shared/content/media';
import type { Event, Site } from '@sanlao/shared/content/types';
import { formatDate, formatDateRange, vientianeDay } from '@sanlao/shared/lao/dates';
import { isLocale, type Locale, otherLocale } from '@sanlao/shared/locales';
import { nameOf } from '../../src/content/localised.ts';
import type { Content } from '../content/content.ts';

/** What a card says, whatever it looks like. */
export interface CardSubject {
  /** of the site; for the site's own card its name in the other language, '' where it has none */
  siteName: string;
  title: string;
  /** '' for none */
  date: string;
  /** public host of the site, '' where it has none */
  host: string;
  emblem: Media | null;
  colours: Pick<Site, 'colourPrimary' | 'colourAccent'>;
}

const homeCard = /^\/([a-z]+)\/card\.png$/;
const documentCard =
  /^\/([a-z]+)\/(news|events|publications)\/(\d{4})\/(\d\d)\/(\d\d)-([a-z0-9]{6})\/card\.png$/;
const typeOfSection = { news: 'article', events: 'event', publications: 'publication' } as const;

export function isCard(path: string): boolean {
  return homeCard.test(path) || documentCard.test(path);
}

/** @returns undefined where no document of the site stands at the address that the card belongs to */
export function cardSubject(content: Content, path: string): CardSubject | undefined {
  const home = homeCard.exec(path)?.[1];
  if (isLocale(home)) return homeSubject(content, home);
  const [, locale, section, year, month, day, urlId] = documentCard.exec(path) ?? [];
  if (!isLocale(locale) || !isSection(section)) return undefined;
  const document = content.atPath(typeOfSection[section], locale, `${year}-${month}-${day}`, urlId!);
  // A copy shows the card of the original.
  if (!document || document.site !== content.site.code) return undefined;
  return {
    ...siteParts(content),
    siteName: nameOf(content.site, locale).text,
    title: document.title,
    date: document.type === 'event' ? eventDays(document) : formatDate(document.date, locale),
  };
}

function homeSubject(content: Content, locale: Locale): CardSubject {
  const { site } = content;
  const title = nameOf(site, locale).text;
  const other = nameOf(site, otherLocale(locale)).text;
  return { ...siteParts(content), siteName: other === title ? '' : other, title, date: '' };
}

function siteParts({ site }: Content): Pick<CardSubject, 'host' | 'emblem' | 'colours'> {
  const { hosts, emblem, colourPrimary, colourAccent } = site;
  return { host: hosts[0] ?? '', emblem, colours: { colourPrimary, colourAccent } };
}

function eventDays({ start, end, locale }: Pick<Event, 'start' | 'end' | 'locale'>): string {
  const first = vientianeDay(start);
  const last = end ? vientianeDay(end) : first;
  // An end before the start is a slip of the editor: the start still holds.
  return last > first ? formatDateRange(first, last, locale) : formatDate(first, locale);
}

function isSection(part: string | undefined): part is keyof typeof typeOfSection {
  return part !== undefined && Object.hasOwn(typeOfSection, part);
}
