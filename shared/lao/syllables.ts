import { CONSONANT, LAO_LETTER, LEADING_VOWEL, TONE, VOWEL_SIGN } from './characters.ts';

/**
 * `syllable`: parsed as one; `letters`: bare consonants, mostly an abbreviation such as ກຕສ; `stray`: a Lao
 * sign that stands nowhere; `word`: a word in another script; `number`: digits, Lao ones as written.
 */
export type TokenKind = 'syllable' | 'letters' | 'stray' | 'word' | 'number';

export interface Token {
  /** As written, without a space or line end that stood inside. */
  text: string;
  kind: TokenKind;
  /** UTF-16 positions in the text that was cut; `text.slice(start, end)` may hold a space more than the token. */
  start: number;
  end: number;
}

/**
 * Cuts canonical text into syllables, abbreviations, foreign words and numbers, the same in every engine;
 * spaces and punctuation (ໆ and ຯ too) are left out. No Lao letter is ever dropped.
 * Source: docs/lao-text.md, "Syllables".
 *
 *     syllables('ສປປ ລາວ 2024').map(({ text }) => text) // ['ສປປ', 'ລາວ', '2024']
 */
export function syllables(text: string): Token[] {
  const { joined, gaps } = join(text);
  const tokens: Token[] = [];
  let gap = 0;
  let removed = 0;
  const original = (position: number, includeGap: boolean) => {
    for (
      let next = gaps[gap];
      next && (includeGap ? next.at <= position : next.at < position);
      next = gaps[gap]
    ) {
      removed += next.length;
      gap += 1;
    }
    return position + removed;
  };
  for (const match of joined.matchAll(TOKEN)) {
    const start = original(match.index, true);
    const end = original(match.index + match[0].length, false);
    tokens.push({ text: match[0], kind: kindOf(match), start, end });
  }
  return tokens;
}

/**
 * Joins runs of Lao letters across one space or one line end: it repairs a word that was broken for layout
 * ("ໂຄ ສະນາ") and the spaces that text extraction adds. A blank line separates, and so does the space beside
 * an abbreviation.
 */
export function joinRuns(text: string): string {
  return join(text).joined;
}

interface Gap {
  /** Position in the joined text where the gap was. */
  at: number;
  length: number;
}

function join(text: string): { joined: string; gaps: Gap[] } {
  const gaps: Gap[] = [];
  let joined = '';
  let previous = { run: '', end: 0 };
  for (const { 0: run, index } of text.matchAll(LAO_RUN)) {
    const between = text.slice(previous.end, index);
    if (
      JOINABLE.test(between) &&
      previous.run &&
      !ABBREVIATION.test(previous.run) &&
      !ABBREVIATION.test(run)
    ) {
      gaps.push({ at: joined.length, length: between.length });
    } else {
      joined += between;
    }
    joined += run;
    previous = { run, end: index + run.length };
  }
  return { joined: joined + text.slice(previous.end), gaps };
}

const LAO_RUN = new RegExp(`[${LAO_LETTER}]+`, 'g');
const JOINABLE = /^(?: | ?\r?\n ?)$/;
// Without ວ and ອ, which are vowels too: ສວນ is a word.
const ABBREVIATION = new RegExp(`^(?![^ວອ]*[ວອ])[${CONSONANT}]{2,6}$`);

const TOKEN = tokenPattern();

/** Finds the tokens of a line whose words no space breaks, with the flags "gu": `syllables` as data, for browsers. */
export const tokenSource = TOKEN.source;

function tokenPattern(): RegExp {
  const tone = `[${TONE}]?`;
  const final = '[ກງຍດນບມວຈສຊພຟລຣຕ]';
  const highClass = '(?:ຫ(?=[ງຍນມລວຣ]))?';
  const carrier = `${highClass}[${CONSONANT}](?:\\u0EBC|[ຣລວ](?=[${VOWEL_SIGN}]))?(?:[${VOWEL_SIGN}]|ວ${final}|ອ)`;
  const boundary = `(?=[${LEADING_VOWEL}]|${carrier}|(?![${LAO_LETTER}]))`;
  // ກວ່າ ("more than") is a word of its own after an open syllable: ດີ-ກວ່າ.
  const optionalFinal = `(?:(?!ກວ${tone}າ${boundary})${final})?`;
  const onset = `${highClass}[${CONSONANT}](?:\\u0EBC|[ຣລວ](?=[${VOWEL_SIGN}]))?`;
  // After a leading vowel a second consonant belongs to the onset only before a final: ແຂວງ, but ໂທ-ລະ-ສັບ.
  const simpleOnset = `${highClass}[${CONSONANT}]\\u0EBC?`;
  const cluster = `[${CONSONANT}][ຣລວ]${tone}${final}`;

  const frames = [
    `[ເແໂ]${cluster}`,
    `ເ${simpleOnset}(?:${[
      `\\u0EBB${tone}າ`,
      `${tone}າະ`,
      `[\\u0EB4-\\u0EB7]${tone}ອ${optionalFinal}`,
      `[\\u0EB4-\\u0EB7]${tone}${optionalFinal}`,
      `\\u0EB1${tone}${final}`,
      `${tone}ະ`,
      `${tone}ຍ${optionalFinal}`,
      `${tone}${optionalFinal}`,
    ].join('|')})`,
    `[ແໂ]${simpleOnset}(?:\\u0EB1${tone}${final}|${tone}ະ|${tone}${optionalFinal})`,
    `[ໄໃ]${simpleOnset}ວ?${tone}[ຍສຊນມລ]?`,
    `${onset}(?:${[
      `[\\u0EB4-\\u0EB9]${tone}${optionalFinal}`,
      `[\\u0EB1\\u0EBB]${tone}(?:ວະ|${final})`,
      `\\u0ECD${tone}າ?`,
      `${tone}[\\u0EB3\\u0EB0]`,
      `${tone}[າຽ]${optionalFinal}`,
      `${tone}ວ${final}`,
      `${tone}ອ${optionalFinal}`,
      // ປົ-ກະ-ຕິ: one consonant written for two.
      `[\\u0EB1\\u0EBB]${tone}`,
    ].join('|')})`,
  ];
  const silenced = `(?:[${CONSONANT}][\\u0EB4-\\u0EB9]?\\u0ECC)?`;
  const syllable = `(?:${frames.join('|')})${silenced}`;

  const letters = `[${CONSONANT}]{2,6}${boundary}`;
  const foreign = `(?:(?![\\u0E80-\\u0EFF])[\\p{L}\\p{M}\\p{N}])`;

  return new RegExp(
    [
      `(?<syllable>${syllable}${boundary})`,
      `(?<beforeLetters>${syllable}(?=[${CONSONANT}]{1,6}${boundary}))`,
      `(?<letters>${letters})`,
      `(?<loose>${syllable})`,
      `(?<letter>[${CONSONANT}](?![${VOWEL_SIGN}]))`,
      `(?<stray>[${LAO_LETTER}])`,
      `(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)*)(?!${foreign})`,
      `(?<word>${foreign}+)`,
    ].join('|'),
    'gu',
  );
}

const KIND_OF_GROUP = Object.entries({
  syllable: 'syllable',
  beforeLetters: 'syllable',
  letters: 'letters',
  loose: 'syllable',
  letter: 'letters',
  stray: 'stray',
  number: 'number',
  word: 'word',
} as const satisfies Record<string, TokenKind>);

function kindOf({ groups = {} }: RegExpMatchArray): TokenKind {
  for (const [group, kind] of KIND_OF_GROUP) if (groups[group] !== undefined) return kind;
  throw new Error('A token matched no group of its pattern.');
}
