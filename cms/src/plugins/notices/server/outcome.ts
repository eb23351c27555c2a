/** What became of an attempt to send something. */
export type Outcome =
  | { is: 'sent' }
  /** surely not taken. lasting: trying again would not help; everywhere: nobody's notices go this way now */
  | { is: 'refused'; text: string; lasting: boolean; everywhere: boolean }
  /** it was handed over, and no answer came */
  | { is: 'unsure'; text: string }
  /** somebody else sends it */
  | { is: 'lost' };

/** How long what was refused waits; after the last of them it is given up. */
const minute = 60_000;
const hour = 60 * minute;
const pauses = [
  minute / 2,
  2 * minute,
  10 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
  24 * hour,
];

/** Milliseconds until the next attempt; null: there is none. */
export function pauseAfter(attempts: number): number | null {
  return pauses[attempts] ?? null;
}

/** One line for people, without what could forge another one. */
export function told(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // eslint-disable-next-line no-control-regex -- servers of strangers say what they like
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').slice(0, 300);
}
