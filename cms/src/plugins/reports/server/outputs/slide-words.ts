/** Divides what a team wrote into slides, in the letters of a projector: nothing is cut off, long text goes on. Pure. */
import { textWidth } from '@sanlao/shared/charts/text-width';
import { wordFields, type WordField, type Words } from '@sanlao/shared/reports/report';
import { brokenLines } from './lines.ts';

export interface WordsPart {
  field: WordField;
  /** began on a slide before */
  isContinued: boolean;
  /** none: the team has not written it */
  paragraphs: string[];
}

/** Measures of the words on a slide, in letters of the slide's size (rem) where nothing else is said. */
export const wordsLayout = {
  size: 1.25,
  /** of the size; Lao marks above and below need the room */
  lineHeight: 1.7,
  paragraphGap: 0.3,
  headingHeight: 2.9,
  /** em of the words' size: of one of the two columns, on the narrowest screen */
  columnWidth: 23.7,
  /** of the lowest screen, below the title and above the foot */
  columnHeight: 31.7,
};

const lineOfWords = wordsLayout.size * wordsLayout.lineHeight;

/** Of both columns. A heading stays with its first line, so that the first column may end that much too early. */
const slideHeight = 2 * wordsLayout.columnHeight - wordsLayout.headingHeight - lineOfWords;

/** What is written, and between it what is not, in their order; no slide where nothing is written. */
export function slidesOfWords(words: Words): WordsPart[][] {
  if (wordFields.every((field) => words[field].trim() === '')) return [];
  const { paragraphGap, headingHeight } = wordsLayout;
  const slides: WordsPart[][] = [[]];
  let left = slideHeight;

  for (const field of wordFields) {
    const paragraphs = paragraphsOf(words[field]);
    if (paragraphs.length === 0) putMissing(field);
    for (const [index, paragraph] of paragraphs.entries()) put(field, linesOf(paragraph), index > 0);
  }
  return slides;

  function put(field: WordField, lines: readonly string[], isContinued: boolean): void {
    const last = slides.at(-1)?.at(-1);
    const open = last?.field === field ? last : undefined;
    const above = open ? paragraphGap : headingHeight;
    const { head, tail } = divided(lines, Math.floor((left - above) / lineOfWords));
    if (head.length > 0) {
      const paragraph = head.join('').trimEnd();
      if (open) open.paragraphs.push(paragraph);
      else slides.at(-1)?.push({ field, isContinued, paragraphs: [paragraph] });
      left -= above + head.length * lineOfWords;
    }
    if (tail.length === 0) return;
    nextSlide();
    put(field, tail, isContinued || head.length > 0);
  }

  /** One line says that it is not written; a slide of its own is too much for that. */
  function putMissing(field: WordField): void {
    if (left < headingHeight + lineOfWords) return;
    slides.at(-1)?.push({ field, isContinued: false, paragraphs: [] });
    left -= headingHeight + lineOfWords;
  }

  function nextSlide(): void {
    slides.push([]);
    left = slideHeight;
  }
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** As a browser breaks it, about; each line with the space after it. */
function linesOf(text: string): string[] {
  let end = 0;
  const starts = brokenLines(text, wordsLayout.columnWidth, textWidth).map((line) => {
    const start = text.indexOf(line, end);
    end = start + line.length;
    return start;
  });
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** So many lines as have room, to the end of a phrase, and those that are left. No line of several stands alone. */
function divided(
  lines: readonly string[],
  room: number,
): { head: readonly string[]; tail: readonly string[] } {
  if (lines.length <= room) return { head: lines, tail: [] };
  const kept = Math.min(room, lines.length - 2);
  if (kept < 2) return { head: [], tail: lines };
  const [full, last = '', left] = [lines.slice(0, kept - 1), lines[kept - 1], lines.slice(kept)];
  const phrase = [...last.matchAll(phraseEnd)].at(-1)?.index;
  if (phrase === undefined || phrase + 1 === last.length) return { head: [...full, last], tail: left };
  return { head: [...full, last.slice(0, phrase)], tail: [last.slice(phrase + 1), ...left] };
}

/** Lao has a space only where a phrase ends, and around "and", "or" and numbers. */
const phraseEnd = /(?<!ແລະ|ຫຼື|[\d໐-໙]) (?!ແລະ|ຫຼື|[\d໐-໙])/g;
