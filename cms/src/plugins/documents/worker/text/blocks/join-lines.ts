import { LAO_LETTER } from '@sanlao/shared/lao/characters';
import { repair } from '../repair.ts';

/**
 * The lines of a paragraph as one text. Lao is broken between words without a sign and without a space, so none is put
 * back where a run of Lao letters goes on, except beside ແລະ and ຫຼື, which have spaces around them. A word that was
 * divided by a hyphen is whole again.
 */
export function joinLines(lines: readonly string[]): string {
  return repair(lines.reduce((text, line) => join(text, line.trimStart()), '')).trim();
}

function join(before: string, after: string): string {
  if (before === '' || before.endsWith(' ')) return before + after;
  if (dividedWord.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  const inLao = endsInLao.test(before) && startsInLao.test(after);
  const spaced = inLao ? endsInConjunction.test(before) || startsWithConjunction.test(after) : true;
  return spaced && !brokenInside.test(before) ? `${before} ${after}` : before + after;
}

const endsInLao = new RegExp(`[${LAO_LETTER}]$`);
const startsInLao = new RegExp(`^[${LAO_LETTER}]`);
const endsInConjunction = / (?:ແລະ|ຫຼື|ຫລື)$/;
const startsWithConjunction = /^(?:ແລະ|ຫຼື|ຫລື) /;

const dividedWord = /\p{Ll}{2}[-\u00AD\u2010]$/u;
/** Behind the hyphen of "G-Net", behind the slash of an address. */
const brokenInside = /\p{L}-$|https?:\S*\/$/u;
