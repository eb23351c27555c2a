import type { Publication, Series } from '@sanlao/shared/content/types';
import { formatDate } from '@sanlao/shared/lao/dates';
import { urls } from '@sanlao/shared/urls';
import type { Content } from '../../publisher/content/content.ts';
import type { Fact } from '../components/fact.ts';
import { translator } from '../i18n/translate.ts';
import { originOf } from './addresses.ts';
import { languageName } from './languages.ts';
import { nameOf } from './localised.ts';
import { findSeries } from './publication-lists.ts';

/** What identifies a publication, in the order in which libraries cite it. */
export function publicationFacts(content: Content, publication: Publication): Fact[] {
  const { locale } = publication;
  const t = translator(locale);
  const series = seriesLink(content, publication);
  return [
    { term: t('publication.documentNumber'), text: publication.documentNumber },
    {
      term: t('publication.series'),
      text: series ? nameOf(series.series, locale).text : '',
      href: series?.href,
    },
    { term: t('publication.issueNumber'), text: publication.issueNumber },
    { term: t('publication.period'), text: publication.period },
    { term: t('publication.issuingBody'), text: publication.issuingBody },
    { term: t('publication.date'), text: formatDate(publication.date, locale) },
    {
      term: t('publication.languages'),
      text: publication.languages.map((language) => languageName(language, locale)).join(', '),
    },
  ];
}

/** The series that a publication belongs to, on the publication's own site. */
export function seriesLink(
  content: Content,
  { site, series: code, locale }: Publication,
): { series: Series; href: string } | undefined {
  const series = code === null ? undefined : findSeries(content, site, code);
  const origin = site === content.site.code ? '' : originOf(content, site);
  return series && { series, href: origin + urls.publicationsSeries(locale, series.code) };
}
