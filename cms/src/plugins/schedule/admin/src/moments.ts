/** Minutes and months in Vientiane, as inputs and calendars want them. Values in, values out. */
import { daysInMonth, pad } from '@sanlao/shared/lao/calendar';
import { formatTime, vientianeDay } from '@sanlao/shared/lao/dates';
import type { EntryPlan } from '@sanlao/shared/editing/plan';

/** "2026-11-24T09:00" of an instant. */
export function localMinute(instant: string): string {
  return `${vientianeDay(instant)}T${formatTime(instant)}`;
}

/** The instant of "2026-11-24T09:00" in Vientiane, whatever the zone of the browser; undefined for anything else. */
export function instantOf(local: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return undefined;
  const time = Date.parse(`${local}:00+07:00`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The next full hour that is at least an hour away. */
export function proposedMinute(now: string): string {
  const hour = 3_600_000;
  return localMinute(new Date((Math.floor(Date.parse(now) / hour) + 2) * hour).toISOString());
}

/** @param month "2026-11" */
export function shiftedMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + number - 1 + by;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1, 2)}`;
}

/** First instant of the month and of the one after it. */
export function spanOf(month: string): { from: string; until: string } {
  const first = (of: string) => new Date(`${of}-01T00:00:00+07:00`).toISOString();
  return { from: first(month), until: first(shiftedMonth(month, 1)) };
}

/** The days of a month in rows of seven from Monday; null outside of the month. */
export function weeksOf(month: string): (string | null)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const days = Array.from(
    { length: daysInMonth(year, number) },
    (_, index) => `${month}-${pad(index + 1, 2)}`,
  );
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const rows = Math.ceil(cells.length / 7);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => cells[row * 7 + column] ?? null),
  );
}

const minute = 60_000;

export type ShownState = 'waiting' | 'late' | 'changed' | 'stopped' | 'done';

/** States that somebody has to look at. */
export const alarming: ReadonlySet<ShownState> = new Set(['late', 'changed', 'stopped']);

/** How a plan is shown; late: five minutes and more, as the alarm has it. */
export function shownState(
  { state, dueAt, overdueAt, changed }: Pick<EntryPlan, 'state' | 'dueAt' | 'overdueAt' | 'changed'>,
  now: string,
): ShownState {
  if (state === 'stopped') return 'stopped';
  if (state !== 'waiting') return 'done';
  if (changed) return 'changed';
  const isLate = overdueAt !== null || Date.parse(now) - Date.parse(dueAt) > 5 * minute;
  return isLate ? 'late' : 'waiting';
}
