/** The ways into older news, as links. */
import { formatMonth } from '@sanlao/shared/lao/dates';
import type { Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { ArchiveLink } from '../components/ArchiveLinks.astro';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { topicsOf } from './find.ts';
import { nameOf } from './localised.ts';

export interface ArchiveYear {
  year: string;
  /** newest first, without the year */
  months: ArchiveLink[];
}

/** The years that have news, newest first. */
export function newsYears(content: Content, locale: Locale): ArchiveYear[] {
  const months = content.buckets(lists.newsMonths(content.site.code, locale)).toReversed();
  const years = Map.groupBy(months, ({ name }) => name.slice(0, 4));
  return [...years].map(([year, ofYear]) => ({
    year,
    months: ofYear.map(({ name, count }) => ({
      label: formatMonth(name, locale).replace(` ${year}`, ''),
      href: urls.newsMonth(locale, name),
      count,
    })),
  }));
}

/** The topics that have news, in their order. For the index alone: it counts what every publish changes. */
export function newsTopics(content: Content, locale: Locale): ArchiveLink[] {
  return topicsOf(content).flatMap((topic) => {
    const years = content.buckets(lists.newsTopicYears(content.site.code, locale, topic.code));
    const count = years.reduce((sum, bucket) => sum + bucket.count, 0);
    return count > 0
      ? [{ label: nameOf(topic, locale).text, href: urls.newsTopic(locale, topic.code), count }]
      : [];
  });
}
