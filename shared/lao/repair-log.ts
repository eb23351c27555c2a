import type { Note, RuleId } from './rules.ts';

/** One kind of repair in a text. `before` and `after` show its first place with a few characters around it. */
export interface Repair {
  rule: RuleId;
  count: number;
  before: string;
  after: string;
}

/** A character that was deleted because no reader could see it as meant; `found` is its code, such as "U+F0FC". */
export interface RepairWarning {
  rule: 'private-use';
  found: string;
  count: number;
  before: string;
}

export interface Canonical {
  text: string;
  repairs: Repair[];
  warnings: RepairWarning[];
}

const CONTEXT = 8;

/** Collects what the rules report: one entry per rule, one warning per deleted character. */
export function repairLog() {
  const repairs = new Map<RuleId, Repair>();
  const warnings = new Map<string, RepairWarning>();

  const note: Note = ({ rule, text, index, before, after }) => {
    const [left, right] = surroundings(text, index, index + before.length);
    const repair = repairs.get(rule) ?? {
      rule,
      count: 0,
      before: left + before + right,
      after: left + after + right,
    };
    repairs.set(rule, { ...repair, count: repair.count + 1 });
    if (rule !== 'private-use') return;
    const found = `U+${before.charCodeAt(0).toString(16).toUpperCase()}`;
    const warning = warnings.get(found) ?? { rule, found, count: 0, before: left + before + right };
    warnings.set(found, { ...warning, count: warning.count + 1 });
  };

  return { note, result: () => ({ repairs: [...repairs.values()], warnings: [...warnings.values()] }) };
}

function surroundings(text: string, start: number, end: number): [string, string] {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  while (from > 0 && belongsToPrevious(text, from)) from -= 1;
  while (to < text.length && belongsToPrevious(text, to)) to += 1;
  return [text.slice(from, start), text.slice(end, to)];
}

function belongsToPrevious(text: string, index: number): boolean {
  return /[\p{M}\u0EB0\u0EB2\u0EB3\uDC00-\uDFFF]/u.test(text.charAt(index));
}
