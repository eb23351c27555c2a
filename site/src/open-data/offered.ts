/** Which files there are, for the page and for the catalogue. */
import type { Dataset } from '@sanlao/shared/content/types';
import { readTable } from '@sanlao/shared/content/table';
import { formatMonth } from '@sanlao/shared/lao/dates';
import type { Locale } from '@sanlao/shared/locales';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { nameOf } from '../content/localised.ts';
import { dataName, type DataKind } from './files.ts';
import { dataTitle } from './find-file.ts';

/** Files of one kind and period: the same data in every form. */
export interface Offer {
  /** without its ending */
  name: string;
  title: string;
  /** "ພະຈິກ 2026" */
  period: string;
  /** first and last day */
  from: string;
  to: string;
  /** documents or rows in it */
  count: number;
  /** of a table of statistics */
  dataset?: Dataset;
}

/** Newest first; statistics in the order that editors gave them. */
export function offersOf(content: Content, locale: Locale): Record<DataKind, Offer[]> {
  const site = content.site.code;
  const publisher = nameOf(content.site, locale).text;
  const offers = (kind: DataKind, prefix: string) =>
    content
      .buckets(prefix)
      .toReversed()
      .map(({ name: part, count }): Offer => {
        const name = { kind, locale, part };
        return { name: dataName(name), title: dataTitle(name, publisher), count, ...periodOf(part, locale) };
      });
  return {
    statistics: content
      .list('dataset', lists.datasets(site, locale), { limit: 1000, order: 'ascending' })
      .flatMap(statisticsOffer),
    articles: offers('articles', lists.newsMonths(site, locale)),
    events: offers('events', lists.eventsYears(site, locale)),
    publications: offers('publications', lists.publicationsOfYears(site, locale)),
  };
}

function statisticsOffer(dataset: Dataset): Offer[] {
  const reading = readTable(dataset.table);
  if (!('table' in reading)) return [];
  const { locale, code, title, date } = dataset;
  return [
    {
      name: dataName({ kind: 'statistics', locale, part: code }),
      title,
      period: date.slice(0, 4),
      from: date,
      to: date,
      count: reading.table.rows.length,
      dataset,
    },
  ];
}

/** @param part "2026-11" or "2026" */
function periodOf(part: string, locale: Locale): Pick<Offer, 'period' | 'from' | 'to'> {
  const [year, month] = part.split('-').map(Number) as [number, number?];
  if (month === undefined) return { period: part, from: `${part}-01-01`, to: `${part}-12-31` };
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { period: formatMonth(part, locale), from: `${part}-01`, to: `${part}-${lastDay}` };
}
