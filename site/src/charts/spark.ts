import type { Figures } from './figures.ts';
import { niceScale } from '@sanlao/shared/charts/scale';

export interface SparkBar {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Spark = { path: string; bars: [] } | { path: undefined; bars: SparkBar[] };

/** One series in a box of 1000 by 100: bars, or the path of a line that begins anew after a gap. */
export function sparkOf({ rows, chart }: Figures, series: number): Spark {
  const values = rows.map((row) => row.values[series] ?? null);
  const known = values.filter((value) => value !== null);
  const scale = niceScale(known.length > 0 ? known : [0], { count: 2, fromZero: chart === 'bar' });
  const down = (value: number) => Math.round((1 - scale.position(value)) * 96 + 2);
  if (chart === 'line') {
    const step = values.length > 1 ? 1000 / (values.length - 1) : 0;
    return {
      bars: [],
      path: values
        .map((value, row) =>
          value === null
            ? ''
            : `${(values[row - 1] ?? null) === null ? 'M' : 'L'}${Math.round(row * step)} ${down(value)}`,
        )
        .join(''),
    };
  }
  const step = 1000 / values.length;
  const bars = values.flatMap((value, row) => {
    if (value === null) return [];
    const [top, bottom] = [down(Math.max(0, value)), down(Math.min(0, value))];
    return [{ x: Math.round(row * step), y: top, width: Math.round(step * 0.7), height: bottom - top }];
  });
  return { path: undefined, bars };
}
