import { highlight } from '@sanlao/shared/search/highlight';
import { element, tokenizer } from './page-parts.ts';

/** A text with what the query matched as `mark` elements. */
export function marked(text: string, marks: ReadonlySet<string>): (Node | string)[] {
  return highlight(text, marks, tokenizer).map((piece) =>
    piece.marked ? element('mark', {}, piece.text) : piece.text,
  );
}
