/** A calendar day without a time or a zone. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** `YYYY-MM-DD`, or undefined for a day that no calendar has, such as 31 June. */
export function isoDay({ year, month, day }: Day): string | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
    : undefined;
}

/** @throws RangeError unless the text is `YYYY-MM-DD` and such a day exists. */
export function parseIsoDay(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const parsed = { year: Number(year), month: Number(month), day: Number(day) };
  if (isoDay(parsed) !== text)
    throw new RangeError(`"${text}" is not a day: write an existing day as YYYY-MM-DD.`);
  return parsed;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

export function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
