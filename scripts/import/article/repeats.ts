import { sameKey, sameSentence } from './compare.ts';
import { endsSentence } from './furniture.ts';
import { escapeHtml } from './html.ts';
import type { Piece, Taken } from './pieces.ts';

/** Takes out every line that says the title again. `found`: the repetitions as they were written. */
export function dropTitleRepeats(pieces: readonly Piece[], title: string): Taken<string[]> {
  const found: string[] = [];
  const rest: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const length = repeatLength(pieces, index, title);
    if (length === 0) rest.push(pieces[index]!);
    else found.push(joined(pieces, index, length));
    index += Math.max(1, length);
  }
  return { found, rest };
}

/** How many pieces from `index` on say the title: 0, or 1 to 3 where it is broken into lines. */
function repeatLength(pieces: readonly Piece[], index: number, title: string): number {
  for (let length = 1; length <= 3 && index + length <= pieces.length; length++) {
    if (!isTitleLike(pieces[index + length - 1]!)) return 0;
    const text = joined(pieces, index, length);
    if (text.length > title.length * 1.5 + 40) return 0;
    if (sameSentence(text, title)) return length;
  }
  return 0;
}

export function isTitleLike(piece: Piece): boolean {
  return piece.kind === 'line' || piece.kind === 'heading';
}

export function joined(pieces: readonly Piece[], index: number, length: number): string {
  return pieces
    .slice(index, index + length)
    .map(({ text }) => text)
    .join(' ');
}

/**
 * Takes out what stands twice: a run of pieces that repeats an earlier one and holds at least one real paragraph,
 * and the second half of a paragraph that is one text typed twice. `found`: how each dropped run begins.
 */
export function dropDoubled(pieces: readonly Piece[]): Taken<string[]> {
  const found: string[] = [];
  const rest: Piece[] = [];
  const keys: string[] = [];
  const places = new Map<string, number[]>();
  for (let index = 0; index < pieces.length;) {
    const run = longestRun(pieces, index, { keys, places });
    if (run > 0) {
      found.push(pieces[index]!.text);
      index += run;
      continue;
    }
    const piece = halved(pieces[index]!);
    if (piece !== pieces[index]) found.push(piece.text);
    const key = sameKey(piece.text);
    places.set(key, [...(places.get(key) ?? []), rest.length].slice(-MOST_PLACES));
    keys.push(key);
    rest.push(piece);
    index += 1;
  }
  return { found, rest };
}

/** Letters of a paragraph that nobody writes twice by intention; of a whole sentence fewer are enough. */
const PARAGRAPH = 100;
const SENTENCE = 60;
/** Short lines ("ແລະ") may stand often; a run is looked for at the last few of their places. */
const MOST_PLACES = 8;

interface Kept {
  keys: readonly string[];
  places: ReadonlyMap<string, readonly number[]>;
}

function longestRun(pieces: readonly Piece[], index: number, { keys, places }: Kept): number {
  const first = sameKey(pieces[index]!.text);
  let longest = 0;
  for (const place of places.get(first) ?? []) {
    let length = 0;
    let real = false;
    while (place + length < keys.length && index + length < pieces.length) {
      const key = sameKey(pieces[index + length]!.text);
      if (key === '' || key !== keys[place + length]) break;
      real ||= isParagraph(pieces[index + length]!.text, key);
      length += 1;
    }
    if (real && length > longest) longest = length;
  }
  return longest;
}

function isParagraph(text: string, key: string): boolean {
  return key.length >= PARAGRAPH || (key.length >= SENTENCE && endsSentence(text));
}

function halved(piece: Piece): Piece {
  const { text } = piece;
  if (piece.kind !== 'line' || text.length < 2 * PARAGRAPH) return piece;
  const opening = text.slice(0, 30);
  let half = Math.floor(text.length * 0.45);
  for (let attempt = 0; attempt < MOST_HALVES; attempt++) {
    half = text.indexOf(opening, half + 1);
    if (half === -1 || half > text.length * 0.55) return piece;
    if (sameKey(text.slice(0, half)) === sameKey(text.slice(half))) return cutHtml(piece, half);
  }
  return piece;
}

/** How many places near the middle may begin as the paragraph does. */
const MOST_HALVES = 8;

/** The piece up to a place in its text; only where its HTML is that text without markup. */
function cutHtml(piece: Piece, end: number): Piece {
  if (piece.html !== escapeHtml(piece.text)) return piece;
  const text = piece.text.slice(0, end).trim();
  return { ...piece, text, html: escapeHtml(text) };
}
