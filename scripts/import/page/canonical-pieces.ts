import { canonHtml, canonicalise, type Repair, type RepairWarning } from '@sanlao/shared/lao/canon';
import { escapeHtml } from '../article/html.ts';
import { listLines } from '../article/lists.ts';
import type { Piece } from '../article/pieces.ts';
import { wingdingsNumbers } from '../article/canonical-text.ts';

export interface CanonicalPieces {
  pieces: Piece[];
  repairs: Repair[];
  warnings: RepairWarning[];
}

/** Pieces of a web page in canonical form; paragraphs that begin with typed bullets or numbers become list items. */
export function canonicalPieces(pieces: readonly Piece[]): CanonicalPieces {
  const repairs = new Map<string, Repair>();
  const warnings = new Map<string, RepairWarning>();
  const canonical = pieces.map((piece): Piece => {
    const html = canonHtml(wingdingsNumbers(piece.html).text);
    for (const each of html.repairs) addCount(repairs, each.rule, each);
    for (const each of html.warnings) addCount(warnings, each.found, each);
    return { ...piece, html: html.text, text: canonicalise(wingdingsNumbers(piece.text).text).text };
  });
  return {
    pieces: withLists(canonical.filter(({ kind, text }) => kind === 'whole' || text !== '')),
    repairs: [...repairs.values()],
    warnings: [...warnings.values()],
  };
}

function addCount<T extends { count: number }>(counts: Map<string, T>, key: string, item: T): void {
  const known = counts.get(key);
  counts.set(key, known ? { ...known, count: known.count + item.count } : item);
}

function withLists(pieces: readonly Piece[]): Piece[] {
  const items = listLines(pieces.map((piece) => (piece.kind === 'line' ? piece.text : '')));
  return pieces.map((piece, index) => {
    const item = items.get(index);
    const bullet = item ? escapeHtml(piece.text.slice(0, piece.text.length - item.text.length)) : '';
    if (!item || piece.kind !== 'line' || !piece.html.startsWith(bullet)) return piece;
    return {
      kind: 'item',
      gap: piece.gap,
      text: item.text,
      html: piece.html.slice(bullet.length),
      list: item.list,
    };
  });
}
