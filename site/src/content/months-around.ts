/**
 * The nearest months before and after one that have something, at most a year away. Asks about no more months than it
 * must: a page that reads them is rendered again when one of them changes.
 *
 * @param month "2026-11"
 */
export function monthsAround(
  month: string,
  hasAny: (month: string) => boolean,
): { earlier: string | undefined; later: string | undefined } {
  const distances = Array.from({ length: 12 }, (_, index) => index + 1);
  const nearest = (direction: 1 | -1) =>
    distances.map((distance) => monthAt(month, direction * distance)).find(hasAny);
  return { earlier: nearest(-1), later: nearest(1) };
}

function monthAt(month: string, distance: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + distance)).toISOString().slice(0, 7);
}
