/** Who wrote an article and who made its pictures. Empty: not said. */
export interface Credits {
  byline: string;
  photoCredit: string;
}

export const noCredits: Credits = { byline: '', photoCredit: '' };

/**
 * Reads a line that says who made the article, in brackets or not: "(ຂ່າວ: …)", "ພາບ: …", "ໂດຍ: …",
 * "ພາບ ແລະ ຂ່າວ: …", "ຂ່າວ: … ພາບ: …", "(ໂດຍ …)". Undefined for any other line.
 */
export function readCredits(line: string): Credits | undefined {
  const bracketed = /^[([]\s*(.+?)\s*[)\]][.\s]*$/u.exec(line)?.[1];
  const inner = bracketed ?? line;
  if (inner.length > LONGEST || /[()[\]]{2}/.test(inner)) return undefined;
  return readLabelled(inner) ?? (bracketed === undefined ? undefined : readBy(inner));
}

/** Splits brackets with credits from the end of a paragraph: "… 2024. (ຂ່າວ: ກ) (ພາບ: ຂ)". */
export function splitEndCredits(text: string): { text: string; credits: Credits } | undefined {
  let rest = text;
  let credits = noCredits;
  for (let count = 0; count < MOST_BRACKETS; count++) {
    const bracket = END_BRACKET.exec(rest.slice(-LONGEST_BRACKET))?.[0];
    const found = bracket === undefined ? undefined : readCredits(bracket.trim());
    if (bracket === undefined || !found) break;
    credits = joinCredits(found, credits);
    rest = rest.slice(0, -bracket.length).trim();
  }
  return rest === text || rest === '' ? undefined : { text: rest, credits };
}

/** The first of two wins, field by field. */
export function joinCredits(first: Credits, second: Credits): Credits {
  return {
    byline: first.byline || second.byline,
    photoCredit: first.photoCredit || second.photoCredit,
  };
}

const LONGEST = 240;
const LONGEST_NAME = 160;
const LONGEST_BRACKET = 260;
const MOST_BRACKETS = 3;
const END_BRACKET = /[([][^()[\]]{3,}[)\]][.\s]*$/u;

const AND = '\\s*(?:ແລະ|ກັບ|and|[,/&+-])\\s*';
const NEWS = '(?:ຂ່າວ|ບົດ|ບົດຂ່າວ|ຂໍ້ມູນ|news|text|story)';
const PICTURE = '(?:ພາບປະກອບ|ພາບຖ່າຍ|ຮູບພາບ|ພາບ|ຮູບ|photos?|pictures?)';
const BY = '(?:\\s*ໂດຍ|\\s+by)?';
const LABELS: { pattern: string; fields: (keyof Credits)[] }[] = [
  { pattern: `(?:${NEWS}${AND}${PICTURE}|${PICTURE}${AND}${NEWS})${BY}`, fields: ['byline', 'photoCredit'] },
  {
    pattern: `(?:${PICTURE}${BY}|ຖ່າຍ(?:ພາບ|ຮູບ)?${BY}|ຊ່າງພາບ|(?:photo|image) credits?)`,
    fields: ['photoCredit'],
  },
  {
    pattern: `(?:${NEWS}${BY}|ໂດຍ|ຂຽນ(?:ຂ່າວ|ບົດ)?${BY}|ບົດຂຽນ${BY}|(?:ຜູ້|ນັກ)ຂຽນ(?:ຂ່າວ|ບົດ)?|ຮຽບຮຽງ(?:ຂ່າວ|ບົດ)?${BY}|ຜູ້ຮຽບຮຽງ|ລາຍງານ(?:ຂ່າວ)?${BY}|ນັກຂ່າວ|ຜູ້ສື່ຂ່າວ|by|written by|reported by|author)`,
    fields: ['byline'],
  },
];
const ANY_LABEL = new RegExp(
  `(?:^|[\\s;,./|()])(?:${LABELS.map(({ pattern }, index) => `(?<label${index}>${pattern})`).join('|')})\\s*[:：]\\s*`,
  'giu',
);
const BRACKET_BY =
  /^(?:(?<photo>(?:ພາບ|ຮູບພາບ|ຮູບ|ຖ່າຍ)ໂດຍ|photos? by)|(?:ຂ່າວ|ຂຽນ|ບົດ|ຮຽບຮຽງ|ລາຍງານ)?ໂດຍ|by)\s+(?<name>.{2,120})$/iu;

function readLabelled(line: string): Credits | undefined {
  const labels = [...line.matchAll(ANY_LABEL)];
  if (labels[0]?.index !== 0) return undefined;
  let credits = noCredits;
  for (const [index, label] of labels.entries()) {
    const start = label.index + label[0].length;
    const name = tidyName(line.slice(start, labels[index + 1]?.index ?? line.length));
    if (name === '' || name.length > LONGEST_NAME) return undefined;
    const fields = LABELS.find((_, number) => label.groups?.[`label${number}`])?.fields ?? [];
    const named = Object.fromEntries(fields.map((field) => [field, name]));
    credits = joinCredits(credits, { ...noCredits, ...named });
  }
  return credits;
}

function readBy(inner: string): Credits | undefined {
  const { photo, name } = BRACKET_BY.exec(inner)?.groups ?? {};
  if (!name) return undefined;
  return photo ? { byline: '', photoCredit: tidyName(name) } : { byline: tidyName(name), photoCredit: '' };
}

function tidyName(name: string): string {
  return name
    .replace(/^[\s,;|/-]+|[\s,;|/(-]+$/gu, '')
    .replace(/(?<=.{3})(?<!\.[^.]{0,3})\.$/u, '')
    .trim();
}
