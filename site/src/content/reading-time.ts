/**
 * How long a text takes to read.
 *
 * Lao is counted in syllables: it writes no spaces between words, and its syllables parse the same everywhere. No
 * reading rate of Lao has been published; Chinese is the nearest measured language (tonal, mostly one syllable to a
 * meaning), and adults read it at 255 ± 29 characters, which are syllables, a minute: Trauzettel-Klosinski and Dietz,
 * "Standardized Assessment of Reading Performance", IOVS 53 (2012), table 2. Words of other scripts and numbers are
 * counted at the rate of English non-fiction, 238 a minute: Brysbaert, "How many words do we read per minute?",
 * Journal of Memory and Language 109 (2019).
 */
import { syllables } from '@sanlao/shared/lao/syllables';

const laoSyllablesAMinute = 250;
const wordsAMinute = 238;

/** Whole minutes, at least 1. Markup is not counted. */
export function readingMinutes(html: string): number {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/&(?:[a-z]+|#\w+);/gi, ' ');
  const tokens = syllables(text);
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number').length;
  return Math.max(1, Math.round((tokens.length - words) / laoSyllablesAMinute + words / wordsAMinute));
}
