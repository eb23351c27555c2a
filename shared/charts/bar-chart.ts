/**
 * Where the parts of a bar chart stand. Bars lie: a long Lao label has the whole width above its bars. Across, places
 * are per cent of a width that only the browser knows; down, they are em of the labels, so that the chart grows with
 * the reader's letters.
 */
import { valuesOf, type ChartTable } from './chart-table.ts';
import { niceScale } from './scale.ts';
import { textWidth } from './text-width.ts';
import { wrapLabel } from './wrap.ts';

/** em: the narrowest place for a chart, a phone of 320 px with its margins, in letters of 15 px */
export const narrowest = 19;

const lineHeight = 1.6;
/** marks below the letters keep clear of the bar */
const labelGap = 0.2;
const barHeight = 1.2;
const barGap = 0.3;
const groupGap = 0.9;
const axisHeight = 1.9;

export interface Bar {
  /** index of the column */
  series: number;
  /** per cent */
  x: number;
  width: number;
  /** per cent: the end after which the value is written */
  end: number;
  /** em */
  y: number;
  /** undefined: there is no figure */
  value: string | undefined;
}

export interface BarGroup {
  /** with their baselines, in em */
  lines: { text: string; y: number }[];
  bars: Bar[];
}

export interface BarChart {
  /** em */
  height: number;
  barHeight: number;
  groups: BarGroup[];
  /** `x` in per cent */
  ticks: { text: string; x: number }[];
  /** em: down to here go the lines of the ticks */
  bottom: number;
  /** per cent: where zero is */
  zero: number;
}

export function barChart({ rows, columns, format }: ChartTable): BarChart {
  const values = valuesOf({ rows });
  const widestValue = Math.max(...values.map((value) => textWidth(format(value)))) + 1;
  const share = Math.max(0.4, 1 - widestValue / narrowest);
  const scale = niceScale(values, { count: 5, fromZero: true });
  const across = (value: number) => rounded(scale.position(value) * share * 100);

  let y = 0;
  const groups = rows.map(({ label, values: ofRow }): BarGroup => {
    const lines = wrapLabel(label, narrowest).map((text) => ({ text, y: rounded((y += lineHeight) - 0.4) }));
    y += labelGap;
    const bars = columns.map((_, series): Bar => {
      const value = ofRow[series] ?? null;
      const [from, to] = [across(Math.min(0, value ?? 0)), across(Math.max(0, value ?? 0))];
      const bar = {
        series,
        x: from,
        width: rounded(to - from),
        end: to,
        y: rounded(y),
        value: value === null ? undefined : format(value),
      };
      y += barHeight + barGap;
      return bar;
    });
    y += groupGap;
    return { lines, bars };
  });
  const bottom = rounded(y - groupGap + 0.3);
  return {
    height: rounded(bottom + axisHeight),
    barHeight,
    groups,
    ticks: apart(scale.ticks.map((tick) => ({ text: format(tick), x: across(tick) }))),
    bottom,
    zero: across(0),
  };
}

/** Every tick, every second… counted from the first, until their texts have room. */
function apart<T extends { text: string; x: number }>(ticks: readonly T[]): T[] {
  const [first, ...widths] = ticks.map(({ text }) => textWidth(text)) as [number, ...number[]];
  const widest = Math.max(...widths);
  const step = ((ticks[1]!.x - ticks[0]!.x) / 100) * narrowest;
  // The first text begins at its tick, the others are centred on theirs.
  const every = Math.max(1, Math.ceil((Math.max(widest, first + widest / 2) + 0.5) / step));
  return ticks.filter((_, index) => index % every === 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
