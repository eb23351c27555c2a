/** Breaks text into lines: at words, as no Lao word ends in a space. */
const words = new Intl.Segmenter('lo', { granularity: 'word' });
const graphemes = new Intl.Segmenter('lo', { granularity: 'grapheme' });

/** @param measure width of a text, in the unit of `width` @returns at least one line */
export function brokenLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => brokenParagraph(paragraph, width, measure));
}

function brokenParagraph(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = [''];
  for (const piece of piecesOf(text.replace(/\s+/g, ' ').trim())) {
    const parts =
      measure(piece.trimEnd()) <= width
        ? [piece]
        : [...graphemes.segment(piece)].map(({ segment }) => segment);
    for (const part of parts) {
      const longer = lines.at(-1)! + part;
      if (measure(longer.trimEnd()) <= width || lines.at(-1) === '') lines[lines.length - 1] = longer;
      else lines.push(part.trimStart());
    }
  }
  return lines.map((line) => line.trimEnd());
}

/** Words with what must not begin a line. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const staysBehind = !isWordLike && !/^[([{"'“‘«]/.test(segment);
    const opens = /[([{"'“‘«]$/.test(pieces.at(-1) ?? '');
    if (pieces.length > 0 && (staysBehind || opens)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}
