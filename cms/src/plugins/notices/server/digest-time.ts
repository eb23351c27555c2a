/** When the e-mail of the day is sent: on working days, at an hour in Vientiane. Pure. */

/** Laos has no summer time. */
const offset = 7 * 3_600_000;
const day = 86_400_000;

/** The next such hour after now; Saturday and Sunday have none. */
export function nextDigest(now: Date, hour: number): Date {
  const local = now.getTime() + offset;
  const today = Math.floor(local / day) * day + hour * 3_600_000;
  let time = today > local ? today : today + day;
  while (isWeekend(time)) time += day;
  return new Date(time - offset);
}

function isWeekend(local: number): boolean {
  return [0, 6].includes(new Date(local).getUTCDay());
}
