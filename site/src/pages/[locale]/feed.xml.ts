import { urls } from '@sanlao/shared/urls';
import type { APIRoute } from 'astro';
import { lists } from '../../../publisher/content/lists.ts';
import { canonicalOf, originOf } from '../../content/addresses.ts';
import { nameOf } from '../../content/localised.ts';
import { translator } from '../../i18n/translate.ts';
import { localeOf, notFound } from '../../routing/guards.ts';
import { atomFeed } from '../../xml/atom.ts';
import { xmlResponse } from '../../xml/response.ts';

export const GET: APIRoute = ({ locals: { content }, params }) => {
  const locale = localeOf(params['locale']);
  if (!locale) return notFound();
  const { site } = content;
  const name = nameOf(site, locale).text;
  const origin = originOf(content, site.code);
  const articles = content.list('article', lists.news(site.code, locale), { limit: 30 });
  const authorOf = (code: string) => {
    const author = code === site.code ? site : content.siteByCode(code);
    return author ? nameOf(author, locale).text : name;
  };
  const feed = atomFeed({
    locale,
    title: translator(locale)('feed.title', { name }),
    self: origin + urls.feed(locale),
    home: origin + urls.home(locale),
    author: name,
    updated: site.publishedAt,
    entries: articles.map((article) => ({
      href: canonicalOf(content, article),
      title: article.title,
      summary: article.summary,
      author: article.byline || authorOf(article.site),
      date: article.date,
      updated: article.publishedAt,
    })),
  });
  return xmlResponse(feed, 'application/atom+xml');
};
