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
 * Where the darkest pixel within two pixels of each pixel of ink is: what a soft edge is the edge of.
 *
 * @returns one byte a pixel, for `positionOf`; of no meaning beside the ink
 */
export function darkestAround({ brightness, ink, width, height }: Omit<Softened, 'darkest'>): Uint8Array {
  const around = new Uint8Array(ink.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if (!ink[at]) continue;
      const left = Math.max(-reach, -x);
      const right = Math.min(reach, width - 1 - x);
      let least = 256;
      for (let row = Math.max(-reach, -y); row <= Math.min(reach, height - 1 - y); row++)
        for (let column = left; column <= right; column++) {
          const value = brightness[at + row * width + column]!;
          if (value >= least) continue;
          least = value;
          around[at] = (row + reach) * steps + column + reach;
        }
    }
  return around;
}

/** @param step of `darkestAround` at the position */
export function positionOf(at: number, step: number, width: number): number {
  return at + (Math.floor(step / steps) - reach) * width + (step % steps) - reach;
}
