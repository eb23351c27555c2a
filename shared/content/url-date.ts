import { vientianeDay } from '../lao/dates.ts';

export interface DatedEntry {
  /** articles and publications */
  date?: string | Date | null;
  /** events */
  start?: string | Date | null;
}

/** The day in the address: that of the entry, in Vientiane, or today where it has none. */
export function urlDateOf({ date, start }: DatedEntry, now: Date): string {
  if (typeof date === 'string' && /^\d{4}-\d{2}-\d{2}/.test(date)) return date.slice(0, 10);
  return vientianeDay(date ?? start ?? now);
}
