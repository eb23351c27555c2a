import { publicationKinds, type PublicationKind } from '@sanlao/shared/content/kinds';
import type { Series } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';

/** The kinds of which the site has publications, in their fixed order. */
export function kindsOf(content: Content, locale: Locale): { kind: PublicationKind; count: number }[] {
  const counts = new Map(
    content
      .buckets(lists.publicationsKinds(content.site.code, locale))
      .map(({ name, count }) => [name, count]),
  );
  return publicationKinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [{ kind, count }];
  });
}

export interface SeriesOnShelf {
  series: Series;
  issues: number;
  latest: Listed<'publication'>;
}

/** The series of the site that have issues, by their codes. */
export function seriesOf(content: Content, locale: Locale): SeriesOnShelf[] {
  const { code } = content.site;
  return content.list('series', lists.series(code), { limit: 1000, order: 'ascending' }).flatMap((series) => {
    const list = lists.publicationsSeries(code, locale, series.code);
    const [latest] = content.list('publication', list, { limit: 1 });
    return latest ? [{ series, issues: content.count(list), latest }] : [];
  });
}

/** A series by its code and the site that publishes it. */
export function findSeries(content: Content, site: string, code: string | undefined): Series | undefined {
  return content.list('series', lists.series(site), { limit: 1000 }).find((series) => series.code === code);
}

/** In years, the newest first; keeps the order within a year. */
export function byYear<P extends { date: string }>(publications: readonly P[]): [year: string, P[]][] {
  return Object.entries(Object.groupBy(publications, ({ date }) => date.slice(0, 4)))
    .map(([year, ofYear]): [string, P[]] => [year, ofYear ?? []])
    .sort(([a], [b]) => (a < b ? 1 : -1));
}
