import type { Bitmap } from '../pdf/pdfium-page.ts';

/** Between two pictures of one size, of 255 each. */
export interface Difference {
  mean: number;
  /** the same once one is as light, red, green and blue, as the other on the whole */
  meanAfterShift: number;
  /** mean of the square that differs most, after the shift */
  worstSquare: number;
}

/** Pixels: a centimetre at 40 dpi. */
const side = 16;

export function differenceOf(one: Bitmap, other: Bitmap): Difference {
  const shift = shiftBetween(one, other);
  const { width, height } = one;
  const columns = Math.ceil(width / side);
  const squares = new Float64Array(columns * Math.ceil(height / side));
  let plain = 0;
  let shifted = 0;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      let pixel = 0;
      for (let channel = 0; channel < 3; channel++) {
        const apart = other.data[at + channel]! - one.data[at + channel]!;
        plain += Math.abs(apart);
        pixel += Math.abs(apart - shift[channel]!);
      }
      shifted += pixel;
      squares[Math.floor(y / side) * columns + Math.floor(x / side)]! += pixel;
    }
  const values = width * height * 3;
  return {
    mean: plain / values,
    meanAfterShift: shifted / values,
    // Squares at the edge are cut off: what differs there weighs less, as it covers less.
    worstSquare: Math.max(...squares) / (side * side * 3),
  };
}

type Shift = [red: number, green: number, blue: number];

function shiftBetween(one: Bitmap, other: Bitmap): Shift {
  const sums: Shift = [0, 0, 0];
  for (let at = 0; at < one.data.length; at += 4)
    for (let channel = 0; channel < 3; channel++)
      sums[channel]! += other.data[at + channel]! - one.data[at + channel]!;
  const pixels = one.width * one.height;
  return [sums[0] / pixels, sums[1] / pixels, sums[2] / pixels];
}
