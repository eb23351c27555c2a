/** The days of a month as a calendar shows them, and the events on each. */
import type { Event } from '@sanlao/shared/content/types';
import type { Content } from '../../publisher/content/content.ts';
import { eventDays } from './event-facts.ts';

/** Weeks begin on Monday; undefined: a day of another month. */
export type Week = readonly (string | undefined)[];

/**
 * @param month "2026-11"
 * @returns days as "2026-11-22", seven to a week
 */
export function weeksOf(month: string): Week[] {
  const days = daysOf(month);
  const before = (new Date(days[0]!).getUTCDay() + 6) % 7;
  const cells = [...Array<undefined>(before), ...days];
  const count = Math.ceil(cells.length / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => cells[week * 7 + index]),
  );
}

/** The events of each day of the month that has any; one that lasts several days stands on each of them. */
export function eventsByDay<E extends Pick<Event, 'start' | 'end'>>(
  month: string,
  events: readonly E[],
): Map<string, E[]> {
  const byDay = new Map<string, E[]>();
  for (const event of events) {
    const { first, last } = eventDays(event);
    for (const day of daysOf(month).filter((day) => day >= first && day <= last)) {
      byDay.set(day, [...(byDay.get(day) ?? []), event]);
    }
  }
  return byDay;
}

/**
 * Today, where it is in the month. Only the page of the month that runs now asks about days, so no other one is
 * rendered again at midnight.
 */
export function todayIn(content: Pick<Content, 'isPast'>, month: string): string | undefined {
  const days = daysOf(month);
  if (content.isPast(days.at(-1)!) || !content.isPast(dayBefore(days[0]!))) return undefined;
  return days.find((day) => !content.isPast(day));
}

function daysOf(month: string): string[] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
