import type { Locale } from '@sanlao/shared/locales';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';

/** A page that is fetched ahead must stay small; where little is published, a month alone would say nothing. */
const [fewest, most] = [10, 40];
const month = 31 * 86_400_000;

/** The news of the month that ends with the newest article, newest first. */
export function headlinesOf(content: Content, locale: Locale): Listed<'article'>[] {
  const articles = content.list('article', lists.news(content.site.code, locale), { limit: most });
  const newest = Date.parse(articles[0]?.date ?? '');
  return articles.filter(({ date }, index) => index < fewest || newest - Date.parse(date) < month);
}
