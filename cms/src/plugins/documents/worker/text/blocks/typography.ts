import { textOf, type Line } from '../layout/lines.ts';

/** How a document is set, measured over all its pages. */
export interface Typography {
  /** size of the letters of its running text, in points */
  body: number;
  /** distance of two lines of a paragraph, in parts of their size */
  leading: number;
  /** sizes of its headings, the largest first */
  headings: number[];
}

/** Letters that are larger than the running text by less are no heading for that. */
const larger = 1.12;
const longestHeading = 160;

export function typographyOf(columns: readonly Line[][]): Typography {
  const lines = columns.flat();
  const body = mostLetters(lines);
  const distances = columns.flatMap(distancesOf).toSorted((a, b) => a - b);
  return {
    body,
    leading: distances[Math.floor(distances.length * 0.3)] ?? 1.7,
    headings: [
      ...new Set(
        lines
          .filter((line) => line.size >= larger * body && textOf(line).length <= longestHeading)
          .map(({ size }) => rounded(size)),
      ),
    ].toSorted((a, b) => b - a),
  };
}

/** 1 to 4 by size; undefined for letters of the running text's size */
export function levelBySize({ size }: Line, { body, headings }: Typography): number | undefined {
  if (size < larger * body) return undefined;
  const index = headings.indexOf(rounded(size));
  return index < 0 ? undefined : Math.min(4, index + 1);
}

/** Half points: fonts of one size in points differ by rounding. */
const rounded = (size: number) => Math.round(size * 2) / 2;

function mostLetters(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = rounded(line.size);
    letters.set(size, (letters.get(size) ?? 0) + textOf(line).length);
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [10, 0])[0];
}

/** Between lines of one size that follow each other. */
function distancesOf(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!before || Math.abs(before.size - line.size) > 0.5) return [];
    const distance = (line.y - before.y) / line.size;
    return distance > 0.8 && distance < 3 ? [distance] : [];
  });
}
