import type { ItemPiece, Piece } from './pieces.ts';

/** Text as HTML that shows it: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The body of an article as the CMS stores it: paragraphs, headings, lists and whole elements, in order. */
export function bodyHtml(pieces: readonly Piece[]): string {
  return pieces.map((piece, index) => elementOf(piece, pieces[index - 1], pieces[index + 1])).join('');
}

function elementOf(piece: Piece, before: Piece | undefined, after: Piece | undefined): string {
  switch (piece.kind) {
    case 'line':
      return `<p>${piece.html}</p>`;
    case 'heading':
      return `<h${piece.level}>${piece.html}</h${piece.level}>`;
    case 'whole':
      return piece.html;
    case 'item':
      return listItem(piece, before, after);
  }
}

function listItem(piece: ItemPiece, before: Piece | undefined, after: Piece | undefined): string {
  const tag = piece.list.ordered ? 'ol' : 'ul';
  const opening = inList(before, piece) ? '' : `<${tag}>`;
  const closing = inList(after, piece) ? '' : `</${tag}>`;
  return `${opening}<li>${piece.html}</li>${closing}`;
}

function inList(neighbour: Piece | undefined, { list }: ItemPiece): boolean {
  return neighbour?.kind === 'item' && neighbour.list === list;
}
