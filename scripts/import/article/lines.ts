import { escapeHtml } from './html.ts';
import { listLines } from './lists.ts';
import type { Piece } from './pieces.ts';

/** The lines of a canonical text as pieces; lines that begin with a bullet or a running number are list items. */
export function linePieces(text: string): Piece[] {
  const lines: { text: string; gap: number }[] = [];
  let gap = 0;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') gap += 1;
    else {
      lines.push({ text: line, gap });
      gap = 0;
    }
  }
  const items = listLines(lines.map((line) => line.text));
  return lines.map((line, index) => {
    const item = items.get(index);
    if (!item) return { kind: 'line', ...line, html: escapeHtml(line.text) };
    return { kind: 'item', gap: line.gap, text: item.text, html: escapeHtml(item.text), list: item.list };
  });
}
