/** Which way a finger turns the page. */

export interface Touch {
  x: number;
  y: number;
  /** milliseconds */
  time: number;
}

/** Pixels; shorter ones are slips. */
const shortest = 60;
/** Milliseconds; slower ones are for reading along. */
const slowest = 600;
/** Pixels at the sides of the screen, where the browser itself goes back and forth. */
const edge = 24;

/** @param width of the screen @returns 1: to the next page, -1: to the one before, 0: it was something else */
export function swipe(from: Touch, to: Touch, width: number): -1 | 0 | 1 {
  const [right, down] = [to.x - from.x, to.y - from.y];
  const flat = Math.abs(right) > 2 * Math.abs(down);
  const atEdge = from.x < edge || from.x > width - edge;
  if (!flat || atEdge || Math.abs(right) < shortest || to.time - from.time > slowest) return 0;
  return right < 0 ? 1 : -1;
}
