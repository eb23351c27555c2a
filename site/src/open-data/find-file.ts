import type { DocumentType } from '@sanlao/shared/content/types';
import { readTable } from '@sanlao/shared/content/table';
import { formatDate, formatMonth } from '@sanlao/shared/lao/dates';
import { urls } from '@sanlao/shared/urls';
import type { Content, Listed } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';
import { originOf } from '../content/addresses.ts';
import { nameOf } from '../content/localised.ts';
import { translator } from '../i18n/translate.ts';
import type { DataFile } from './data-file.ts';
import { articleFields, eventFields, type Field, publicationFields } from './fields.ts';
import type { DataKind, DataName } from './files.ts';

/** Files are of one month or one year, and so have an end. */
const all = { limit: 100_000, order: 'ascending' } as const;

type Find = (content: Content, name: DataName) => DataFile | undefined;

/** The file of that name; undefined where there is nothing in it. */
export function findDataFile(content: Content, name: DataName): DataFile | undefined {
  return finders[name.kind](content, name);
}

const finders: Record<DataKind, Find> = {
  articles: (content, name) => {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(name.part)) return undefined;
    const list = lists.newsMonth(content.site.code, name.locale, name.part);
    return fileOf(content, name, {
      documents: content.list('article', list, all),
      fields: articleFields,
      page: urls.newsMonth(name.locale, name.part),
    });
  },
  events: (content, name) => {
    const list = lists.eventsYear(content.site.code, name.locale, name.part);
    return fileOf(content, name, {
      documents: content.list('event', list, all),
      fields: eventFields,
      page: urls.eventsYear(name.locale, name.part),
    });
  },
  publications: (content, name) => {
    const list = lists.publicationsOfYear(content.site.code, name.locale, name.part);
    return fileOf(content, name, {
      documents: content.list('publication', list, all),
      fields: publicationFields,
      page: urls.publicationsOfYear(name.locale, name.part),
    });
  },
  statistics: statisticsFile,
};

interface Part<T extends DocumentType> {
  documents: readonly Listed<T>[];
  fields: readonly Field<T>[];
  page: string;
}

function fileOf<T extends 'article' | 'event' | 'publication'>(
  content: Content,
  name: DataName,
  { documents, fields, page }: Part<T>,
): DataFile | undefined {
  if (documents.length === 0) return undefined;
  const publisher = nameOf(content.site, name.locale).text;
  return {
    title: dataTitle(name, publisher),
    description: translator(name.locale)(`openData.${name.kind}.description`),
    locale: name.locale,
    publisher,
    page: originOf(content, content.site.code) + page,
    modified: documents.map(({ publishedAt }) => publishedAt).reduce((a, b) => (a > b ? a : b)),
    columns: fields.map((field) => field.name),
    rows: documents.map((document) => fields.map((field) => field.value(document, content))),
  };
}

/** None for a table that cannot be read. */
function statisticsFile(content: Content, { locale, part }: DataName): DataFile | undefined {
  const datasets = content.list('dataset', lists.datasets(content.site.code, locale), all);
  const dataset = datasets.find(({ code }) => code === part);
  const reading = dataset && readTable(dataset.table);
  if (!reading || !('table' in reading)) return undefined;
  const { heading, columns, rows } = reading.table;
  const t = translator(locale);
  const { summary, unitOfMeasure, source, date } = dataset;
  const facts = [
    [t('dataset.unit'), unitOfMeasure],
    [t('dataset.source'), source],
    [t('dataset.date'), formatDate(date, locale)],
  ].flatMap(([term, text]) => (text ? [`${term}: ${text}`] : []));
  return {
    title: dataset.title,
    description: [...(summary ? [summary] : []), ...facts].join('\n'),
    locale,
    publisher: nameOf(content.site, locale).text,
    page: originOf(content, content.site.code) + urls.dataset(locale, part),
    modified: dataset.publishedAt,
    columns: [heading || t('dataset.row'), ...columns],
    rows: rows.map(({ label, values }) => [label, ...values]),
  };
}

/** "ຂ່າວສານຂອງ ແຂວງອັດຕະປື, ພະຈິກ 2026" */
export function dataTitle({ kind, locale, part }: DataName, publisher: string): string {
  const period = kind === 'articles' ? formatMonth(part, locale) : part;
  return translator(locale)('openData.fileTitle', {
    kind: translator(locale)(kind === 'articles' ? 'nav.news' : `nav.${kind}`),
    name: publisher,
    period,
  });
}
