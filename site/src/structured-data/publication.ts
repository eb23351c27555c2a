import type { PublicationKind } from '@sanlao/shared/content/kinds';
import type { Publication } from '@sanlao/shared/content/types';
import type { CreativeWork, Legislation, Newspaper, Periodical, PublicationIssue, Report } from 'schema-dts';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { canonicalOf } from '../content/addresses.ts';
import { nameOf } from '../content/localised.ts';
import { pictureOfDocument } from './document.ts';
import { publisherOfDocument } from './organization.ts';
import { encodingsOf, partsOf } from './publication-files.ts';

type Node = CreativeWork | Legislation | PublicationIssue | Report;

/** None for a publication that was withdrawn. */
export function publicationNode(content: Content, publication: Publication): Node[] {
  if (publication.withdrawal) return [];
  return [{ ...commonPart(content, publication), ...ofKind[publication.kind](content, publication) }];
}

function commonPart(content: Content, publication: Publication) {
  const { title, summary, languages, date, publishedAt, kind } = publication;
  const encoding = encodingsOf(content, publication);
  const isIssue = kind === 'journal' || kind === 'newspaper';
  const hasPart = partsOf(content, publication, isIssue ? 'Article' : 'CreativeWork');
  return {
    name: title,
    ...(summary && { description: summary }),
    url: canonicalOf(content, publication),
    inLanguage: languages,
    datePublished: date,
    dateModified: publishedAt,
    image: pictureOfDocument(content, publication),
    publisher: publisherOfDocument(content, publication),
    ...(encoding.length > 0 && { encoding }),
    ...(hasPart.length > 0 && { hasPart }),
  };
}

type OfKind = (content: Content, publication: Publication) => Node;

const work: OfKind = () => ({ '@type': 'CreativeWork' });

const report: OfKind = (_, { documentNumber }) => ({
  '@type': 'Report',
  ...(documentNumber && { reportNumber: documentNumber }),
});

const issue: OfKind = (content, publication) => {
  const series = seriesOf(content, publication);
  return {
    '@type': 'PublicationIssue',
    ...(publication.issueNumber && { issueNumber: publication.issueNumber }),
    ...(series && { isPartOf: series }),
  };
};

const legislation: OfKind = (_, { date, documentNumber, issuingBody }) => ({
  '@type': 'Legislation',
  legislationDate: date,
  legislationJurisdiction: { '@type': 'Country', name: 'LA' },
  ...(documentNumber && { legislationIdentifier: documentNumber }),
  ...(issuingBody && { legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuingBody } }),
});

const ofKind: Record<PublicationKind, OfKind> = {
  journal: issue,
  newspaper: issue,
  legislation,
  report,
  statistics: report,
  strategy: work,
  vision: work,
  plan: work,
  guideline: work,
};

function seriesOf(
  content: Content,
  { series, site, kind, locale }: Publication,
): Periodical | Newspaper | undefined {
  if (series === null) return undefined;
  const found = content
    .list('series', lists.series(site), { limit: 1000 })
    .find(({ code }) => code === series);
  const name = found && nameOf(found, locale).text;
  return name ? { '@type': kind === 'newspaper' ? 'Newspaper' : 'Periodical', name } : undefined;
}
