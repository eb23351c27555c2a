/** Quarters of the calendar year in Vientiane, "2026-Q3". */
import { z } from 'zod';
import { vientianeDay } from '../lao/dates.ts';
import { daysInMonth, pad, parseIsoDay } from '../lao/calendar.ts';
import type { Locale } from '../locales.ts';

export const quarterSchema = z.templateLiteral([
  z.string().regex(/^2\d{3}$/),
  '-Q',
  z.enum(['1', '2', '3', '4']),
]);
export type Quarter = z.infer<typeof quarterSchema>;

export interface QuarterSpan {
  /** first and last day, YYYY-MM-DD */
  from: string;
  to: string;
  /** instants: from the first midnight in Vientiane up to, and not with, the one after the last day */
  start: Date;
  end: Date;
}

/** The quarter that an instant lies in. @example quarterAt(new Date('2026-09-30T17:00:00Z')) === '2026-Q4' */
export function quarterAt(instant: Date): Quarter {
  return quarterOf(vientianeDay(instant));
}

/** @param day YYYY-MM-DD @throws RangeError unless there is such a day, between the years 2000 and 2999 */
export function quarterOf(day: string): Quarter {
  const { year, month } = parseIsoDay(day);
  return quarterSchema.parse(`${year}-Q${Math.ceil(month / 3)}`);
}

export function spanOf(quarter: Quarter): QuarterSpan {
  const { year, number } = partsOf(quarter);
  const last = number * 3;
  const from = `${year}-${pad(last - 2, 2)}-01`;
  const to = `${year}-${pad(last, 2)}-${daysInMonth(year, last)}`;
  return { from, to, start: midnight(from), end: midnight(spanStartOf(nextQuarter(quarter))) };
}

export function nextQuarter(quarter: Quarter): Quarter {
  return moved(quarter, 1);
}

export function previousQuarter(quarter: Quarter): Quarter {
  return moved(quarter, -1);
}

/** Those from one to another, both included; none where the first is the later one. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = first; quarter <= last; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}

/** @example quarterName('2026-Q3', 'lo') === 'ໄຕມາດ 3 ປີ 2026' */
export function quarterName(quarter: Quarter, locale: Locale): string {
  const { year, number } = partsOf(quarter);
  return locale === 'lo' ? `ໄຕມາດ ${number} ປີ ${year}` : `Quarter ${number}, ${year}`;
}

function spanStartOf(quarter: Quarter): string {
  const { year, number } = partsOf(quarter);
  return `${year}-${pad(number * 3 - 2, 2)}-01`;
}

function moved(quarter: Quarter, by: number): Quarter {
  const { year, number } = partsOf(quarter);
  const count = year * 4 + number - 1 + by;
  return quarterSchema.parse(`${Math.floor(count / 4)}-Q${(count % 4) + 1}`);
}

function partsOf(quarter: Quarter): { year: number; number: number } {
  return { year: Number(quarter.slice(0, 4)), number: Number(quarter.slice(6)) };
}

/** Laos is at UTC+7 all year. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`);
}
