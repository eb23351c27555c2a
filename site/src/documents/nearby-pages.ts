/**
 * The pages to jump to from a page: all of a short document; of a long one those around it and others at even steps, as
 * many links as a small page can carry.
 *
 * @returns ascending, from 1
 */
export function nearbyPages(current: number, pages: number): number[] {
  if (pages <= most) return Array.from({ length: pages }, (_, index) => index + 1);
  const step = Math.ceil(pages / stepped / 10) * 10;
  const found = new Set([1, pages]);
  for (let page = step; page < pages; page += step) found.add(page);
  for (let page = current - around; page <= current + around; page++) {
    if (page >= 1 && page <= pages) found.add(page);
  }
  return [...found].sort((a, b) => a - b);
}

const most = 48;
const stepped = 30;
const around = 5;
