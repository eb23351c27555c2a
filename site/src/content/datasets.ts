import type { Dataset } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import type { Content } from '../../publisher/content/content.ts';
import { lists } from '../../publisher/content/lists.ts';

/** The datasets of the site, in the order that editors gave them. */
export function datasetsOf(content: Content, locale: Locale): Dataset[] {
  return content.list('dataset', lists.datasets(content.site.code, locale), {
    limit: 1000,
    order: 'ascending',
  });
}

export function findDataset(content: Content, locale: Locale, code: string | undefined): Dataset | undefined {
  return datasetsOf(content, locale).find((dataset) => dataset.code === code);
}
