/**
 * Cutting text for search: into syllables, foreign words and numbers, each folded. The rules come as data, so that the
 * search page can tell its script the very rules that its index was made by.
 */

export interface SearchRules {
  /** a regular expression that finds the tokens of a line, flags "gu" */
  token: string;
  /** replacements that make a line canonical, in steps that are repeated until they change nothing */
  repairs: readonly Replacements[];
  /** replacements that fold a token after NFKC */
  folds: Replacements;
}

type Replacements = readonly (readonly [source: string, by: string])[];

export interface SearchToken {
  /** as search compares it */
  folded: string;
  /** as written, in lower case: tells an exact title from one that is only folded alike */
  exact: string;
  /** the token before it belongs to the same word or run of Lao */
  joined: boolean;
  /** UTF-16 positions in the text */
  start: number;
  end: number;
}

export interface Cut {
  text: string;
  start: number;
  end: number;
}

export type Tokenizer = ReturnType<typeof openTokenizer>;

export function openTokenizer(rules: SearchRules) {
  const token = new RegExp(rules.token, 'gu');
  const repairs = rules.repairs.map(patternsOf);
  const folds = patternsOf(rules.folds);
  const known = new Map<string, string>();

  /** Remembered: texts repeat a few thousand syllables, and folding one costs more than cutting it. */
  function fold(written: string): string {
    let folded = known.get(written);
    if (folded === undefined) {
      folded = foldForeign(
        replaced(written.toLowerCase().normalize('NFKC').toLowerCase(), folds).replace(LAO_DIGIT, (digit) =>
          String(digit.charCodeAt(0) & 15),
        ),
      );
      if (known.size > 20_000) known.clear();
      known.set(written, folded);
    }
    return folded;
  }

  function tokensOf(text: string, cuts: readonly Cut[]): SearchToken[] {
    let before = 0;
    let laoBefore = false;
    return cuts.map(({ text: written, start, end }) => {
      const folded = fold(written);
      const lao = LAO.test(folded);
      const between = text.slice(before, start);
      const joined = before > 0 && (JOINT.test(between) || (lao && laoBefore && GAP.test(between)));
      before = end;
      laoBefore = lao;
      return { folded, exact: written.toLowerCase(), joined, start, end };
    });
  }

  return {
    /** Of a text whose words layout may break by spaces: they come from `syllables`. */
    tokensOf,
    /** Of a query or a line that is shown. @param line canonical */
    tokens: (line: string): SearchToken[] =>
      tokensOf(
        line,
        Array.from(line.matchAll(token), ({ 0: text, index }) => ({
          text,
          start: index,
          end: index + text.length,
        })),
      ),
    canonical: (line: string): string =>
      untilStable(line, (whole) =>
        repairs.reduce(
          (repaired, step) => untilStable(repaired, (part) => replaced(part, step)),
          whole.normalize(),
        ),
      ),
  };
}

type Patterns = readonly (readonly [RegExp, string])[];

function patternsOf(replacements: Replacements): Patterns {
  return replacements.map(([source, by]) => [new RegExp(source, 'g'), by]);
}

function untilStable(text: string, change: (text: string) => string): string {
  for (let before = ''; before !== text;) {
    before = text;
    text = change(text);
  }
  return text;
}

function replaced(text: string, patterns: Patterns): string {
  return patterns.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text);
}

const LAO = /[\u0E80-\u0EFF]/;
const LAO_DIGIT = /[\u0ED0-\u0ED9]/g;
// What stands inside a name: "e-Office", "300/ລບ", "Wi‑Fi".
const JOINT = /^[-‐‑/.&'’_+]?$/;
// One space or line end: layout and text extraction put them inside Lao words.
const GAP = /^(?: | ?\r?\n ?)$/;

/** "1,500" and "1.500" are one number; "services" finds "service". */
function foldForeign(folded: string): string {
  if (/^[\d.,]+$/.test(folded)) return folded.replace(/[.,]/g, '');
  return /^[a-z]{4,}$/.test(folded) ? folded.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : folded;
}
