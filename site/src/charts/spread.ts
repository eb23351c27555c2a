export interface Box {
  centre: number;
  height: number;
}

/**
 * Moves boxes of a column apart until none covers another: down from their places, and up again where the column ends.
 *
 * @returns the new centres, in the order given
 */
export function spread(boxes: readonly Box[], column: { from: number; to: number }): number[] {
  const order = boxes.map((_, index) => index).sort((a, b) => boxes[a]!.centre - boxes[b]!.centre || a - b);
  const centres = boxes.map(({ centre }) => centre);
  const apart = (upper: number, lower: number) => (boxes[upper]!.height + boxes[lower]!.height) / 2;

  let free = column.from;
  for (const index of order) {
    const half = boxes[index]!.height / 2;
    centres[index] = Math.max(centres[index]!, free + half);
    free = centres[index]! + half;
  }
  // What was pushed out below comes back up, and pushes what is above it.
  const last = order.at(-1);
  if (last === undefined) return centres;
  centres[last] = Math.min(centres[last]!, column.to - boxes[last]!.height / 2);
  for (let place = order.length - 2; place >= 0; place--) {
    const [upper, lower] = [order[place]!, order[place + 1]!];
    centres[upper] = Math.min(centres[upper]!, centres[lower]! - apart(upper, lower));
  }
  return centres;
}
