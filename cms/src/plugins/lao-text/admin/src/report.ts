import type { Bilingual } from '../../../../admin/texts.ts';

/** What the last save repaired and what it would suggest; the answer of `GET /lao-text/reports/:uid/:documentId`. */
export interface Report {
  repairs: Repair[];
  warnings: Warning[];
  /** when it was saved; missing where there was no save yet */
  at?: string | null;
}

export interface Repair {
  /** name of the field; "gallery.caption" within a component */
  field: string;
  rule: string;
  count: number;
  /** the first place, with a few characters around it */
  before: string;
  after: string;
}

export interface Warning {
  field: string;
  found: string;
  /** '' where the characters were deleted */
  suggested: string;
  count: number;
  reason: Bilingual;
}

interface RuleRepairs {
  rule: string;
  count: number;
  /** by field, in the order of the report */
  places: { field: string; before: string; after: string }[];
}

/** One entry per rule over all fields, most frequent first. */
export function byRule(repairs: readonly Repair[]): RuleRepairs[] {
  const rules = new Map<string, RuleRepairs>();
  for (const { field, rule, count, before, after } of repairs) {
    const known = rules.get(rule) ?? { rule, count: 0, places: [] };
    rules.set(rule, {
      rule,
      count: known.count + count,
      places: [...known.places, { field, before, after }],
    });
  }
  return [...rules.values()].sort((a, b) => b.count - a.count);
}

/**
 * A text in which characters that cannot be seen are: spaces that are no plain spaces and invisible characters as
 * their code, a mark without its consonant on a dotted circle.
 */
export function visible(text: string): string {
  return text
    .replace(
      UNSEEN,
      (character) => `⟨U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replace(/^(?=\p{Mn})/u, '◌')
    .replace(/ {2,}/g, (spaces) => '␣'.repeat(spaces.length));
}

const UNSEEN = /[\u00A0\u00AD\u2000-\u200F\u202A-\u202F\u205F\u2060\u3000\uFEFF\uE000-\uF8FF]/g;

/** Every repair and warning counted by its places. */
export function totalOf(items: readonly { count: number }[]): number {
  return items.reduce((total, { count }) => total + count, 0);
}
