/** Tells ink from paper: Sauvola and Pietikäinen, "Adaptive document image binarization", Pattern Recognition 33 (2000). */

/** How far below its surroundings a pixel must be, in relation to how much these vary. */
const sensitivity = 0.22;
/** The largest deviation that 8 bits can have. */
const fullDeviation = 128;
/** Less contrast than this is the paper's own, or the scanner's noise. */
const leastContrast = 18;

/**
 * @param brightness one byte a pixel
 * @param radius pixels: a bit more than a line of text is high
 * @returns one byte a pixel: 255 for ink
 */
export function thresholded(
  brightness: Uint8Array,
  { width, height, radius }: { width: number; height: number; radius: number },
): Uint8Array {
  const ink = new Uint8Array(width * height);
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let rows = 0;
  for (let y = 0; y < Math.min(radius, height); y++) add(y, 1);

  for (let y = 0; y < height; y++) {
    if (y + radius < height) add(y + radius, 1);
    if (y - radius - 1 >= 0) add(y - radius - 1, -1);
    thresholdRow(y);
  }
  return ink;

  function add(y: number, sign: 1 | -1): void {
    rows += sign;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const value = brightness[at]!;
      sums[x] = sums[x]! + sign * value;
      squares[x] = squares[x]! + sign * value * value;
    }
  }

  function thresholdRow(y: number): void {
    let columns = Math.min(radius, width);
    let sum = 0;
    let square = 0;
    for (let x = 0; x < columns; x++) {
      sum += sums[x]!;
      square += squares[x]!;
    }
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const enters = x + radius;
      const leaves = enters - 2 * radius - 1;
      if (enters < width) {
        columns++;
        sum += sums[enters]!;
        square += squares[enters]!;
      }
      if (leaves >= 0) {
        columns--;
        sum -= sums[leaves]!;
        square -= squares[leaves]!;
      }
      const count = columns * rows;
      const mean = sum / count;
      const deviation = Math.sqrt(Math.max(0, square / count - mean * mean));
      const limit = mean * (1 + sensitivity * (deviation / fullDeviation - 1));
      const value = brightness[at]!;
      if (value < limit && mean - value > leastContrast) ink[at] = 255;
    }
  }
}

/** Takes out single pixels, which are dust: no tone mark is so small at 200 dpi. */
export function withoutDust(ink: Uint8Array, { width, height }: { width: number; height: number }): void {
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      if (!ink[at]) continue;
      let neighbours = 0;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++)
          if (ink[ny * width + nx]) neighbours++;
      // Itself is one of them.
      if (neighbours < 2) ink[at] = 0;
    }
}
