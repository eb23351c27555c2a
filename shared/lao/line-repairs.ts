/**
 * Rules 3-7 of the canonical form as replacements, to be repeated until they change nothing: what `canon` does to a line
 * without web addresses and private-use characters, such as a query, but for its spaces. As data, it reaches a browser
 * without the code that gives an account of repairs. Source: docs/lao-text.md, "Canonical form".
 */
const TONE = '[\\u0EC8-\\u0ECB]';
const UPPER = '[\\u0EB1\\u0EB4-\\u0EB7\\u0EBB]';
const LOWER = '[\\u0EB8\\u0EB9]';
const NIGGAHITA = '[\\u0ECD\\u0ECE]';

/** Marks on one consonant, in their order. */
const SLOTS = ['\\u0EBA', '\\u0EBC', LOWER, UPPER, NIGGAHITA, TONE, '\\u0ECC'];

type Replacement = readonly [source: string, by: string];

/** In steps, each repeated until it changes nothing. */
export const LINE_REPAIRS: readonly (readonly Replacement[])[] = [
  [
    ['[\\u200B-\\u200F\\uFEFF\\u00AD\\u202A-\\u202E\\u2060]', ''],
    ['\\u0EC0\\u0EC0', '\u0EC1'],
    [`([\\u0EB0\\u0EB2\\u0EB3])(${TONE})`, '$2$1'],
  ],
  [
    // Of two neighbours in the wrong order, the later moves back; of two of a kind, the first stays.
    ...SLOTS.slice(1).map((slot, index): Replacement => [
      `(${slot})(${SLOTS.slice(0, index + 1).join('|')})`,
      '$2$1',
    ]),
    ...SLOTS.map((slot): Replacement => [`(${slot})${slot}`, '$1']),
  ],
  [
    [`(${UPPER})\\u0ECD`, '$1'],
    [`\\u0ECD(${TONE}?)\\u0EB2`, '$1\u0EB3'],
    [`(?:${UPPER}|${NIGGAHITA})(${TONE}?)\\u0EB3`, '$1\u0EB3'],
  ],
];
