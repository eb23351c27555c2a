import { assemble, type ParsedArticle } from './assemble.ts';
import { canonicalText } from './canonical-text.ts';
import { linePieces } from './lines.ts';

export type { ParsedArticle } from './assemble.ts';

/**
 * Reads the plain text of a web article: title, date, credits and body, without the page around it. Never throws;
 * a text that says too little gives empty parts and warnings.
 *
 *     parseArticle('ຫົວຂໍ້\n\n28/06/2024\n\nວັກທີ່ໜຶ່ງ.\n').date === '2024-06-28'
 */
export function parseArticle(source: string): ParsedArticle {
  const { text, repairs, warnings } = canonicalText(source);
  return assemble(linePieces(text), { repairs, warnings });
}
