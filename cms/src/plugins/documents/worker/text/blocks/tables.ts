import type { TextBlock } from '@sanlao/shared/documents/text';
import { asciiDigits } from '@sanlao/shared/lao/digits';
import type { Line } from '../layout/lines.ts';
import type { Part } from '../layout/segments.ts';
import { joinLines } from './join-lines.ts';
import { isOnlyMarker } from './lists.ts';

type Table = Extract<TextBlock, { kind: 'table' }>;

/** A strip between two columns in which nothing stands. */
interface Gutter {
  from: number;
  to: number;
  /** wide enough to tell of a table alone; others are gutters where all rows keep them free */
  clear: boolean;
}

/** In parts of the size of the letters: how narrow a gutter may be, how far rows may be apart, how far lines of a cell. */
const narrowest = 0.35;
const rowsApart = 4.5;
const linesApart = 2;

/** The table that begins at a line, where its columns are clear: the same strips stay free in at least two rows. */
export function tableAt(lines: readonly Line[], start: number): { table: Table; lines: number } | undefined {
  const first = lines[start];
  if (!first || !isRow(first)) return undefined;
  let gutters = guttersOf(first);
  const clear = first.segments.length - 1;
  let end = start + 1;
  for (let line = lines[end], before = first; line; before = line, end += 1, line = lines[end]) {
    const free = freeOf(gutters, line);
    if (free.filter(({ clear }) => clear).length < clear || !belongs(before, line, lines[end + 1])) break;
    gutters = free;
  }
  const rows = lines.slice(start, end);
  if (rows.filter(isRow).length < 2) return undefined;
  const cells = mergeWraps(rows.map((line) => rowOf(line, gutters)));
  return {
    table: {
      kind: 'table',
      headed: isHeaded(cells),
      rows: cells.map((row) => row.cells.map(joinLines)),
    },
    lines: end - start,
  };
}

function isRow({ segments }: Line): boolean {
  return segments.length > 1 && !(segments.length === 2 && isOnlyMarker(segments[0]?.text ?? ''));
}

function guttersOf({ segments }: Line): Gutter[] {
  const parts = segments.flatMap((segment) => segment.parts.map((part) => ({ part, segment })));
  return parts.slice(1).map(({ part, segment }, index) => ({
    from: parts[index]?.part.right ?? 0,
    to: part.x,
    clear: parts[index]?.segment !== segment,
  }));
}

/** What of the gutters a line leaves free, those that are wide enough. */
function freeOf(gutters: readonly Gutter[], { segments, size }: Line): Gutter[] {
  const parts = segments.flatMap((segment) => segment.parts);
  return gutters
    .map((gutter) =>
      parts.reduce<Gutter>(({ from, to, clear }, part) => {
        if (part.x >= to || part.right <= from) return { from, to, clear };
        return centre(part) < (from + to) / 2
          ? { from: Math.max(from, part.right), to, clear }
          : { from, to: Math.min(to, part.x), clear };
      }, gutter),
    )
    .filter(({ from, to }) => to - from >= narrowest * size);
}

const centre = ({ x, right }: Part) => (x + right) / 2;

/** One cell alone is a line more of the row above, or a row of a table that goes on below it. */
function belongs(before: Line, line: Line, next: Line | undefined): boolean {
  const distance = line.y - before.y;
  if (distance > rowsApart * line.size) return false;
  if (isRow(line)) return true;
  const sameSize = Math.abs(line.size - before.size) < 0.6;
  if (!sameSize || line.segments.length > 1) return false;
  return (
    distance <= linesApart * line.size ||
    (next !== undefined && isRow(next) && next.y - line.y < rowsApart * line.size)
  );
}

/** By column: the lines in it. */
type Cells = string[][];

interface Row {
  line: Line;
  cells: Cells;
  fonts: Set<string>;
}

function rowOf(line: Line, gutters: readonly Gutter[]): Row {
  const cells: Cells = Array.from({ length: gutters.length + 1 }, () => []);
  let last = -1;
  for (const part of line.segments.flatMap(({ parts }) => parts)) {
    const column = gutters.filter(({ from, to }) => centre(part) > (from + to) / 2).length;
    const cell = cells[column];
    if (column === last && cell) cell.push(`${cell.pop() ?? ''} ${part.text}`);
    else cell?.push(part.text);
    last = column;
  }
  return { line, cells, fonts: new Set(line.segments.map(({ font }) => font)) };
}

/** Lines of one row: closer to the line above than rows are, or close below it with nothing in the first cell. */
function mergeWraps(rows: readonly Row[]): Row[] {
  const distances = rows.slice(1).map(({ line }, index) => line.y - (rows[index]?.line.y ?? 0));
  const pitch = distances.toSorted((a, b) => a - b)[Math.floor(distances.length * 0.75)] ?? 0;
  const merged: Row[] = [];
  rows.forEach((row, index) => {
    const above = merged.at(-1);
    const distance = distances[index - 1] ?? Infinity;
    const wraps = distance < 0.87 * pitch || row.cells[0]?.length === 0;
    if (!above || !wraps || distance > linesApart * row.line.size) return void merged.push(row);
    above.cells.forEach((cell, column) => cell.push(...(row.cells[column] ?? [])));
    row.fonts.forEach((font) => above.fonts.add(font));
  });
  return merged;
}

const numeric = /^[\s\d.,%+\-–()/₭$]*\d[\s\d.,%+\-–()/₭$]*$/;

/** The first row is in another font, or has words above a column of numbers. */
function isHeaded([head, ...body]: readonly Row[]): boolean {
  if (!head || body.length === 0) return false;
  const fonts = new Set(body.flatMap((row) => [...row.fonts]));
  if ([...head.fonts].every((font) => font !== '' && !fonts.has(font))) return true;
  const words = ({ cells }: Row, column: number) => asciiDigits((cells[column] ?? []).join(' '));
  return head.cells.some((_, column) => {
    const title = words(head, column);
    return title !== '' && !numeric.test(title) && body.every((row) => numeric.test(words(row, column)));
  });
}
