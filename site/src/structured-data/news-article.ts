import type { Article } from '@sanlao/shared/content/types';
import type { NewsArticle } from 'schema-dts';
import type { Content } from '../../publisher/content/content.ts';
import { canonicalOf } from '../content/addresses.ts';
import { topicsNamed } from '../content/find.ts';
import { nameOf } from '../content/localised.ts';
import { pictureOfDocument } from './document.ts';
import { publisherOfDocument } from './organization.ts';

/** None for an article that was withdrawn: machines must not tell on what no longer holds. */
export function newsArticle(content: Content, article: Article): NewsArticle[] {
  if (article.withdrawal) return [];
  const { locale, title, summary, byline, date, publishedAt } = article;
  const publisher = publisherOfDocument(content, article);
  const sections = topicsNamed(content, article.topics);
  return [
    {
      '@type': 'NewsArticle',
      headline: title,
      ...(summary && { description: summary }),
      inLanguage: locale,
      mainEntityOfPage: canonicalOf(content, article),
      datePublished: date,
      dateModified: publishedAt,
      image: pictureOfDocument(content, article),
      ...(sections.length > 0 && { articleSection: sections.map((topic) => nameOf(topic, locale).text) }),
      // A byline may name a person, an office or both.
      ...(byline && { creditText: byline }),
      author: { '@id': publisher['@id'] },
      publisher,
    },
  ];
}
