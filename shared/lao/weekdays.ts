import { parseIsoDay } from './calendar.ts';
import type { Bilingual, Locale } from './locale.ts';

/** Monday first, as weeks begin in the Lao PDR; without "ວັນ". `narrow` heads the columns of a small calendar. Source: CLDR. */
export const WEEKDAYS = [
  { lo: 'ຈັນ', en: 'Monday', narrow: { lo: 'ຈ', en: 'M' } },
  { lo: 'ອັງຄານ', en: 'Tuesday', narrow: { lo: 'ອ', en: 'T' } },
  { lo: 'ພຸດ', en: 'Wednesday', narrow: { lo: 'ພ', en: 'W' } },
  { lo: 'ພະຫັດ', en: 'Thursday', narrow: { lo: 'ພຫ', en: 'T' } },
  { lo: 'ສຸກ', en: 'Friday', narrow: { lo: 'ສຸ', en: 'F' } },
  { lo: 'ເສົາ', en: 'Saturday', narrow: { lo: 'ສ', en: 'S' } },
  { lo: 'ອາທິດ', en: 'Sunday', narrow: { lo: 'ອາ', en: 'S' } },
] as const satisfies (Bilingual & { narrow: Bilingual })[];

/** `formatWeekday('2024-06-28', 'lo') === 'ວັນສຸກ'`. @throws RangeError unless the input is an existing day as YYYY-MM-DD. */
export function formatWeekday(isoDate: string, locale: Locale): string {
  const { year, month, day } = parseIsoDay(isoDate);
  const { lo, en } = WEEKDAYS[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7]!;
  return locale === 'lo' ? `ວັນ${lo}` : en;
}
