import type { Series } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { originalUrl, variantUrl, variantWidths } from '@sanlao/shared/media/variants';
import { type FeedFormat, urls } from '@sanlao/shared/urls';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { canonicalOf, originOf } from '../content/addresses.ts';
import { coverOf, imageOf, publicationCard } from '../content/cards.ts';
import { nameOf } from '../content/localised.ts';
import { translator } from '../i18n/translate.ts';
import type { Feed, FeedEntry } from './feed.ts';

export interface IssuesFeed {
  locale: Locale;
  series: Series;
  /** newest first; at least one */
  issues: readonly Listed<'publication'>[];
  format: FeedFormat;
}

/** The issues of a series, each with the file that a reader's program may fetch with it: the lite copy where there is one. */
export function issuesFeed(content: Content, { locale, series, issues, format }: IssuesFeed): Feed {
  const { site } = content;
  const origin = originOf(content, site.code);
  const emblem = imageOf(site.emblem);
  const name = nameOf(series, locale).text;
  const author = nameOf(site, locale).text;
  return {
    locale,
    title: translator(locale)('feed.partTitle', { part: name, name: author }),
    description: name,
    self: origin + urls.seriesFeed(locale, series.code, format),
    home: origin + urls.publicationsSeries(locale, series.code),
    icon: emblem && origin + variantUrl(emblem.sha256, variantWidths(emblem.width)[0]!, 'jpg'),
    author,
    updated: issues.map(({ publishedAt }) => publishedAt).reduce((a, b) => (a > b ? a : b)),
    entries: issues.map((issue) => entryOf(content, issue, { author, origin })),
  };
}

function entryOf(
  content: Content,
  issue: Listed<'publication'>,
  { author, origin }: { author: string; origin: string },
): FeedEntry {
  const { title, summary, issuingBody, date, publishedAt } = issue;
  const cover = imageOf(issue.cover);
  return {
    href: canonicalOf(content, issue),
    title,
    summary: summary || publicationCard(content, issue).issue,
    author: issuingBody || author,
    published: `${date}T00:00:00+07:00`,
    updated: publishedAt,
    tags: [coverOf(issue).kind],
    picture: cover && origin + variantUrl(cover.sha256, variantWidths(cover.width)[1] ?? cover.width, 'jpg'),
    file: fileOf(content, issue, origin),
  };
}

function fileOf(
  content: Content,
  { title, files }: Listed<'publication'>,
  origin: string,
): FeedEntry['file'] {
  const pdf = files.find(({ ext, document }) => ext === '.pdf' && document !== null);
  if (!pdf) return undefined;
  const type = 'application/pdf';
  if (!pdf.document) return { href: origin + originalUrl(pdf.sha256, pdf.ext), type, size: pdf.size };
  const found = content.documentOf(pdf);
  const file = found && (found.manifest.lite ?? found.manifest.original);
  if (!found || !file) return undefined;
  return {
    href: origin + urls.documentDownload(found.key, file.path, `${title}.pdf`),
    type,
    size: file.size,
  };
}
