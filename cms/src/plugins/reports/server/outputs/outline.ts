/** What a report says, in the order in which it is read: the page, the PDF and the slides show the same. Pure. */
import { formatDate, formatDateRange, formatDateTime } from '@sanlao/shared/lao/dates';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { durationText, figureLabels, stateLabels, typeName, wordLabels } from '@sanlao/shared/reports/labels';
import { quarterName, spanOf } from '@sanlao/shared/reports/quarter';
import { wordFields, type Figures, type Report, type SiteFigures } from '@sanlao/shared/reports/report';

export interface Outline {
  title: string;
  /** site, quarter with its days, state */
  subtitle: string[];
  sections: Section[];
}

export interface Section {
  heading: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'facts'; items: Fact[] }
  | { kind: 'bars'; caption: string; items: { label: string; value: number }[] }
  /** figures stand in the columns from `numbersFrom` on */
  | { kind: 'table'; caption: string; head: string[]; rows: string[][]; numbersFrom: number }
  | { kind: 'text'; text: string; isMissing: boolean };

export interface Fact {
  label: string;
  value: string;
  note?: string;
}

export function outlineOf(report: Report, locale: Locale): Outline {
  const { quarter, figures: ofSite, words } = report;
  const { from, to } = spanOf(quarter);
  const submitted = report.submittedAt && formatDateTime(report.submittedAt, locale);
  return {
    title: figureLabels.report[locale],
    subtitle: [
      locale === 'lo' ? ofSite.nameLo : ofSite.nameEn,
      `${quarterName(quarter, locale)} (${formatDateRange(from, to, locale)})`,
      [
        stateLabels[report.state][locale],
        ...(submitted
          ? [`${figureLabels.submittedBy[locale]}: ${report.submittedBy ?? ''}, ${submitted}`]
          : []),
      ].join(' · '),
    ],
    sections: [
      { heading: figureLabels.figures[locale], blocks: figureBlocks(ofSite, locale) },
      ...wordFields.map((field): Section => {
        const text = words[field].trim();
        return {
          heading: wordLabels[field][locale],
          blocks: [{ kind: 'text', text: text || figureLabels.notWritten[locale], isMissing: text === '' }],
        };
      }),
    ],
  };
}

function figureBlocks(ofSite: SiteFigures, locale: Locale): Block[] {
  const { figures } = ofSite;
  return [
    { kind: 'facts', items: keyFacts(figures, locale) },
    ...publishedBars(ofSite, locale),
    ...(ofSite.units.length > 0 ? [unitTable(ofSite, locale)] : []),
    ...(figures.downloads?.most.length ? [mostWantedTable(figures.downloads.most, locale)] : []),
    ...(figures.returned.count > 0 ? [returnedTable(figures, locale)] : []),
  ];
}

/** The figures by which sites are compared. */
export function keyFacts(
  { published, news, approval, returned, documents, downloads }: Figures,
  locale: Locale,
): Fact[] {
  const number = (value: number) => formatNumber(value, locale);
  const gap = news.longestGap;
  return [
    { label: figureLabels.published[locale], value: number(published.total) },
    {
      label: figureLabels.daysWithout[locale],
      value: `${number(news.daysWithout)} / ${number(news.days)}`,
      ...(gap
        ? { note: `${figureLabels.longestGap[locale]}: ${formatDateRange(gap.from, gap.to, locale)}` }
        : {}),
    },
    {
      label: figureLabels.median[locale],
      value: approval.median === null ? '–' : durationText(approval.median, locale),
      ...(approval.slowest
        ? {
            note: `${figureLabels.slowest[locale]}: ${durationText(approval.slowest.minutes, locale)}, ${approval.slowest.title ?? ''}`,
          }
        : {}),
    },
    { label: figureLabels.returned[locale], value: number(returned.count) },
    {
      label: figureLabels.documents[locale],
      value: number(documents.total),
      ...(documents.total > 0
        ? {
            note: (['searchable', 'partly', 'imagesOnly', 'unknown'] as const)
              .filter((text) => documents[text] > 0)
              .map((text) => `${figureLabels[text][locale]}: ${number(documents[text])}`)
              .join(' · '),
          }
        : {}),
    },
    ...(downloads ? [{ label: figureLabels.downloads[locale], value: number(downloads.total) }] : []),
  ];
}

/** By type, topic and district; what has nothing to show is left out. */
export function publishedBars({ figures, units, topics }: SiteFigures, locale: Locale): Block[] {
  const { byType, byTopic } = figures.published;
  const districts = units.filter(({ level }) => level === 'district');
  const groups = [
    [
      figureLabels.byType,
      Object.entries(byType).map(([type, value]) => ({ label: typeName(type, locale), value })),
    ],
    [
      figureLabels.byTopic,
      Object.entries(byTopic).map(([topic, value]) => ({ label: topics[topic]?.[locale] ?? topic, value })),
    ],
    [
      figureLabels.byDistrict,
      districts.map((unit) => ({
        label: locale === 'lo' ? unit.nameLo : unit.nameEn,
        value: unit.figures.published.total,
      })),
    ],
  ] as const;
  return groups.flatMap(([caption, items]): Block[] =>
    items.some(({ value }) => value > 0)
      ? [{ kind: 'bars', caption: caption[locale], items: [...items] }]
      : [],
  );
}

function unitTable({ units }: SiteFigures, locale: Locale): Block {
  const number = (value: number) => formatNumber(value, locale);
  return {
    kind: 'table',
    caption: figureLabels.byUnit[locale],
    head: (['unit', 'published', 'daysWithout', 'median', 'returned', 'documents'] as const).map(
      (key) => figureLabels[key][locale],
    ),
    rows: units.map(({ nameLo, nameEn, figures }) => [
      locale === 'lo' ? nameLo : nameEn,
      number(figures.published.total),
      number(figures.news.daysWithout),
      figures.approval.median === null ? '–' : durationText(figures.approval.median, locale),
      number(figures.returned.count),
      number(figures.documents.total),
    ]),
    numbersFrom: 1,
  };
}

function mostWantedTable(most: NonNullable<Figures['downloads']>['most'], locale: Locale): Block {
  return {
    kind: 'table',
    caption: figureLabels.mostWanted[locale],
    head: [figureLabels.title[locale], figureLabels.downloads[locale]],
    rows: most.map(({ title, count }) => [title ?? '', formatNumber(count, locale)]),
    numbersFrom: 1,
  };
}

function returnedTable({ returned }: Figures, locale: Locale): Block {
  return {
    kind: 'table',
    caption: figureLabels.returnedWhy[locale],
    head: (['day', 'title', 'reason'] as const).map((key) => figureLabels[key][locale]),
    rows: returned.reasons.map(({ day, title, reasons }) => [formatDate(day, locale), title ?? '', reasons]),
    numbersFrom: 3,
  };
}
