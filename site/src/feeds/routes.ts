/** The feeds of a site, a topic, a unit and a series, each in every form. */
import { type FeedFormat, urls } from '@sanlao/shared/urls';
import type { APIContext, APIRoute } from 'astro';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { findTopic } from '../content/find.ts';
import { findUnit } from '../content/organisation.ts';
import { findSeries } from '../content/publication-lists.ts';
import { nameOf } from '../content/localised.ts';
import { translator } from '../i18n/translate.ts';
import { localeOf, notFound } from '../routing/guards.ts';
import { atomFeed } from './atom.ts';
import { type Feed, feedTypes } from './feed.ts';
import { issuesFeed } from './issues-feed.ts';
import { jsonFeed } from './json-feed.ts';
import { feedLength, type NewsFeed, newsFeed } from './news-feed.ts';
import { rssFeed } from './rss.ts';

const writers: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  atom: atomFeed,
  rss: rssFeed,
  json: jsonFeed,
};

type Find<F> = (content: Content, params: APIContext['params'], format: FeedFormat) => F | undefined;
type FindNews = Find<NewsFeed>;

export const siteFeed = (format: FeedFormat) => feedRoute(format, news(findSiteFeed));
export const topicFeed = (format: FeedFormat) => feedRoute(format, news(findTopicFeed));
export const unitFeed = (format: FeedFormat) => feedRoute(format, news(findUnitFeed));
export const seriesFeed = (format: FeedFormat) => feedRoute(format, findSeriesFeed);

function news(find: FindNews): Find<Feed> {
  return (content, params, format) => {
    const found = find(content, params, format);
    return found && newsFeed(content, found);
  };
}

function feedRoute(format: FeedFormat, find: Find<Feed>): APIRoute {
  return ({ locals: { content }, params }) => {
    const found = find(content, params, format);
    if (!found) return notFound();
    return new Response(writers[format](found), {
      headers: { 'content-type': feedTypes[format] },
    });
  };
}

const findSiteFeed: FindNews = (content, params, format) => {
  const locale = localeOf(params['locale']);
  if (!locale) return undefined;
  const name = nameOf(content.site, locale).text;
  const t = translator(locale);
  return {
    locale,
    title: t('feed.title', { name }),
    description: t('home.description', { name }),
    self: urls.feed(locale, format),
    home: urls.home(locale),
    articles: content.list('article', lists.news(content.site.code, locale), { limit: feedLength }),
  };
};

/** There is none for a topic without news, as it has no page either. */
const findTopicFeed: FindNews = (content, params, format) => {
  const locale = localeOf(params['locale']);
  const topic = findTopic(content, params['topic']);
  if (!locale || !topic) return undefined;
  const years = content.buckets(lists.newsTopicYears(content.site.code, locale, topic.code)).toReversed();
  const articles: Listed<'article'>[] = [];
  for (const { name: year } of years) {
    if (articles.length >= feedLength) break;
    const list = lists.newsTopicYear(content.site.code, locale, topic.code, year);
    articles.push(...content.list('article', list, { limit: feedLength - articles.length }));
  }
  const name = nameOf(topic, locale).text;
  const site = nameOf(content.site, locale).text;
  const t = translator(locale);
  return articles.length === 0
    ? undefined
    : {
        locale,
        title: t('feed.partTitle', { part: t('news.topic', { topic: name }), name: site }),
        description: t('news.topic', { topic: name }),
        self: urls.topicFeed(locale, topic.code, format),
        home: urls.newsTopic(locale, topic.code),
        articles,
      };
};

/** There is none for a unit that has published nothing. */
const findUnitFeed: FindNews = (content, params, format) => {
  const locale = localeOf(params['locale']);
  const unit = findUnit(content, content.site.code, params['unit']);
  if (!locale || !unit) return undefined;
  const list = lists.newsUnit(content.site.code, locale, unit.code);
  const articles = content.list('article', list, { limit: feedLength });
  const name = nameOf(unit, locale).text;
  const t = translator(locale);
  return articles.length === 0
    ? undefined
    : {
        locale,
        title: t('feed.partTitle', {
          part: t('feed.title', { name }),
          name: nameOf(content.site, locale).text,
        }),
        description: t('news.description', { name }),
        self: urls.unitFeed(locale, unit.code, format),
        home: urls.unit(locale, unit.code),
        articles,
      };
};

/** There is none for a series without an issue, as it has no page either. */
const findSeriesFeed: Find<Feed> = (content, params, format) => {
  const locale = localeOf(params['locale']);
  const series = findSeries(content, content.site.code, params['series']);
  if (!locale || !series) return undefined;
  const list = lists.publicationsSeries(content.site.code, locale, series.code);
  const issues = content.list('publication', list, { limit: feedLength });
  return issues.length === 0 ? undefined : issuesFeed(content, { locale, series, issues, format });
};
