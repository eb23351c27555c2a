import type { Locale } from '@sanlao/shared/locales';
import { variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { canonicalOf, originOf } from '../content/addresses.ts';
import { imageOf } from '../content/cards.ts';
import { topicsNamed } from '../content/find.ts';
import { nameOf } from '../content/localised.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** How many articles a feed holds. */
export const feedLength = 30;

export interface NewsFeed {
  locale: Locale;
  title: string;
  description: string;
  /** paths on the rendered site, of the feed and of the page it belongs to */
  self: string;
  home: string;
  /** newest first */
  articles: readonly Listed<'article'>[];
}

export function newsFeed(
  content: Content,
  { locale, title, description, self, home, articles }: NewsFeed,
): Feed {
  const { site } = content;
  const origin = originOf(content, site.code);
  const emblem = imageOf(site.emblem);
  return {
    locale,
    title,
    description,
    self: origin + self,
    home: origin + home,
    icon: emblem && origin + variantUrl(emblem.sha256, variantWidths(emblem.width)[0]!, 'jpg'),
    author: nameOf(site, locale).text,
    updated: articles.reduce(
      (latest, { publishedAt }) => (publishedAt > latest ? publishedAt : latest),
      articles[0]?.publishedAt ?? site.publishedAt,
    ),
    entries: articles.map((article) => entryOf(content, article)),
  };
}

function entryOf(content: Content, article: Listed<'article'>): FeedEntry {
  const { locale, title, summary, byline, date, publishedAt } = article;
  const cover = imageOf(article.cover);
  return {
    href: canonicalOf(content, article),
    title,
    summary,
    author: byline || publisherOf(content, article),
    published: `${date}T00:00:00+07:00`,
    updated: publishedAt,
    tags: topicsNamed(content, article.topics).map((topic) => nameOf(topic, locale).text),
    picture:
      cover && originOf(content, article.site) + variantUrl(cover.sha256, pictureWidth(cover.width), 'jpg'),
  };
}

function publisherOf(content: Content, { site, locale }: Listed<'article'>): string {
  const publisher = site === content.site.code ? content.site : content.siteByCode(site);
  return nameOf(publisher ?? content.site, locale).text;
}

/** Large enough for a reader's app, small enough for its line. */
function pictureWidth(width: number): number {
  return variantWidths(width).findLast((candidate) => candidate <= 960) ?? width;
}
