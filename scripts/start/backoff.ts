/** A service that ran this long before it ended starts again at once, as if for the first time. */
const settledAfter = 60_000;
const longestWait = 30_000;

export interface Fall {
  /** milliseconds it ran */
  ran: number;
  /** how many times in a row it has fallen, this one included */
  inARow: number;
  /** whether it ever answered */
  wasReady: boolean;
}

export type Verdict = { restartIn: number; inARow: number } | 'give up';

/** One that never answered gets three tries; one that did is restarted for ever, after 1, 2, 4 … 30 s. */
export function afterFall({ ran, inARow, wasReady }: Fall): Verdict {
  if (!wasReady && inARow >= 3) return 'give up';
  const counted = ran >= settledAfter ? 1 : inARow;
  return { restartIn: Math.min(longestWait, 1000 * 2 ** (counted - 1)), inARow: counted };
}
