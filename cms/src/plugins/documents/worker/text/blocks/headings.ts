import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import { canon } from '@sanlao/shared/lao/canon';
import { fold } from '@sanlao/shared/lao/fold';
import { textOf, type Line } from '../layout/lines.ts';
import { joinLines } from './join-lines.ts';
import { levelBySize, type Typography } from './typography.ts';

export interface Heading {
  level: number;
  text: string;
  /** how many */
  lines: number;
}

const mostLines = 4;
const mostLetters = 160;

/** The heading that begins at a line, by the outline, by the words of Lao law, or by the size of its letters. */
export function headingAt(
  lines: readonly Line[],
  start: number,
  { outline, typography }: { outline: readonly OutlineEntry[]; typography: Typography },
): Heading | undefined {
  return (
    inOutline(lines.slice(start, start + mostLines), outline) ??
    bySize(lines, start, typography) ??
    inLaw(lines, start, typography)
  );
}

function inOutline(lines: readonly Line[], outline: readonly OutlineEntry[]): Heading | undefined {
  for (let count = 1; count <= lines.length; count += 1) {
    const text = joinLines(lines.slice(0, count).map(textOf));
    const letters = compared(text);
    const entry = outline.find(({ title }) => letters !== '' && compared(title) === letters);
    // Its title is written out, where the page is only drawn.
    if (entry) return { level: entry.level, text: canon(entry.title).trim(), lines: count };
    if (!outline.some(({ title }) => compared(title).startsWith(letters))) return undefined;
  }
  return undefined;
}

const compared = (text: string) => fold(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function bySize(lines: readonly Line[], start: number, typography: Typography): Heading | undefined {
  const first = lines[start];
  const level = first && levelBySize(first, typography);
  if (!first || level === undefined) return undefined;
  let end = start + 1;
  for (let next = lines[end]; next && goesOn(lines[end - 1] ?? first, next, typography); next = lines[end])
    end += 1;
  const text = joinLines(lines.slice(start, end).map(textOf));
  const isHeading = end - start <= mostLines && text.length <= mostLetters && /\p{L}/u.test(text);
  return isHeading ? { level, text, lines: end - start } : undefined;
}

function goesOn(before: Line, line: Line, { leading }: Typography): boolean {
  return (
    Math.abs(line.size - before.size) < 0.6 && line.y - before.y < 1.25 * Math.max(leading, 1.5) * line.size
  );
}

/** Parts, chapters and articles of decrees and laws, which are often set in bold letters of the same size. */
const partsOfLaws: [RegExp, level: number][] = [
  [/^(?:ພາກທີ|ພາກ)\s*[\dIVX໐-໙]+(?!\d)/, 2],
  [/^(?:ໝວດທີ|ຫມວດທີ|ໝວດ)\s*[\dIVX໐-໙]+(?!\d)/, 3],
  [/^(?:ມາດຕາ)\s*[\d໐-໙]+(?!\d)/, 4],
];

/** Alone on its line, and no sentence: "ມາດຕາ 5 ຂອງ ກົດໝາຍ ..." goes on in the next line. */
function inLaw(lines: readonly Line[], start: number, { leading }: Typography): Heading | undefined {
  const [line, next] = [lines[start], lines[start + 1]];
  if (!line) return undefined;
  const text = joinLines([textOf(line)]);
  const part = partsOfLaws.find(([pattern]) => pattern.test(text));
  if (!part || text.length > 90 || /[.,;:…]$/.test(text)) return undefined;
  const isApart = !next || next.y - line.y > 1.1 * leading * line.size || next.x > line.x + line.size;
  return isApart || text.length < 40 ? { level: part[1], text, lines: 1 } : undefined;
}
