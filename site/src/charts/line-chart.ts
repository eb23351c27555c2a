/** Where the parts of a line chart stand: across in per cent, down in em, as in a bar chart. */
import { narrowest } from '@sanlao/shared/charts/bar-chart';
import { valuesOf } from '@sanlao/shared/charts/chart-table';
import { niceScale } from '@sanlao/shared/charts/scale';
import { textWidth } from '@sanlao/shared/charts/text-width';
import { wrapLabel } from '@sanlao/shared/charts/wrap';
import type { Figures } from './figures.ts';
import { spread } from './spread.ts';

const top = 1.6;
const plotHeight = 14;
const axisHeight = 2.2;
const lineHeight = 1.5;
/** em: what is longer is cut, the table has it whole */
const widestLabel = 7;
/** em: a series with a longer name is named by the legend only */
const longestName = 6;
/** em: a chart from a screen of 640 px on */
const wide = 38;
/** more markers than these hide the line */
const mostMarkers = 24;

export interface Point {
  /** per cent */
  x: number;
  /** em */
  y: number;
}

export interface Line {
  series: number;
  /** of a path in a box of 1000 by 1000 over the plot; it begins anew after a gap */
  path: string;
  markers: Point[];
  /** beside the last point, from the top: its name where that is short, its value */
  label: Point & { texts: string[] };
}

export interface LineChart {
  /** em */
  height: number;
  plot: { top: number; height: number };
  lines: Line[];
  /** of the axis down the side */
  ticks: { text: string; y: number }[];
  /** below the plot, around their `x`; as many as have room */
  labels: { text: string; x: number; onlyWide: boolean }[];
}

export function lineChart({ rows, columns, format }: Figures): LineChart {
  const scale = niceScale(valuesOf({ rows }), { count: 5, fromZero: false });
  const isNamed = columns.length > 1 && columns.every((name) => textWidth(name) <= longestName);
  const lastOf = columns.map((_, series) => rows.findLastIndex(({ values }) => values[series] != null));
  const texts = columns.map((name, series) => {
    const value = rows[lastOf[series]!]?.values[series];
    return value == null ? [] : [...(isNamed ? [name] : []), format(value)];
  });
  const labels = rows.map(({ label }) => wrapLabel(label, widestLabel, 1)[0]!);
  const before = Math.max(
    textWidth(labels[0]!) / 2,
    ...scale.ticks.map((tick) => textWidth(format(tick)) + 0.6),
  );
  const after = Math.max(textWidth(labels.at(-1)!) / 2, ...texts.flat().map((text) => textWidth(text) + 1));
  const start = before / narrowest;
  const share = 1 - (before + after) / narrowest;
  const across = (row: number) =>
    rounded((start + (rows.length > 1 ? (row / (rows.length - 1)) * share : share / 2)) * 100);
  const down = (value: number) => rounded(top + (1 - scale.position(value)) * plotHeight);
  const drawn = columns.flatMap((_, series) => (lastOf[series]! >= 0 ? [series] : []));
  const heights = spread(
    drawn.map((series) => ({
      centre: down(rows[lastOf[series]!]!.values[series]!),
      height: texts[series]!.length * lineHeight,
    })),
    { from: 0, to: top + plotHeight + lineHeight },
  );

  return {
    height: top + plotHeight + axisHeight,
    plot: { top, height: plotHeight },
    lines: drawn.map((series, index) => {
      const points = rows.map(({ values }, row) => {
        const value = values[series] ?? null;
        return value === null ? undefined : { x: across(row), y: down(value) };
      });
      const known = points.filter((point) => point !== undefined);
      const first = heights[index]! - ((texts[series]!.length - 1) * lineHeight) / 2 + 0.4;
      return {
        series,
        path: pathOf(points),
        markers: known.length <= mostMarkers ? known : known.slice(-1),
        label: { x: known.at(-1)!.x, y: rounded(first), texts: texts[series]! },
      };
    }),
    ticks: scale.ticks.map((tick) => ({ text: format(tick), y: down(tick) })),
    labels: shownLabels(labels, share).map(({ row, onlyWide }) => ({
      text: labels[row]!,
      x: across(row),
      onlyWide,
    })),
  };

  function pathOf(points: readonly (Point | undefined)[]): string {
    let isOpen = false;
    return points
      .map((point) => {
        if (point === undefined) {
          isOpen = false;
          return '';
        }
        const command = isOpen ? 'L' : 'M';
        isOpen = true;
        return `${command}${Math.round(point.x * 10)} ${Math.round(((point.y - top) / plotHeight) * 1000)}`;
      })
      .join('');
  }
}

/** The rows whose labels are written: every one, every second…, counted from the last; more where there is room. */
function shownLabels(labels: readonly string[], share: number): { row: number; onlyWide: boolean }[] {
  const widest = Math.max(...labels.map(textWidth)) + 0.8;
  const everyOn = (width: number) => Math.ceil((widest * Math.max(1, labels.length - 1)) / (width * share));
  const every = Math.max(1, everyOn(narrowest));
  // On a wide screen the labels of the narrow one stay where they are, so its step has to divide theirs.
  const dense = divisorsOf(every).find((step) => step >= everyOn(wide))!;
  return labels.flatMap((_, row) => {
    const fromLast = labels.length - 1 - row;
    return fromLast % dense === 0 ? [{ row, onlyWide: fromLast % every !== 0 }] : [];
  });
}

/** Smallest first. */
function divisorsOf(number: number): number[] {
  return Array.from({ length: number }, (_, index) => index + 1).filter((step) => number % step === 0);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
