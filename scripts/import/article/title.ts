import { excerpt, firstSentence } from '@sanlao/shared/lao/excerpt';
import { sameSentence } from './compare.ts';
import { endsSentence, longestLink } from './furniture.ts';
import { isPicture, type Piece, type Taken } from './pieces.ts';
import { dropTitleRepeats, isTitleLike, joined } from './repeats.ts';

/** Characters that the CMS keeps of a title. */
export const longestTitle = 255;
/** Characters of a title that is made from a sentence. */
const DERIVED = 140;

export interface Title {
  title: string;
  /** lines before the title, which are page furniture then */
  before: string[];
  /** the title as it stands again further down */
  repeats: string[];
}

/**
 * Finds the title at the head of an article: the first line that is repeated further down, else the first line
 * when it looks like a title. `found` is undefined where there is none; then nothing is taken.
 *
 * @param datedAt index of the piece before which a date line stood, if one did
 */
export function takeTitle(pieces: readonly Piece[], datedAt: number | undefined): Taken<Title | undefined> {
  return repeatedTitle(pieces) ?? firstLineTitle(pieces, datedAt) ?? { found: undefined, rest: [...pieces] };
}

/** Takes the repetitions of a title that is known from elsewhere, and the short lines above the first of them. */
export function takeKnownTitle(pieces: readonly Piece[], title: string): Taken<Title> {
  const first = pieces.slice(0, HEAD).findIndex((piece) => sameSentence(piece.text, title));
  const above = pieces.slice(0, Math.max(0, first)).filter((piece) => !isPicture(piece));
  const isFurniture = above.every((piece) => piece.text.length <= longestLink && !endsSentence(piece.text));
  const { found: repeats, rest } = dropTitleRepeats(
    isFurniture ? pieces.filter((piece) => !above.includes(piece)) : pieces,
    title,
  );
  return { found: { title, before: isFurniture ? above.map(({ text }) => text) : [], repeats }, rest };
}

/** A title made from the first sentence of a body; '' for an empty one. */
export function deriveTitle(pieces: readonly Piece[]): string {
  const first = pieces.find(({ kind }) => kind === 'line') ?? pieces.find(({ text }) => text !== '');
  return first ? excerpt(firstSentence(first.text).replace(/[\s.:;,]+$/, ''), DERIVED) : '';
}

/** How far from the top a title may stand, and how far below it its repetition. */
const HEAD = 8;
const NEAR = 6;
const SHORTEST_REPEATED = 12;

function repeatedTitle(pieces: readonly Piece[]): Taken<Title> | undefined {
  for (let index = 0; index < Math.min(HEAD, pieces.length); index++) {
    if (isPicture(pieces[index]!)) continue;
    if (!isShort(pieces[index]!)) return undefined;
    for (let length = 1; length <= 3; length++) {
      const last = pieces[index + length - 1];
      if (!last || !isShort(last)) break;
      const title = joined(pieces, index, length);
      if (title.length < SHORTEST_REPEATED || title.length > longestTitle) continue;
      // A whole sentence is a title only if the article opens by saying it twice; else it is a body that is doubled.
      const sentence = !looksLikeTitle(title, { dated: false, alone: false });
      if (sentence && index > 0) break;
      const below = pieces.slice(index + length, index + length + (sentence ? 1 : NEAR));
      if (dropTitleRepeats(below, title).found.length > 0) return take(pieces, { index, length });
    }
  }
  return undefined;
}

function firstLineTitle(pieces: readonly Piece[], datedAt: number | undefined): Taken<Title> | undefined {
  const index = pieces.findIndex((piece) => !isPicture(piece));
  const first = pieces[index];
  const alone = !pieces.slice(index + 1).some((piece) => !isPicture(piece));
  if (!first || !isTitleLike(first) || first.text.length > longestTitle) return undefined;
  if (first.kind !== 'heading' && !looksLikeTitle(first.text, { dated: datedAt === index + 1, alone })) {
    return undefined;
  }
  return take(pieces, { index, length: 1 });
}

function take(pieces: readonly Piece[], { index, length }: { index: number; length: number }): Taken<Title> {
  const title = joined(pieces, index, length).replace(/^ຫົວຂໍ້(?:ຂ່າວ)?\s*:\s*/u, '');
  const { found: repeats, rest } = dropTitleRepeats(pieces.slice(index + length), title);
  const above = pieces.slice(0, index);
  const before = above.filter((piece) => !isPicture(piece)).map(({ text }) => text);
  return { found: { title, before, repeats }, rest: [...above.filter(isPicture), ...rest] };
}

function isShort(piece: Piece): boolean {
  return isTitleLike(piece) && piece.text.length <= longestTitle;
}

/** "On the 12th of June …", "In the morning of …": how a report begins, not how it is called. */
const OPENING =
  /^(?:ໃນ)?(?:ວັນທີ\s*[\d໐-໙]|ຕອນ(?:ເຊົ້າ|ບ່າຍ|ແລງ|ຄ່ຳ)|ວັນ(?:ຈັນ|ອັງຄານ|ພຸດ|ພະຫັດ|ສຸກ|ເສົາ|ອາທິດ)|ລະຫວ່າງວັນທີ)/u;

function looksLikeTitle(text: string, { dated, alone }: { dated: boolean; alone: boolean }): boolean {
  if (/[,;:]$/.test(text) || firstSentence(text) !== text) return false;
  if (alone) return !endsSentence(text) && text.length <= longestLink;
  if (dated) return true;
  return !endsSentence(text) && !(OPENING.test(text) && text.length > longestLink);
}
