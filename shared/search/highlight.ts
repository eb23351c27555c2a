import { searchTokens } from './terms.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * A text in pieces, those marked that a query matched.
 *
 * @param marks `Query.marks`
 */
export function highlight(text: string, marks: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const add = (to: number, marked: boolean) => {
    const last = pieces.at(-1);
    const piece = text.slice(from, to);
    from = to;
    if (last?.marked === marked) last.text += piece;
    else if (piece) pieces.push({ text: piece, marked });
  };
  let from = 0;
  const tokens = searchTokens(text);
  const pair = (index: number) =>
    marks.has((tokens[index - 1]?.folded ?? ' ') + (tokens[index]?.folded ?? ' '));
  tokens.forEach(({ folded, start, end }, index) => {
    const marked = marks.has(folded) || pair(index) || pair(index + 1);
    // What stands between two marked ones belongs to them where it is a space.
    add(start, marked && pieces.at(-1)?.marked === true && pair(index));
    add(end, marked);
  });
  add(text.length, false);
  return pieces;
}

/** The part of a text around what a query matched first, cut between syllables. @param length in characters, about */
export function around(text: string, marks: ReadonlySet<string>, length: number): string | null {
  const pieces = highlight(text, marks);
  const first = pieces.findIndex(({ marked }) => marked);
  if (first < 0) return null;
  const at = pieces.slice(0, first).reduce((sum, piece) => sum + piece.text.length, 0);
  const tokens = searchTokens(text);
  const start = tokens.find((token) => token.start >= at - length / 2)?.start ?? 0;
  const end = tokens.findLast((token) => token.end <= start + length)?.end ?? text.length;
  const whole = end >= (tokens.at(-1)?.end ?? 0);
  return (start > 0 ? '…' : '') + text.slice(start, whole ? text.length : end) + (whole ? '' : '…');
}
