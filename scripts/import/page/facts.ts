import type { CheerioAPI } from 'cheerio';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { readDateLine } from '../article/date-line.ts';
import { isFurniture } from '../article/furniture.ts';
import { sameKey } from '../article/compare.ts';

export interface PageFacts {
  title?: string;
  /** YYYY-MM-DD */
  date?: string;
  /** the page's own address */
  base?: string;
}

/** What a page says about itself in its head and in marked-up elements. */
export function pageFacts($: CheerioAPI): PageFacts {
  const title = titleOf($);
  const date = dateOf($);
  const base = [$('base').attr('href'), $('link[rel=canonical]').attr('href'), meta($, 'og:url')].find(
    (address) => address !== undefined && /^https?:\/\//i.test(address),
  );
  return { ...(title ? { title } : {}), ...(date ? { date } : {}), ...(base ? { base } : {}) };
}

function titleOf($: CheerioAPI): string | undefined {
  const documentTitle = clean($('title').first().text());
  const headings = $('h1')
    .toArray()
    .map((element) => clean($(element).text()));
  const inTitle = headings.find((heading) => heading && sameKey(documentTitle).includes(sameKey(heading)));
  const candidates = [
    clean($('[itemprop=headline]').first().text()),
    clean($('article h1, main h1').first().text()),
    clean(meta($, 'og:title') ?? ''),
    inTitle ?? '',
    headings.length === 1 ? headings[0]! : '',
    withoutSiteName(documentTitle),
  ];
  return candidates.find(
    (candidate) => candidate !== '' && !isFurniture(candidate) && !/^untitled/i.test(candidate),
  );
}

/** "Title | Ministry" and "Title - Ministry": the name of the site stands last. */
function withoutSiteName(title: string): string {
  return title.split(/\s+[|–—»·-]\s+/u)[0] ?? '';
}

const DATE_META = [
  'article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'pubdate',
  'publishdate',
];
const DATE_ELEMENTS =
  '[itemprop=datePublished], article time[datetime], main time[datetime], time[datetime], .entry-date, .post-date, .published, .date, .created, .createdate';

function dateOf($: CheerioAPI): string | undefined {
  for (const name of DATE_META) {
    const day = dayOf(meta($, name));
    if (day) return day;
  }
  const structured = /"datePublished"\s*:\s*"([^"]+)"/.exec($('script[type="application/ld+json"]').text());
  const day = dayOf(structured?.[1]);
  if (day) return day;
  for (const element of $(DATE_ELEMENTS).toArray()) {
    const stated = $(element).attr('content') ?? $(element).attr('datetime') ?? $(element).text();
    const found = dayOf(stated);
    if (found) return found;
  }
  return undefined;
}

/** The day in Vientiane of an instant, or the day that a text names; undefined for anything else. */
export function dayOf(text: string | undefined): string | undefined {
  const value = clean(text ?? '');
  const line = readDateLine(value);
  if (line?.kind === 'day' && line.era === 'gregorian') return line.day;
  if (!/^\d{4}-\d{2}-\d{2}|^[a-z]{3},|^\d{1,2} [a-z]{3} \d{4}/i.test(value)) return undefined;
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? undefined : vientianeDay(instant);
}

function meta($: CheerioAPI, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const element = $('meta')
    .toArray()
    .find((each) =>
      [each.attribs['property'], each.attribs['name'], each.attribs['itemprop']].some(
        (value) => value?.toLowerCase() === wanted,
      ),
    );
  return element?.attribs['content'];
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
