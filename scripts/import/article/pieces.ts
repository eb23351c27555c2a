/** The parts of an article in the order of its text, before it is known which of them are the article. */
export type Piece = LinePiece | ItemPiece | HeadingPiece | WholePiece;

interface Base {
  /** canonical plain text on one line; what every decision is made on */
  text: string;
  /** safe HTML that says the same: inline for lines, items and headings, a whole element for `whole` */
  html: string;
  /** blank lines before it, as far as the source has lines */
  gap: number;
}

/** A paragraph, until something shows that it is a title, a date, a credit or furniture. */
export interface LinePiece extends Base {
  kind: 'line';
}

export interface ItemPiece extends Base {
  kind: 'item';
  /** items with the same object stand in one list */
  list: { ordered: boolean };
}

export interface HeadingPiece extends Base {
  kind: 'heading';
  level: 2 | 3 | 4;
}

/** A table, a quotation or a figure: kept or dropped as one. */
export interface WholePiece extends Base {
  kind: 'whole';
}

/** A picture without words: never a title, a fact or furniture. */
export function isPicture(piece: Piece): boolean {
  return piece.kind === 'whole' && piece.text === '';
}

/** Something for the person who imports to look at. `code` is stable, `message` is a sentence. */
export interface Warning {
  code: WarningCode;
  message: string;
}

export type WarningCode =
  | 'title-derived'
  | 'title-shortened'
  | 'title-repeated'
  | 'date-missing'
  | 'date-unclear'
  | 'date-conflict'
  | 'buddhist-year'
  | 'body-missing'
  | 'body-doubled'
  | 'furniture'
  | 'furniture-possible'
  | 'private-use'
  | 'control-character'
  | 'spelling'
  | 'no-lao'
  | 'remote-image'
  | 'image-missing'
  | 'image-refused'
  | 'image-without-alt'
  | 'link-dropped'
  | 'element-dropped'
  | 'already-imported'
  | 'changed-since-import';

/** What a step took out of the pieces, and the pieces that are left. */
export interface Taken<T> {
  found: T;
  rest: Piece[];
}
