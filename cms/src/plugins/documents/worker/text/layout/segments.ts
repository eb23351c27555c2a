import { LAO_LETTER } from '@sanlao/shared/lao/characters';
import type { Piece } from '../piece.ts';

/** A stretch of one line without a wide gap: a line of a column, a cell of a table; repaired later, as a whole. */
export interface Segment extends Piece {
  /** stretches without any gap wider than a space: cells of a narrow table */
  parts: Part[];
}

export type Part = Pick<Piece, 'text' | 'x' | 'right'>;

/** Gaps in parts of the size of the letters: a space is meant; wider than a space; something else begins. */
const space = 0.14;
const wideSpace = 0.4;
const wide = 1.3;

/** Pieces that follow each other on a line become one, in the order of the content. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  let spaceBefore = false;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      spaceBefore ||= piece.right - piece.x >= space * piece.size;
      continue;
    }
    if (current && continues(current, piece)) {
      append(current, piece, spaceBefore);
    } else {
      current = { ...piece, parts: [{ text: piece.text, x: piece.x, right: piece.right }] };
      segments.push(current);
    }
    spaceBefore = false;
  }
  return segments;
}

/** Segments of one line, by their left edges, that a generator drew out of order: joined where no wide gap is between. */
export function joinNeighbours(line: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of line) {
    const last = joined.at(-1);
    if (last && continues(last, segment)) append(last, segment, false, segment.parts);
    else joined.push({ ...segment, parts: segment.parts.map((part) => ({ ...part })) });
  }
  return joined;
}

function continues(line: Segment, next: Piece): boolean {
  const size = Math.max(line.size, next.size);
  const gap = next.x - line.right;
  // Tones and vowels stand above and below the letters that they belong to.
  const reach = onlySigns.test(next.text) ? 0.8 : 0.45;
  return (
    Math.abs(next.y - line.y) < reach * size && gap < wide * size && gap > -1.5 * size && next.x >= line.x
  );
}

const onlySigns = /^[\p{M}\s]+$/u;

function append(line: Segment, next: Piece, spaceBefore: boolean, parts: readonly Part[] = [next]): void {
  const gap = next.x - line.right;
  const last = line.parts.at(-1);
  const apart = gap > space * Math.max(line.size, next.size) && !onlySigns.test(next.text);
  // A space that has no room is none: it stands where signs were moved over their letters.
  const between = apart || (spaceBefore && !insideLao(line.text, next.text)) ? ' ' : '';
  line.text = `${line.text}${between}${next.text}`;
  const [first, ...others] = parts;
  if (last && first && gap < wideSpace * line.size) {
    last.text = `${last.text}${between}${first.text}`;
    last.right = Math.max(last.right, first.right);
  } else if (first) {
    line.parts.push({ text: first.text, x: first.x, right: first.right });
  }
  line.parts.push(...others.map((part) => ({ ...part })));
  line.right = Math.max(line.right, next.right);
  if (next.text.length > line.text.length / 2) line.font = next.font;
}

const endsInLao = new RegExp(`[${LAO_LETTER}]$`);
const startsInLao = new RegExp(`^[${LAO_LETTER}]`);

function insideLao(before: string, after: string): boolean {
  return endsInLao.test(before) && startsInLao.test(after);
}
