import { textWidth } from './text-width.ts';

const words = new Intl.Segmenter('lo', { granularity: 'word' });

/**
 * Breaks a label at words into lines of at most `width` em; SVG breaks none by itself. What does not fit the last line
 * is cut with "…", and a word that fits no line alone is cut between its characters.
 */
export function wrapLabel(label: string, width: number, maxLines = 2): string[] {
  const lines = [''];
  for (const piece of piecesOf(label.trim(), width)) {
    const longer = lines.at(-1)! + piece;
    if (textWidth(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece.trimStart());
  }
  const shown = lines.map((line) => line.trim()).filter((line, index) => line !== '' || index === 0);
  if (shown.length <= maxLines) return shown;
  return [...shown.slice(0, maxLines - 1), cut(`${shown[maxLines - 1]}…`, width)];
}

/** Words with what follows them; none wider than a line. */
function piecesOf(text: string, width: number): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    // A line begins with no mark and no space.
    if (!isWordLike && pieces.length > 0) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces.flatMap((piece) => (textWidth(piece.trimEnd()) <= width ? [piece] : characters(piece)));
}

function cut(line: string, width: number): string {
  const kept = characters(line.slice(0, -1));
  while (kept.length > 1 && textWidth(`${kept.join('')}…`) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('lo', { granularity: 'grapheme' });

function characters(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
