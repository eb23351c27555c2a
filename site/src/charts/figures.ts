/** The figures of a dataset, read and ready to be shown. */
import { valuesOf, type ChartTable } from '@sanlao/shared/charts/chart-table';
import { readTable, type Table } from '@sanlao/shared/content/table';
import type { Dataset } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import { seriesClasses } from './series.ts';

export interface Figures extends Table, ChartTable {
  chart: Dataset['chart'];
}

/** undefined: the table cannot be read as figures, and is shown as the text that it is. */
export function figuresOf({ table: text, chart, locale }: Dataset): Figures | undefined {
  const reading = readTable(text);
  return 'table' in reading ? figuresOfTable(reading.table, chart, locale) : undefined;
}

export function figuresOfTable(table: Table, chart: Dataset['chart'], locale: Locale): Figures {
  const decimals = Math.max(0, ...valuesOf(table).map(decimalsOf));
  return {
    ...table,
    chart: canBeDrawn(table, chart) ? chart : 'none',
    format: (value) => formatNumber(value, locale, decimals),
  };
}

/** Beyond these a chart shows less than its table. */
const mostMarks = { bar: 120, line: 600, none: 0 } as const satisfies Record<Dataset['chart'], number>;

function canBeDrawn(table: Table, chart: Dataset['chart']): boolean {
  const marks = table.rows.length * table.columns.length;
  return (
    table.columns.length <= seriesClasses.length && marks <= mostMarks[chart] && valuesOf(table).length > 0
  );
}

function decimalsOf(value: number): number {
  return Math.min(3, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0);
}
