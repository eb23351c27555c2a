import { joinCredits, splitEndCredits } from './credits.ts';
import { endsSentence, longestLink } from './furniture.ts';
import { noFacts, noteFact, type Fact, type Facts } from './head.ts';
import { escapeHtml } from './html.ts';
import { isPicture, type Piece } from './pieces.ts';

export interface Tail extends Facts {
  rest: Piece[];
  /** a last line that may be furniture but was kept */
  doubtful: string | undefined;
}

/**
 * Takes dates, credits and furniture from below the text. Titles of downloads and menu entries are known by their
 * shape: short lines without a full stop, two or more of them or set apart by empty lines, below a text that ended.
 */
export function takeTail(pieces: readonly Piece[]): Tail {
  const facts = noFacts();
  const below: Below[] = [];
  let end = pieces.length;
  for (; end > 0; end--) {
    const piece = pieces[end - 1]!;
    const role = roleOf(piece, facts);
    if (!role) break;
    below.unshift({ piece, role });
  }
  facts.furniture.reverse();

  // Short lines above a credit or a date belong to the text.
  const linksFrom = below.findLastIndex(({ role }) => role === 'date' || role === 'credit') + 1;
  const text = [
    ...pieces.slice(0, end),
    ...below.slice(0, linksFrom).flatMap(({ piece, role }) => (isText(role) ? [piece] : [])),
  ];
  const block = below.slice(linksFrom);
  const links = block.flatMap(({ piece, role }) => (role === 'link' ? [piece] : []));
  if (
    isFurnitureBlock(
      block,
      text.findLast((piece) => !isPicture(piece)),
    )
  ) {
    const furniture = [...links.map((piece) => piece.text), ...facts.furniture];
    const pictures = block.flatMap(({ piece, role }) => (role === 'picture' ? [piece] : []));
    return splitLastCredits({ ...facts, furniture, rest: [...text, ...pictures], doubtful: undefined });
  }
  const doubtful = text.length > 0 && links.length === 1 ? links[0]!.text : undefined;
  const kept = block.flatMap(({ piece, role }) => (isText(role) ? [piece] : []));
  return splitLastCredits({ ...facts, rest: [...text, ...kept], doubtful });
}

interface Below {
  piece: Piece;
  role: Fact | 'link' | 'picture';
}

function isText(role: Below['role']): boolean {
  return role === 'link' || role === 'picture';
}

function roleOf(piece: Piece, facts: Facts): Below['role'] | undefined {
  if (isPicture(piece)) return 'picture';
  if (piece.kind === 'whole' || piece.kind === 'heading') return undefined;
  const fact = piece.kind === 'line' ? noteFact(piece.text, facts) : undefined;
  if (fact) return fact;
  const inMenu = piece.kind === 'line' || /^<a [^>]*>[^<]*<\/a>$/.test(piece.html);
  return inMenu && isLinkText(piece.text) ? 'link' : undefined;
}

/** Not the end of a sentence, not a telephone number or an address, not the person who signs. */
function isLinkText(text: string): boolean {
  return (
    text.length <= longestLink &&
    !/[.!?…:;,。]["'”’)\]»]*$/u.test(text) &&
    !/\p{L}\s?:\s?\S|@|:\/\/|www\.|\d{6}|(?:\+856|\b0\d{2})[ -]?\d/u.test(text) &&
    !/^\(?(?:ທ່ານ|ຫົວໜ້າ|ຫົວຫນ້າ|ຮອງ|ລັດຖະມົນຕີ|ເຈົ້າ|ປະທານ|ລົງຊື່|ເຊັນ|ຜູ້ອຳນວຍການ)/u.test(text)
  );
}

/** Empty lines that set a block apart from a text whose paragraphs have one between them. */
const APART = 2;
const LONG = 200;

function isFurnitureBlock(block: readonly Below[], before: Piece | undefined): boolean {
  const links = block.filter(({ role }) => role === 'link');
  const [first] = links;
  if (!first || !before) return false;
  const textEnded = endsSentence(before.text) || (before.text.length >= LONG && !/[:;,]$/.test(before.text));
  if (!textEnded) return false;
  const next = block[block.indexOf(first) + 1];
  const aboveFurniture = first.piece.gap > 0 && next?.role === 'furniture' && next.piece.gap === 0;
  return links.length > 1 || first.piece.gap >= APART || aboveFurniture;
}

function splitLastCredits(tail: Tail): Tail {
  const index = tail.rest.findLastIndex((piece) => !isPicture(piece));
  const last = tail.rest[index];
  const split = last && last.kind !== 'whole' ? splitEndCredits(last.text) : undefined;
  if (!last || !split) return tail;
  const cut = escapeHtml(last.text.slice(split.text.length));
  if (!last.html.endsWith(cut)) return tail;
  const piece: Piece = { ...last, text: split.text, html: last.html.slice(0, -cut.length).trimEnd() };
  return {
    ...tail,
    rest: tail.rest.with(index, piece),
    credits: joinCredits(tail.credits, split.credits),
  };
}
