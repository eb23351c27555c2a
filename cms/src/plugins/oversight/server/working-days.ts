/** Working days are Monday to Friday in Vientiane; holidays are not known to the platform and count as working days. */
import { vientianeDay } from '@sanlao/shared/lao/dates';

const dayMilliseconds = 86_400_000;

/** The instant so many working days later, at the same time of day. */
export function afterWorkingDays(instant: Date, days: number): Date {
  let later = instant;
  for (let left = days; left > 0;) {
    later = new Date(later.getTime() + dayMilliseconds);
    if (isWorkingDay(later)) left--;
  }
  return later;
}

function isWorkingDay(instant: Date): boolean {
  const weekday = new Date(`${vientianeDay(instant)}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
