import type { Tokenizer } from './tokens.ts';

export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * A text in pieces, those marked that a query matched.
 *
 * @param marks `Query.marks`
 */
export function highlight(text: string, marks: ReadonlySet<string>, { tokens: cut }: Tokenizer): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const add = (to: number, marked: boolean) => {
    const last = pieces[pieces.length - 1];
    const piece = text.slice(from, to);
    from = to;
    if (last?.marked === marked) last.text += piece;
    else if (piece) pieces.push({ text: piece, marked });
  };
  const tokens = cut(text);
  const pair = (index: number) =>
    marks.has((tokens[index - 1]?.folded ?? ' ') + (tokens[index]?.folded ?? ' '));
  tokens.forEach(({ folded, start, end }, index) => {
    // What stands between two that matched together belongs to them.
    add(start, pair(index));
    add(end, marks.has(folded) || pair(index) || pair(index + 1));
  });
  add(text.length, false);
  return pieces;
}
