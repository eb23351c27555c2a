import type { Segment } from './segments.ts';

/** Lines that a column has at least, and how far they fill it. */
const fewestLines = 5;
const filled = 0.55;
const deepest = 2;

/**
 * Segments of a page in the order in which they are read: what stands in columns of running text column by column,
 * between headings and figures that reach over them; all else is one column. Cells of tables do not fill their
 * columns, so a table stays whole.
 */
export function columnsOf(segments: readonly Segment[], depth = 0): Segment[][] {
  const gutter = depth < deepest ? gutterOf(segments) : undefined;
  if (gutter === undefined) return segments.length > 0 ? [[...segments]] : [];
  return bandsOf(segments, gutter).flatMap((band) =>
    band.every((segment) => crosses(segment, gutter))
      ? [band]
      : [
          ...columnsOf(
            band.filter((segment) => segment.right <= gutter),
            depth + 1,
          ),
          ...columnsOf(
            band.filter((segment) => segment.x >= gutter),
            depth + 1,
          ),
        ],
  );
}

const crosses = ({ x, right }: Segment, gutter: number) => x < gutter && right > gutter;

/** Where the page is read in two halves; undefined where it is not. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  if (segments.length < 2 * fewestLines) return undefined;
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map(({ right }) => right));
  const candidates = new Set(segments.map(({ x }) => x - 1));
  return [...candidates]
    .filter((x) => x > left + 0.2 * (right - left) && x < left + 0.8 * (right - left))
    .map((x) => ({ x, crossing: segments.filter((segment) => crosses(segment, x)).length }))
    .toSorted((a, b) => a.crossing - b.crossing || a.x - b.x)
    .slice(0, 8)
    .find(({ x, crossing }) => crossing <= 0.3 * segments.length && isGutter(segments, x))?.x;
}

function isGutter(segments: readonly Segment[], gutter: number): boolean {
  const before = segments.filter(({ right }) => right <= gutter);
  const after = segments.filter(({ x }) => x >= gutter);
  if (!isRunningText(before) || !isRunningText(after)) return false;
  const beside = before.filter(({ y, size }) => after.some((other) => Math.abs(other.y - y) < size));
  return beside.length >= fewestLines - 1;
}

function isRunningText(segments: readonly Segment[]): boolean {
  if (segments.length < fewestLines) return false;
  const left = Math.min(...segments.map(({ x }) => x));
  const right = Math.max(...segments.map(({ right }) => right));
  const full = segments.filter((segment) => segment.right - segment.x > 0.8 * (right - left));
  return full.length >= filled * segments.length;
}

/** Runs of segments from top to bottom that either all reach over the gutter or all stay on their sides. */
function bandsOf(segments: readonly Segment[], gutter: number): Segment[][] {
  const bands: { across: boolean; segments: Segment[] }[] = [];
  for (const segment of segments.toSorted((a, b) => a.y - b.y)) {
    const across = crosses(segment, gutter);
    const band = bands.at(-1);
    if (band?.across === across) band.segments.push(segment);
    else bands.push({ across, segments: [segment] });
  }
  return bands.map(({ segments: band }) => band);
}
