import type { EventDate } from './assemble.ts';
import type { DateLine } from './date-line.ts';
import type { Warning } from './pieces.ts';

export interface SettledDate {
  date: string | null;
  certain: boolean;
  warnings: Warning[];
}

/**
 * The day of publication: what the page's metadata says, else the first date line. The days of an event are never
 * taken for it, only suggested.
 */
export function settleDate(
  known: string | undefined,
  lines: readonly DateLine[],
  eventDates: readonly EventDate[],
): SettledDate {
  const days = lines.filter((line) => line.kind === 'day');
  const unclear = lines.flatMap((line) => (line.kind === 'unclear' ? [line.text] : []));
  const [first] = days;
  const date = known ?? first?.day ?? null;
  const buddhist = known === undefined && first?.era === 'buddhist';
  const others = [...new Set(days.map(({ day }) => day).filter((day) => day !== date))];
  const warnings: Warning[] = [];
  if (date === null) warnings.push(missing(unclear, eventDates));
  if (buddhist) {
    warnings.push({
      code: 'buddhist-year',
      message: `The date was written in the Buddhist era; it is taken as ${date}. Confirm it before publishing.`,
    });
  }
  if (others.length > 0) {
    warnings.push({
      code: 'date-conflict',
      message: `The text has other date lines too: ${others.join(', ')}. ${date} was taken.`,
    });
  }
  return { date, certain: date !== null && !buddhist, warnings };
}

function missing(unclear: readonly string[], eventDates: readonly EventDate[]): Warning {
  if (unclear.length > 0) {
    return {
      code: 'date-unclear',
      message: `"${unclear[0]}" is no clear date. Write the day of publication as 28/06/2024.`,
    };
  }
  const last = eventDates.at(-1);
  const suggestion = last
    ? ` The text speaks of an event that ended on ${last.end}: it may be of that day.`
    : '';
  return {
    code: 'date-missing',
    message: `The text has no date line of its own.${suggestion} Give the entry its date before publishing.`,
  };
}
