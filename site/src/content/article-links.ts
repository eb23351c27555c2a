/** Where an article leads: related documents, its sites, its topics. */
import type { Article } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import { originOf, pathOf } from './addresses.ts';
import { articleCard, eventCard, publicationCard } from './cards.ts';
import { topicsNamed } from './find.ts';
import { linkedDocument, linkedDocuments } from './linked.ts';
import { nameOf, type Localised } from './localised.ts';
import { findUnit } from './organisation.ts';

export interface RelatedLink {
  href: string;
  title: string;
  /** what tells it apart: day, place, kind */
  note: string;
  lang: Locale;
}

export interface NamedLink {
  name: Localised;
  href: string;
}

export interface RelatedGroup {
  id: 'event' | 'publications' | 'related';
  links: RelatedLink[];
}

/** What an article names as related, by type; those without any are left out. */
export function relatedGroups(content: Content, article: Article): RelatedGroup[] {
  const { locale } = article;
  const event = linkedDocument(content, 'event', article.event, locale);
  const publications = linkedDocuments(content, 'publication', article.publications, locale);
  const articles = linkedDocuments(content, 'article', article.relatedArticles, locale);
  const groups: RelatedGroup[] = [
    {
      id: 'event',
      links: [event].flatMap((found) => {
        if (!found) return [];
        const { when, place, ...card } = eventCard(content, found);
        return [{ ...card, note: joined(card.state, when, place) }];
      }),
    },
    {
      id: 'publications',
      links: publications.map((found) => {
        const card = publicationCard(content, found);
        return { ...card, note: joined(card.kind, card.issue, card.dateText) };
      }),
    },
    {
      id: 'related',
      links: articles.map((found) => {
        const card = articleCard(content, found);
        return { ...card, note: joined(card.dateText, card.from?.text) };
      }),
    },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

/** The other sites that show the article, each with its copy of it. A site that is not published is left out. */
export function copiesOf(content: Content, article: Article): NamedLink[] {
  return article.alsoOn.flatMap((code) => {
    const site = code === content.site.code ? undefined : content.siteByCode(code);
    return site && code !== article.site
      ? [{ name: nameOf(site, article.locale), href: originOf(content, code) + pathOf(article) }]
      : [];
  });
}

/** The unit that published the article, on the article's own site. */
export function unitLink(content: Content, { site, unit: code, locale }: Article): NamedLink | undefined {
  const unit = findUnit(content, site, code);
  const origin = site === content.site.code ? '' : originOf(content, site);
  return unit && { name: nameOf(unit, locale), href: origin + urls.unit(locale, unit.code) };
}

export function topicLinks(content: Content, { topics, locale }: Article): NamedLink[] {
  return topicsNamed(content, topics).map((topic) => ({
    name: nameOf(topic, locale),
    href: urls.newsTopic(locale, topic.code),
  }));
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
