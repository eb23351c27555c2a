/** A run of letters as an engine found it on a page, in points from the top left corner of the page as it is seen. */
export interface Piece {
  /** may begin or end with a space */
  text: string;
  x: number;
  right: number;
  /** of the baseline */
  y: number;
  /** of the letters */
  size: number;
  /** tells fonts of the same engine apart; '' where the engine does not say */
  font: string;
}

export interface PagePieces {
  width: number;
  height: number;
  /** in the order of the page's content */
  pieces: Piece[];
}

/** One way to get the text out of a PDF. */
export interface Engine {
  /** @param number from 1 @throws where the page cannot be read */
  page(number: number): Promise<PagePieces>;
  close(): Promise<void>;
}
