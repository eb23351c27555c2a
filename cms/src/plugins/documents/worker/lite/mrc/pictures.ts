/** Finds the parts of a scanned page that are pictures: there, what is dark is no letter, and the paper is no paper. */

/** Pixels of a side of the squares that are judged: about three millimetres at 200 dpi. */
const side = 24;
/** Paper between letters varies less, however dirty. */
const mostPaperDeviation = 22;

export interface Page {
  brightness: Uint8Array;
  ink: Uint8Array;
  width: number;
  height: number;
}

/**
 * Takes what lies in pictures out of the ink.
 *
 * @returns the share of the page that pictures cover, 0 to 1
 */
export function leavePicturesOut({ brightness, ink, width, height }: Page): number {
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const varies = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      varies[row * columns + column] =
        paperDeviation(squareAt(column, row), { brightness, ink, width, height }) > mostPaperDeviation
          ? 1
          : 0;

  let pictures = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (!isAmongVarying(column, row)) continue;
      pictures++;
      clear(squareAt(column, row));
    }
  return pictures / (columns * rows);

  function squareAt(column: number, row: number): Square {
    return {
      left: column * side,
      top: row * side,
      right: Math.min(width, (column + 1) * side),
      bottom: Math.min(height, (row + 1) * side),
    };
  }

  /** One square alone is a smudge or a large letter; most of the nine around it make a picture. */
  function isAmongVarying(column: number, row: number): boolean {
    let count = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        count += varies[y * columns + x]!;
    return count >= 5;
  }

  function clear({ left, top, right, bottom }: Square): void {
    for (let y = top; y < bottom; y++) ink.fill(0, y * width + left, y * width + right);
  }
}

interface Square {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How much the brightness beside the ink varies; the soft edges of letters, two pixels, do not count. */
function paperDeviation(
  { left, top, right, bottom }: Square,
  { brightness, ink, width, height }: Page,
): number {
  let count = 0;
  let sum = 0;
  let square = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      if (ink[at] || isBesideInk(x, y)) continue;
      const value = brightness[at]!;
      count++;
      sum += value;
      square += value * value;
    }
  return count < 16 ? 0 : Math.sqrt(Math.max(0, square / count - (sum / count) ** 2));

  function isBesideInk(x: number, y: number): boolean {
    const at = y * width + x;
    return Boolean(
      (x > 1 && (ink[at - 1] || ink[at - 2])) ||
      (x < width - 2 && (ink[at + 1] || ink[at + 2])) ||
      (y > 1 && (ink[at - width] || ink[at - 2 * width])) ||
      (y < height - 2 && (ink[at + width] || ink[at + 2 * width])),
    );
  }
}
