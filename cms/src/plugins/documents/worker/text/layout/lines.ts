import { joinNeighbours, type Segment } from './segments.ts';

/** What stands on one baseline of a column, from left to right. */
export interface Line {
  segments: Segment[];
  x: number;
  right: number;
  y: number;
  /** of its largest letters */
  size: number;
}

/** Segments of one column as lines, from top to bottom. */
export function linesOf(segments: readonly Segment[]): Line[] {
  const rows: Segment[][] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && segment.y - first.y < 0.4 * Math.min(first.size, segment.size)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => lineOf(joinNeighbours(row.toSorted((a, b) => a.x - b.x))));
}

function lineOf(segments: Segment[]): Line {
  return {
    segments,
    x: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ right }) => right)),
    y: Math.max(...segments.map(({ y }) => y)),
    size: Math.max(...segments.map(({ size }) => size)),
  };
}

export function textOf({ segments }: Line): string {
  return segments.map(({ text }) => text.trim()).join(' ');
}
