import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import type { TextBlock } from '@sanlao/shared/documents/text';
import { textOf, type Line } from '../layout/lines.ts';
import { contentsRow } from './contents-rows.ts';
import { headingAt } from './headings.ts';
import { joinLines } from './join-lines.ts';
import { isOnlyMarker, markerOf, withoutBullet, type Marker } from './lists.ts';
import { tableAt } from './tables.ts';
import type { Typography } from './typography.ts';

interface Setting {
  /** entries of the outline that lead to this page */
  outline: readonly OutlineEntry[];
  typography: Typography;
}

/** The lines of one column as headings, paragraphs, lists and tables. */
export function blocksOf(lines: readonly Line[], setting: Setting): TextBlock[] {
  const blocks: TextBlock[] = [];
  const right = Math.max(...lines.map((line) => line.right));
  let at = 0;
  while (at < lines.length) {
    const taken =
      contentsAt(lines, at) ??
      headingBlock(lines, at, setting) ??
      tableBlock(lines, at) ??
      textAt({ lines, at, right, setting });
    at += taken.lines;
    add(blocks, taken);
  }
  return blocks.filter(hasText);
}

interface Taken {
  block: TextBlock;
  lines: number;
  /** of an item that may go on a list with those before it */
  marker?: Marker | undefined;
}

/** Items that follow each other become one list; a number alone is no list. */
function add(blocks: TextBlock[], { block, marker }: Taken): void {
  const last = blocks.at(-1);
  if (marker === undefined || block.kind !== 'paragraph') {
    blocks.push(block);
  } else if (last?.kind === 'list') {
    last.items.push(withoutBullet(block.text));
  } else if (marker === 'bullet') {
    blocks.push({ kind: 'list', items: [withoutBullet(block.text)] });
  } else if (last?.kind === 'paragraph' && markerOf(last.text) === 'number') {
    blocks.splice(-1, 1, { kind: 'list', items: [last.text, block.text] });
  } else {
    blocks.push(block);
  }
}

function headingBlock(lines: readonly Line[], at: number, setting: Setting): Taken | undefined {
  const heading = headingAt(lines, at, setting);
  return (
    heading && { block: { kind: 'heading', level: heading.level, text: heading.text }, lines: heading.lines }
  );
}

function tableBlock(lines: readonly Line[], at: number): Taken | undefined {
  const found = tableAt(lines, at);
  return found && { block: found.table, lines: found.lines };
}

/** A printed table of contents: leaders become the border of two columns. */
function contentsAt(lines: readonly Line[], at: number): Taken | undefined {
  const rows: string[][] = [];
  for (const line of lines.slice(at)) {
    const row = contentsRow(line);
    if (!row) break;
    rows.push([row.title, String(row.number)]);
  }
  return rows.length < 2 ? undefined : { block: { kind: 'table', headed: false, rows }, lines: rows.length };
}

interface TextAt {
  lines: readonly Line[];
  at: number;
  /** edge of the column */
  right: number;
  setting: Setting;
}

/** A paragraph, or an item of a list with its marker. */
function textAt({ lines, at, right, setting }: TextAt): Taken {
  let end = at + 1;
  while (end < lines.length && goesOn({ lines, at: end, start: at, right, setting })) end += 1;
  const own = lines.slice(at, end);
  const text = joinLines(own.map(textOf));
  return { block: { kind: 'paragraph', text }, lines: own.length, marker: markerOf(textOf(lines[at]!)) };
}

interface GoesOn extends TextAt {
  start: number;
}

function goesOn({ lines, at, start, right, setting }: GoesOn): boolean {
  const [first, before, line] = [lines[start], lines[at - 1], lines[at]];
  if (!first || !before || !line) return false;
  const { size } = line;
  const distance = line.y - before.y;
  if (Math.abs(size - before.size) > 0.08 * size || distance > 1.22 * setting.typography.leading * size)
    return false;
  if (markerOf(textOf(line)) !== undefined || isOnlyMarker(line.segments[0]?.text ?? '')) return false;
  if (headingAt(lines, at, setting) || contentsRow(line)) return false;
  // The line before would have had room for more; its text is set ragged, so only much room tells.
  if (right - before.right > Math.max(0.3 * (right - first.x), 6 * size)) return false;
  // An indent begins a paragraph, except below its own marker.
  const isIndented = line.x > before.x + 1.2 * size;
  return !isIndented || (at === start + 1 && markerOf(textOf(first)) !== undefined);
}

function hasText(block: TextBlock): boolean {
  if (block.kind === 'table') return block.rows.flat().some((cell) => cell !== '');
  if (block.kind === 'list') return block.items.some((item) => item !== '');
  return block.text !== '';
}
