/** What a public address is made of (docs/decisions/2026-11-22-url-identity.md). Values in, values out. */
import { randomInt } from 'node:crypto';

/** Lower case, without the characters that people take for one another (0 o, 1 i l). */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const length = 6;

/** @param pick an integer from 0 to `below` - 1 */
export function newUrlId(pick: (below: number) => number = randomInt): string {
  return Array.from({ length }, () => alphabet[pick(alphabet.length)]).join('');
}

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

/** UTC+7 all year. */
function vientianeDay(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
