/** The figures as one table, for spreadsheets: a line for each site and for each of its units. Pure. */
import type { Locale } from '@sanlao/shared/locales';
import { figureLabels, levelLabels, typeLabels, typeName } from '@sanlao/shared/reports/labels';
import type { Figures, SiteFigures } from '@sanlao/shared/reports/report';

export type Cell = string | number | null;

/** The first row names the columns. */
export function figuresTable(sites: readonly SiteFigures[], locale: Locale): Cell[][] {
  const types = Object.keys(typeLabels);
  const label = (key: keyof typeof figureLabels) => figureLabels[key][locale];
  const head = [
    label('quarter'),
    label('site'),
    label('unit'),
    label('level'),
    label('published'),
    ...types.map((type) => typeName(type, locale)),
    label('daysWithout'),
    label('submissions'),
    `${label('median')}, ${label('minutes')}`,
    `${label('slowest')}, ${label('minutes')}`,
    label('returned'),
    label('documents'),
    label('searchable'),
    label('partly'),
    label('imagesOnly'),
    label('unknown'),
    label('downloads'),
  ];
  const counts = ({ published, news, approval, returned, documents, downloads }: Figures): Cell[] => [
    published.total,
    ...types.map((type) => published.byType[type] ?? 0),
    news.daysWithout,
    approval.count,
    approval.median,
    approval.slowest?.minutes ?? null,
    returned.count,
    documents.total,
    documents.searchable,
    documents.partly,
    documents.imagesOnly,
    documents.unknown,
    downloads?.total ?? null,
  ];
  const nameOf = ({ nameLo, nameEn }: { nameLo: string; nameEn: string }) =>
    locale === 'lo' ? nameLo : nameEn;
  const rows = sites.flatMap((site): Cell[][] => [
    [site.quarter, nameOf(site), label('allUnits'), null, ...counts(site.figures)],
    ...site.units.map((unit): Cell[] => [
      site.quarter,
      nameOf(site),
      nameOf(unit),
      unit.level && levelLabels[unit.level][locale],
      ...counts(unit.figures),
    ]),
  ]);
  return [head, ...rows];
}
