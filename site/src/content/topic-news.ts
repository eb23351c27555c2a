import type { Locale } from '@sanlao/shared/locales';
import type { Bucket, Content, Listed } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';

export interface TopicYear {
  year: string;
  /** newest first */
  articles: Listed<'article'>[];
}

/** The latest news of a topic under their years, newest first, at most `limit` together. */
export function latestOfTopic(
  content: Content,
  { locale, topic, years, limit }: { locale: Locale; topic: string; years: readonly Bucket[]; limit: number },
): TopicYear[] {
  const latest: TopicYear[] = [];
  let left = limit;
  for (const { name: year } of years.toReversed()) {
    if (left === 0) break;
    const list = lists.newsTopicYear(content.site.code, locale, topic, year);
    const articles = content.list('article', list, { limit: left });
    left -= articles.length;
    latest.push({ year, articles });
  }
  return latest;
}
