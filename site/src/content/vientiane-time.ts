/** An instant with the clock of Vientiane, for machines: "2026-12-12T08:30:00+07:00". Laos is at UTC+7 all year. */
export function vientianeTime(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().replace(/\.\d+Z$/, '+07:00');
}
