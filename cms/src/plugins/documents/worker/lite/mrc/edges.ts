/** Gives strokes the width that they have on paper: a scanner softens them, and thresholds count the soft edge as ink. */

export interface Softened {
  /** one byte a pixel */
  brightness: Uint8Array;
  /** one byte a pixel: 255 for ink */
  ink: Uint8Array;
  /** brightness of the darkest pixel within two pixels */
  darkest: Uint8Array;
  width: number;
  height: number;
}

/** The edge of a stroke is where brightness is halfway from ink to paper. */
const halfway = 0.5;
/** Pixels of a side of the squares whose paper is taken as one. */
const side = 32;

/** Takes the outer half of soft edges out of the ink. */
export function sharpenEdges({ brightness, ink, darkest, width, height }: Softened): void {
  for (let top = 0; top < height; top += side)
    for (let left = 0; left < width; left += side) {
      const right = Math.min(width, left + side);
      const bottom = Math.min(height, top + side);
      const paper = paperBrightness({ left, top, right, bottom });
      for (let y = top; y < bottom; y++)
        for (let at = y * width + left; at < y * width + right; at++)
          if (ink[at] && brightness[at]! > darkest[at]! + halfway * (paper - darkest[at]!)) ink[at] = 0;
    }

  /** 255 where all is ink: then nothing is taken out. */
  function paperBrightness(square: { left: number; top: number; right: number; bottom: number }): number {
    let sum = 0;
    let count = 0;
    for (let y = square.top; y < square.bottom; y++)
      for (let at = y * width + square.left; at < y * width + square.right; at++)
        if (!ink[at]) {
          sum += brightness[at]!;
          count++;
        }
    return count > 0 ? sum / count : 255;
  }
}

/** The darkest pixel within two pixels of each: what a soft edge is the edge of. */
export function darkestAround(
  brightness: Uint8Array,
  { width, height }: { width: number; height: number },
): Uint8Array {
  const across = Uint8Array.from(brightness);
  for (let y = 0; y < height; y++)
    for (let at = y * width + 2; at < (y + 1) * width - 2; at++)
      across[at] = Math.min(
        brightness[at - 2]!,
        brightness[at - 1]!,
        brightness[at]!,
        brightness[at + 1]!,
        brightness[at + 2]!,
      );
  const around = Uint8Array.from(across);
  for (let at = 2 * width; at < across.length - 2 * width; at++)
    around[at] = Math.min(
      across[at - 2 * width]!,
      across[at - width]!,
      across[at]!,
      across[at + width]!,
      across[at + 2 * width]!,
    );
  return around;
}
