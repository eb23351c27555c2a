import type { Locale } from '@sanlao/shared/locales';
import { translator } from '../i18n/translate.ts';
import type { Figures } from './figures.ts';

export interface Extreme {
  label: string;
  value: number;
}

/** What a chart shows, in a sentence for those who do not see it. At least one figure is given. */
export function summaryOf(figures: Figures, locale: Locale): string {
  const { highest, lowest } = extremesOf(figures);
  const text = ({ label, value }: Extreme) => `${label}: ${figures.format(value)}`;
  return translator(locale)('chart.summary', { highest: text(highest), lowest: text(lowest) });
}

/** The highest and the lowest figure of a table, each with its row and, where there are several, its column. */
export function extremesOf({ rows, columns }: Pick<Figures, 'rows' | 'columns'>): {
  highest: Extreme;
  lowest: Extreme;
} {
  const all = rows.flatMap(({ label, values }) =>
    values.flatMap((value, series) =>
      value === null ? [] : [{ label: columns.length > 1 ? `${label}, ${columns[series]}` : label, value }],
    ),
  );
  const [first] = all;
  if (!first) throw new Error('A table without figures has no highest and no lowest one.');
  return {
    highest: all.reduce((best, next) => (next.value > best.value ? next : best), first),
    lowest: all.reduce((best, next) => (next.value < best.value ? next : best), first),
  };
}
