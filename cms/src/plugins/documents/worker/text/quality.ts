import { LAO_LETTER } from '@sanlao/shared/lao/characters';
import { syllables } from '@sanlao/shared/lao/syllables';
import { repair } from './repair.ts';

/** How far the text of a page makes sense. */
export interface Quality {
  /** letters and digits of any script */
  letters: number;
  /** 0 to 1: letters that are part of a word, of all that the page shows; 1 for a page without letters */
  share: number;
}

/** Below it, what was extracted is not what the page shows. */
export const trustedShare = 0.95;

/** @param lines as an engine found them */
export function qualityOf(lines: readonly string[]): Quality {
  const extracted = lines.join('\n');
  const lost = extracted.match(unreadable)?.length ?? 0;
  const text = lines.map(repair).join('\n');
  const letters = text.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  if (letters + lost === 0) return { letters: 0, share: 1 };
  if (isLegacyFont(text, letters)) return { letters, share: 0 };
  return { letters, share: (letters - looseLetters(text)) / (letters + lost) };
}

/** No letter at all, or one that a font keeps for itself; bullets from Word are no loss. */
// eslint-disable-next-line no-control-regex -- fonts without names for their letters give these
const unreadable = /[\0-\x08\x0E-\x1F\x7F-\x9F\uFFFD]|[\uE000-\uEFFF\uF100-\uF8FF]/g;

/** Lao of 8-bit fonts comes out as accented Latin letters; no language has so many. Source: docs/lao-text.md */
function isLegacyFont(text: string, letters: number): boolean {
  const accented = text.match(/[\u00A1-\u00FF]/g)?.length ?? 0;
  const lao = text.match(new RegExp(`[${LAO_LETTER}]`, 'g'))?.length ?? 0;
  return accented > 0.3 * (letters + accented) && lao < 0.05 * letters;
}

const laoRun = new RegExp(`[${LAO_LETTER}]+`, 'g');

/** Signs that stand nowhere, and single consonants beside other letters: what is left of a syllable that lost its vowel. */
function looseLetters(text: string): number {
  let loose = 0;
  for (const [run] of text.matchAll(laoRun)) {
    for (const token of syllables(run)) {
      const alone = token.text.length === run.length;
      if (token.kind === 'stray' || (token.kind === 'letters' && token.text.length === 1 && !alone))
        loose += token.text.length;
    }
  }
  return loose;
}
