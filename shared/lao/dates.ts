import { pad, parseIsoDay, type Day } from './calendar.ts';
import type { Locale } from './locale.ts';
import { MONTHS } from './months.ts';

export { MONTHS } from './months.ts';
export { parseLaoDates, type DateForm, type FoundDate } from './parse-dates.ts';

/**
 * `formatDate('2024-06-28', 'lo') === '28 ມິຖຸນາ 2024'`, in English `28 June 2024`. Source of all forms here:
 * docs/lao-text.md, "Dates".
 *
 * @throws RangeError unless the input is an existing day as YYYY-MM-DD.
 */
export function formatDate(isoDate: string, locale: Locale): string {
  return writeDay(parseIsoDay(isoDate), locale);
}

/**
 * From one day to another, both included; what both share is written once: `12-13 ມິຖຸນາ 2024`,
 * `30 ມິຖຸນາ - 2 ກໍລະກົດ 2024`. English has an en dash.
 *
 * @throws RangeError unless both are existing days as YYYY-MM-DD and the end is not before the start.
 */
export function formatDateRange(start: string, end: string, locale: Locale): string {
  const from = parseIsoDay(start);
  const to = parseIsoDay(end);
  if (end < start) throw new RangeError(`A range cannot end on ${end}, before it starts on ${start}.`);
  if (start === end) return writeDay(from, locale);
  const dash = locale === 'lo' ? '-' : '–';
  const last = writeDay(to, locale);
  if (from.year !== to.year) return `${writeDay(from, locale)} ${dash} ${last}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from.month, locale)} ${dash} ${last}`;
  return `${from.day}${dash}${last}`;
}

/** `formatMonth('2024-06', 'lo') === 'ມິຖຸນາ 2024'`. @throws RangeError unless the input is YYYY-MM. */
export function formatMonth(isoMonth: string, locale: Locale): string {
  const { year, month } = parseIsoDay(`${isoMonth}-01`);
  return `${monthName(month, locale)} ${year}`;
}

/** The time of an instant in Vientiane, `16:05`, the same in both languages. @throws RangeError if it is no instant. */
export function formatTime(instant: string | Date): string {
  const there = inVientiane(instant);
  return `${pad(there.getUTCHours(), 2)}:${pad(there.getUTCMinutes(), 2)}`;
}

/** Day and time of an instant in Vientiane: `28 ມິຖຸນາ 2024, 16:05`. @throws RangeError if it is no instant. */
export function formatDateTime(instant: string | Date, locale: Locale): string {
  return `${formatDate(vientianeDay(instant), locale)}, ${formatTime(instant)}`;
}

/** The day of an instant in Vientiane, `YYYY-MM-DD`. @throws RangeError if it is no instant. */
export function vientianeDay(instant: string | Date): string {
  return inVientiane(instant).toISOString().slice(0, 10);
}

// Laos is at UTC+7 all year. Counted here because browsers have no Lao data for Intl.DateTimeFormat.
const OFFSET_MILLISECONDS = 7 * 60 * 60 * 1000;

/** A date whose UTC fields show the time in Vientiane. */
function inVientiane(instant: string | Date): Date {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time))
    throw new RangeError(`"${String(instant)}" is not an instant: write it as in 2024-06-28T09:05:00Z.`);
  return new Date(time + OFFSET_MILLISECONDS);
}

function writeDay({ year, month, day }: Day, locale: Locale): string {
  return `${day} ${monthName(month, locale)} ${year}`;
}

function monthName(month: number, locale: Locale): string {
  const name = MONTHS[month - 1];
  if (!name) throw new RangeError(`There is no month ${month}.`);
  return name[locale];
}
