import { sameSentence } from './compare.ts';
import { joinCredits, noCredits, readCredits, type Credits } from './credits.ts';
import { readDateLine, type DateLine } from './date-line.ts';
import { endsSentence, isFurniture, metadataParts } from './furniture.ts';
import { isPicture, type Piece } from './pieces.ts';

/** What single lines say about the article rather than in it. */
export interface Facts {
  dates: DateLine[];
  credits: Credits;
  furniture: string[];
}

export interface Head extends Facts {
  /** everything that was not taken */
  rest: Piece[];
  /** index in `rest` before which the first date stood */
  datedAt: number | undefined;
}

/** A line longer than this is no title, but where the text begins. */
const LONGEST_HEAD_LINE = 255;
const HEAD_LINES = 8;

/** Takes dates, credits and furniture from the lines above the text. */
export function takeHead(pieces: readonly Piece[]): Head {
  const facts = noFacts();
  const rest: Piece[] = [];
  let datedAt: number | undefined;
  let index = 0;
  for (; index < pieces.length && rest.length < HEAD_LINES; index++) {
    const piece = pieces[index]!;
    if (isBody(piece, { before: rest[0], after: pieces[index + 1] })) break;
    const dates = facts.dates.length;
    if (piece.kind === 'heading' || !noteFact(piece.text, facts)) rest.push(piece);
    if (dates === 0 && facts.dates.length > 0) datedAt = rest.length;
  }
  return { ...facts, rest: [...rest, ...pieces.slice(index)], datedAt };
}

/** A sentence begins the text, unless it is the title: the first line, with a date or its repetition next to it. */
function isBody(
  piece: Piece,
  { before, after }: { before: Piece | undefined; after: Piece | undefined },
): boolean {
  if (isPicture(piece)) return false;
  if (piece.kind === 'whole' || piece.text.length > LONGEST_HEAD_LINE) return true;
  if (!endsSentence(piece.text)) return false;
  if (before) return !sameSentence(piece.text, before.text);
  return !after || !(readDateLine(after.text) ?? sameSentence(piece.text, after.text));
}

export function noFacts(): Facts {
  return { dates: [], credits: noCredits, furniture: [] };
}

export type Fact = 'date' | 'credit' | 'furniture';

/** Adds what a line says to the facts and answers what it was; undefined for a line that belongs to the text. */
export function noteFact(line: string, facts: Facts): Fact | undefined {
  const date = readDateLine(line);
  if (date) {
    facts.dates.push(date);
    return 'date';
  }
  const credits = readCredits(line);
  if (credits) {
    facts.credits = joinCredits(facts.credits, credits);
    return 'credit';
  }
  const parts = metadataParts(line)?.map((part) => noteFact(part, facts));
  if (parts) return parts.find((fact) => fact !== 'furniture') ?? 'furniture';
  if (!isFurniture(line)) return undefined;
  facts.furniture.push(line);
  return 'furniture';
}
