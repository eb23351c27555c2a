import type { BoardRow } from '@sanlao/shared/oversight/board';

/** What needs somebody comes first: no page, what is stuck, what waits too long, and then who has been silent longest. */
export function worstFirst(rows: readonly BoardRow[]): BoardRow[] {
  return rows.toSorted((one, other) => {
    for (const weight of weights) {
      const difference = weight(other) - weight(one);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

const weights: ((row: BoardRow) => number)[] = [
  ({ page }) => Number(page.state !== 'ok'),
  ({ newestPage }) => Number(newestPage !== null && newestPage.state !== 'ok'),
  ({ stopped }) => stopped.length,
  ({ overdue }) => overdue,
  ({ brokenLinks }) => Number(brokenLinks.length > 0),
  ({ withoutText }) => Number(withoutText.length > 0),
  ({ lastPublication }) =>
    lastPublication === null ? Number.MAX_SAFE_INTEGER : -Date.parse(lastPublication),
];
