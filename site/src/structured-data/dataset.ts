import type { Dataset } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { DataCatalog, Dataset as DatasetNode } from 'schema-dts';
import type { Content } from '../../publisher/content/content.ts';
import { originOf } from '../content/addresses.ts';
import { dataFormats, dataName } from '../open-data/files.ts';
import { nameOf } from '../content/localised.ts';
import { translator } from '../i18n/translate.ts';
import { licence } from '../open-data/licence.ts';
import { ownerOf, publisherOf } from './organization.ts';

/** A table of statistics, with its files. */
export function datasetNode(content: Content, dataset: Dataset): DatasetNode {
  const { locale, code, title, summary, unitOfMeasure, source, date, publishedAt } = dataset;
  const origin = originOf(content, content.site.code);
  const name = dataName({ kind: 'statistics', locale, part: code });
  return {
    '@type': 'Dataset',
    name: title,
    description: [summary || title, unitOfMeasure, source].filter(Boolean).join('. '),
    url: origin + urls.dataset(locale, code),
    inLanguage: locale,
    license: licence.address,
    temporalCoverage: date,
    dateModified: publishedAt,
    isAccessibleForFree: true,
    ...(unitOfMeasure && { variableMeasured: unitOfMeasure }),
    creator: publisherOf(content, content.site, locale),
    includedInDataCatalog: { '@type': 'DataCatalog', url: origin + urls.openData(locale) },
    distribution: dataFormats.map(({ extension, mime }) => ({
      '@type': 'DataDownload',
      encodingFormat: mime,
      contentUrl: origin + urls.openDataFile(`${name}.${extension}`),
    })),
  };
}

/** Everything that the site offers as data. */
export function dataCatalog(content: Content, locale: Locale): DataCatalog {
  const name = nameOf(content.site, locale).text;
  return {
    '@type': 'DataCatalog',
    name: translator(locale)('openData.catalogueTitle', { name }),
    url: originOf(content, content.site.code) + urls.openData(locale),
    inLanguage: locale,
    license: licence.address,
    publisher: publisherOf(content, ownerOf(content), locale),
  };
}
