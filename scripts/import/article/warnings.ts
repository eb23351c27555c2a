import { dateWarnings, spellingWarnings, type SpellingWarning } from '@sanlao/shared/lao/spelling';
import { times } from './canonical-text.ts';
import { sameKey } from './compare.ts';
import type { Piece, Warning, WarningCode } from './pieces.ts';
import type { Title } from './title.ts';

export function title(given: { title: Title | undefined; derived: string; shortened: boolean }): Warning[] {
  if (!given.title) {
    const message = `No title was found; "${given.derived}" is made from the first sentence. Write one before publishing.`;
    return [{ code: 'title-derived', message }];
  }
  const whole = given.title.title;
  const spelt = given.title.repeats.filter((repeat) => repeat !== whole);
  return [
    ...only(given.shortened, 'title-shortened', `The title was cut to 255 characters. It was: "${whole}".`),
    ...only(
      spelt.length > 0,
      'title-repeated',
      `The title is repeated in another spelling: "${spelt[0]}". The first one was kept; correct it if the other is right.`,
    ),
  ];
}

export function body(pieces: readonly Piece[]): Warning[] {
  return only(
    !pieces.some((piece) => piece.text !== ''),
    'body-missing',
    'There is no text below the title.',
  );
}

export function doubled(starts: readonly string[]): Warning[] {
  return only(
    starts.length > 0,
    'body-doubled',
    `Text that stands twice was left out once: ${quoted(starts)}.`,
  );
}

export function furniture(lines: readonly string[]): Warning[] {
  return only(
    lines.length > 0,
    'furniture',
    `Lines of the page around the article were left out: ${quoted(lines)}.`,
  );
}

export function doubtful(line: string | undefined): Warning[] {
  return only(
    line !== undefined,
    'furniture-possible',
    `The last line may not belong to the article, but was kept: "${line}".`,
  );
}

/** Spellings, Buddhist years and a text without Lao. */
export function text(whole: string): Warning[] {
  return [
    ...only(sameKey(whole) !== '' && !/\p{Script=Lao}/u.test(whole), 'no-lao', 'The text has no Lao in it.'),
    ...spellingWarnings(whole).map((warning) => spelling('spelling', warning)),
    ...dateWarnings(whole).map((warning) => spelling('buddhist-year', warning)),
  ];
}

function spelling(code: WarningCode, { found, suggested, count, reason }: SpellingWarning): Warning {
  return { code, message: `"${found}" (${times(count)}): "${suggested}"? ${reason.en}.` };
}

function only(condition: boolean, code: WarningCode, message: string): Warning[] {
  return condition ? [{ code, message }] : [];
}

const SHOWN = 60;

function quoted(lines: readonly string[]): string {
  return lines.map((line) => `"${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}"`).join(', ');
}
