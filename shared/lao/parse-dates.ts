import { daysInMonth, isoDay } from './calendar.ts';
import { asciiDigits } from './digits.ts';
import { ANY_MONTH, monthNumber } from './months.ts';

export type DateForm = 'range' | 'day-range' | 'numeric-range' | 'day' | 'iso' | 'numeric' | 'month';

export interface FoundDate {
  /** First and last day, `YYYY-MM-DD`; the same for a single day, the whole month for a month. */
  start: string;
  end: string;
  /** As written, and where: a UTF-16 position. */
  text: string;
  index: number;
  form: DateForm;
  /** `buddhist`: the text has a year 2500-2600, and `start` and `end` are only a suggestion for the editor to confirm. */
  era: 'gregorian' | 'buddhist';
}

/**
 * Finds the dates in a text, in the order of the text, in Lao or ASCII digits: `28/06/2024`, `2024-06-28`,
 * `28 ມິຖຸນາ 2024`, `12-13 ມິຖຸນາ 2024`, `30 ມິຖຸນາ - 2 ກໍລະກົດ 2024`, `ເດືອນ 6 ປີ 2024`, months misspelt as
 * in practice. Numeric dates are day first. A date that no calendar has, and a range that ends before it
 * starts, is left out. Source: docs/lao-text.md, "Dates".
 */
export function parseLaoDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  let rest = asciiDigits(text);
  for (const [form, { pattern, read }] of Object.entries(FORMS) as [DateForm, Form][]) {
    rest = rest.replace(pattern, (match: string, ...details: unknown[]) => {
      const groups = details.at(-1) as Parts;
      const index = details.at(-3) as number;
      if (/\d/.test(rest.charAt(index - 1))) return match;
      const span = read(groups);
      if (span) found.push({ ...span, text: text.slice(index, index + match.length), index, form });
      // Read once, even if impossible: the "12 ມິຖຸນາ" of "13-12 ມິຖຸນາ" is not a date of its own.
      return '\0'.repeat(match.length);
    });
  }
  return found.sort((a, b) => a.index - b.index);
}

type Parts = Partial<Record<'day' | 'month' | 'year' | 'lastDay' | 'lastMonth' | 'lastYear', string>>;
type Span = Pick<FoundDate, 'start' | 'end' | 'era'>;

interface Form {
  pattern: RegExp;
  read: (parts: Parts) => Span | undefined;
}

const MONTH = `(?:ເດືອນ\\s*\\d{1,2}(?!\\d)|(?:ເດືອນ\\s*)?(?:${ANY_MONTH}))`;
const TO = '\\s*(?:[-–—]|(?:ຫາ|ເຖິງ|ຮອດ)(?:\\s*ວັນທີ)?)\\s*';
const BEFORE_YEAR = '\\s*,?\\s*(?:ປີ|[ຄພ]\\.?\\s?ສ\\.?)?\\s*';
const YEAR = `${BEFORE_YEAR}(?<year>\\d{4})(?!\\d)`;
const LAST_YEAR = `${BEFORE_YEAR}(?<lastYear>\\d{4})(?!\\d)`;

/** In this order: a longer form is tried before the shorter ones that it contains. */
const FORMS: Record<DateForm, Form> = {
  range: {
    pattern: pattern(
      `(?<day>\\d{1,2})\\s*(?<month>${MONTH})(?:${YEAR})?${TO}(?<lastDay>\\d{1,2})\\s*(?<lastMonth>${MONTH})${LAST_YEAR}`,
    ),
    read: readRange,
  },
  'day-range': {
    pattern: pattern(`(?<day>\\d{1,2})${TO}(?<lastDay>\\d{1,2})\\s*(?<month>${MONTH})${YEAR}`),
    read: readRange,
  },
  'numeric-range': {
    pattern: pattern(
      '(?<day>\\d{1,2})\\s?[-–]\\s?(?<lastDay>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})(?!\\d)',
    ),
    read: readRange,
  },
  day: { pattern: pattern(`(?<day>\\d{1,2})\\s*(?<month>${MONTH})${YEAR}`), read: readRange },
  iso: { pattern: pattern('(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)'), read: readRange },
  numeric: {
    pattern: pattern(
      '(?<day>\\d{1,2})(?<separator>\\s?[/-]\\s?|\\.)(?<month>\\d{1,2})\\k<separator>(?<year>\\d{4})(?!\\d)',
    ),
    read: readRange,
  },
  month: { pattern: pattern(`(?<month>${MONTH})${YEAR}`), read: readMonth },
};

function pattern(source: string): RegExp {
  return new RegExp(source, 'g');
}

function readRange(parts: Parts): Span | undefined {
  const last = yearOf(parts.lastYear ?? parts.year);
  if (!last) return undefined;
  const end = dayOf(parts.lastDay ?? parts.day, parts.lastMonth ?? parts.month, last.year);
  const first = parts.year ? yearOf(parts.year) : last;
  const start = first && dayOf(parts.day, parts.month, first.year);
  if (!start || !end) return undefined;
  const era = first.era === 'buddhist' ? first.era : last.era;
  if (start <= end) return { start, end, era };
  // "30 ທັນວາ - 2 ມັງກອນ 2025": the year stands for the last day only.
  const yearBefore = parts.year ? undefined : dayOf(parts.day, parts.month, first.year - 1);
  return yearBefore ? { start: yearBefore, end, era } : undefined;
}

function readMonth(parts: Parts): Span | undefined {
  const written = yearOf(parts.year);
  const start = written && dayOf('1', parts.month, written.year);
  if (!start) return undefined;
  const lastDay = daysInMonth(written.year, Number(start.slice(5, 7)));
  return { start, end: `${start.slice(0, 8)}${lastDay}`, era: written.era };
}

function yearOf(text: string | undefined): { year: number; era: FoundDate['era'] } | undefined {
  const year = Number(text);
  if (year >= 2500 && year <= 2600) return { year: year - 543, era: 'buddhist' };
  return year >= 1000 && year < 2500 ? { year, era: 'gregorian' } : undefined;
}

function dayOf(day: string | undefined, month: string | undefined, year: number): string | undefined {
  const name = (month ?? '').replace(/^ເດືອນ\s*/, '');
  return isoDay({ year, month: /^\d+$/.test(name) ? Number(name) : monthNumber(name), day: Number(day) });
}
