import { extremesOf, type Extreme } from './summary.ts';
import type { Figures } from './figures.ts';

/** The one figure that stands for a dataset: of a line the latest, of anything else the highest. */
export function keyFigure(figures: Figures): Extreme | undefined {
  const first = figures.rows.flatMap(({ label, values: [value = null] }) =>
    value === null ? [] : [{ label, values: [value] }],
  );
  if (first.length === 0) return undefined;
  const last = first.at(-1)!;
  return figures.chart === 'line'
    ? { label: last.label, value: last.values[0]! }
    : extremesOf({ rows: first, columns: figures.columns.slice(0, 1) }).highest;
}
