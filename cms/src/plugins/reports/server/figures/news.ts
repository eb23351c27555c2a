import type { Figures } from '@sanlao/shared/reports/report';

const dayMilliseconds = 86_400_000;

/** @param days of news, YYYY-MM-DD @param span first and last day; empty where the last is before the first */
export function newsOf(days: readonly string[], { from, to }: { from: string; to: string }): Figures['news'] {
  const count = Math.max(0, indexOf(to) - indexOf(from) + 1);
  const withNews = new Set(days);
  let longest = { length: 0, end: 0 };
  let length = 0;
  let daysWithout = 0;
  for (let index = 0; index < count; index++) {
    length = withNews.has(dayAt(indexOf(from) + index)) ? 0 : length + 1;
    if (length > 0) daysWithout++;
    if (length > longest.length) longest = { length, end: index };
  }
  const first = indexOf(from);
  return {
    days: count,
    daysWithout,
    longestGap:
      longest.length === 0
        ? null
        : {
            days: longest.length,
            from: dayAt(first + longest.end - longest.length + 1),
            to: dayAt(first + longest.end),
          },
  };
}

function indexOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMilliseconds;
}

function dayAt(index: number): string {
  return new Date(index * dayMilliseconds).toISOString().slice(0, 10);
}
