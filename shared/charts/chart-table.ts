import type { Table } from '../content/table.ts';

/** What a chart is drawn of. */
export interface ChartTable extends Pick<Table, 'rows' | 'columns'> {
  /** a figure as it is written beside its mark */
  format(value: number): string;
}

/** Every figure, without the gaps. */
export function valuesOf({ rows }: Pick<Table, 'rows'>): number[] {
  return rows.flatMap(({ values }) => values.filter((value) => value !== null));
}
