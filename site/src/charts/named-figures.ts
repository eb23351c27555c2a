import type { Figures } from './figures.ts';

export interface NamedFigure {
  /** its row and, where there are several, its column */
  label: string;
  value: number;
  /** index of the column */
  series: number;
}

/** Every figure of a table under its name, row by row; gaps are left out. */
export function namedFigures({ rows, columns }: Pick<Figures, 'rows' | 'columns'>): NamedFigure[] {
  return rows.flatMap(({ label, values }) =>
    values.flatMap((value, series) =>
      value === null
        ? []
        : [{ label: columns.length > 1 ? `${label}, ${columns[series]}` : label, value, series }],
    ),
  );
}

/** The first of those with the highest value; undefined where there is no figure. */
export function highestOf(figures: readonly NamedFigure[]): NamedFigure | undefined {
  const [first, ...others] = figures;
  return first && others.reduce((best, next) => (next.value > best.value ? next : best), first);
}

/** The first of those with the lowest value; undefined where there is no figure. */
export function lowestOf(figures: readonly NamedFigure[]): NamedFigure | undefined {
  const [first, ...others] = figures;
  return first && others.reduce((best, next) => (next.value < best.value ? next : best), first);
}
