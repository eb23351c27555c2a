import { canon } from '@sanlao/shared/lao/canon';
import { CONSONANT, LAO_LETTER, LEADING_VOWEL, VOWEL_SIGN } from '@sanlao/shared/lao/characters';
import { syllables } from '@sanlao/shared/lao/syllables';

/**
 * One line of extracted text as its author wrote it: in canonical form, without the spaces that extraction puts inside
 * syllables, ligatures of Latin letters taken apart, and letters that stand for nothing left out.
 */
export function repair(line: string): string {
  const plain = line.replace(ligature, (letter) => letter.normalize('NFKC')).replace(control, '');
  const joined = plain.replace(spaceBeforeSign, '').replace(spaceAfterLeadingVowel, '');
  return canon(rejoin(canon(joined).replace(doubledAm, '\u0EB3')));
}

/** One font has a glyph for a tone with half of ຳ, and says of it that it is all of ຳ. */
const doubledAm = /\u0EB3[\u0EB2\u0EB3]+/g;
const ligature = /[\uFB00-\uFB06]/g;
// eslint-disable-next-line no-control-regex -- fonts without names for their letters give these
const control = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFD]/g;
const spaceBeforeSign = new RegExp(`(?<=[${LAO_LETTER}]) +(?=[${VOWEL_SIGN}\\u0EBC\\u0ECC\\u0ECE])`, 'g');
const spaceAfterLeadingVowel = new RegExp(`(?<=[${LEADING_VOWEL}]) +(?=[${CONSONANT}])`, 'g');

/** Joins two runs of Lao letters where letters that belong to no syllable alone form one together: "ທົ່ ວໄປ". */
function rejoin(line: string): string {
  const runs = line.split(betweenRuns);
  return runs.reduce((joined, run) => {
    const before = lastRun.exec(joined)?.[0] ?? '';
    const after = firstRun.exec(run)?.[0] ?? '';
    const apart = looseLetters(before) + looseLetters(after);
    return apart > 0 && looseLetters(before + after) < apart ? joined + run : `${joined} ${run}`;
  });
}

const betweenRuns = new RegExp(`(?<=[${LAO_LETTER}]) (?=[${LAO_LETTER}])`);
const lastRun = new RegExp(`[${LAO_LETTER}]+$`);
const firstRun = new RegExp(`^[${LAO_LETTER}]+`);

/** Letters of a run that are part of no syllable. */
function looseLetters(run: string): number {
  return syllables(run)
    .filter(({ kind }) => kind === 'letters' || kind === 'stray')
    .reduce((sum, { text }) => sum + text.length, 0);
}
