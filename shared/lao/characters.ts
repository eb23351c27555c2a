/**
 * Sets of characters for use inside the brackets of a regular expression, named once.
 * Written as escapes: a combining mark alone in a source file is unreadable.
 */

/** Everything in the Lao block: letters, signs, digits, punctuation. */
export const LAO = '\\u0E80-\\u0EFF';
/** Letters and signs that build syllables: not ໆ, not ຯ, not digits. */
export const LAO_LETTER = '\\u0E81-\\u0EAE\\u0EB0-\\u0EBD\\u0EC0-\\u0EC4\\u0EC8-\\u0ECE\\u0EDC-\\u0EDF';
export const CONSONANT = '\\u0E81-\\u0EAE\\u0EDC-\\u0EDF';
/** ເ ແ ໂ ໃ ໄ, written before the consonant that they follow in speech. */
export const LEADING_VOWEL = '\\u0EC0-\\u0EC4';
export const TONE = '\\u0EC8-\\u0ECB';
/** Vowel signs after, above or below a consonant, and tones: where one stands, the consonant opens a syllable. */
export const VOWEL_SIGN = '\\u0EB0-\\u0EB9\\u0EBB\\u0EBD\\u0EC8-\\u0ECB\\u0ECD';

/** Spaces that look like a space and search like none. */
export const SPECIAL_SPACE = '\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000';
/** Deleted wherever they stand: zero-width space, byte order mark, soft hyphen, direction marks. */
export const INVISIBLE = '\\u200B\\uFEFF\\u00AD\\u200E\\u200F\\u202A-\\u202E';
