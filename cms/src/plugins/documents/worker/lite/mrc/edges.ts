/** Gives strokes the width that they have on paper: a scanner softens them, and thresholds count the soft edge as ink. */

export interface Softened {
  /** one byte a pixel */
  brightness: Uint8Array;
  /** one byte a pixel: 255 for ink */
  ink: Uint8Array;
  /** `darkestAround` */
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
          if (ink[at] && brightness[at]! > edgeAt(at, paper)) ink[at] = 0;
    }

  function edgeAt(at: number, paper: number): number {
    const core = brightness[positionOf(at, darkest[at]!, width)]!;
    return core + halfway * (paper - core);
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

const reach = 2;
const steps = 2 * reach + 1;

/**
 * Where the darkest pixel within two pixels of each is: what a soft edge is the edge of.
 *
 * @returns one byte a pixel, for `positionOf`
 */
export function darkestAround(
  brightness: Uint8Array,
  { width, height }: { width: number; height: number },
): Uint8Array {
  const across = new Uint8Array(brightness.length).fill(reach);
  for (let y = 0; y < height; y++)
    for (let at = y * width + reach; at < (y + 1) * width - reach; at++) {
      let darkest = reach;
      for (let step = 0; step < steps; step++)
        if (brightness[at + step - reach]! < brightness[at + darkest - reach]!) darkest = step;
      across[at] = darkest;
    }
  const around = across.map((step) => reach * steps + step);
  for (let at = reach * width; at < across.length - reach * width; at++) {
    let least = 256;
    for (let step = 0; step < steps; step++) {
      const row = at + (step - reach) * width;
      const value = brightness[row + across[row]! - reach]!;
      // Its own row first: paper has many that are as dark.
      if (value < least || (value === least && step === reach)) {
        least = value;
        around[at] = step * steps + across[row]!;
      }
    }
  }
  return around;
}

/** @param step of `darkestAround` at the position */
export function positionOf(at: number, step: number, width: number): number {
  return at + (Math.floor(step / steps) - reach) * width + (step % steps) - reach;
}
