/** What is left of a scanned page without its ink: paper and pictures, small; under the ink goes on what is around it. */

export interface Uncovered {
  /** three bytes a pixel */
  pixels: Uint8Array;
  /** one byte a pixel: 255 for ink */
  ink: Uint8Array;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** @returns three bytes a pixel of the smaller picture */
export function backgroundOf(page: Uncovered, size: Size): Uint8Array {
  const cells = averaged(page, size);
  fillHoles(cells);
  const out = new Uint8Array(size.width * size.height * 3);
  for (let at = 0; at < cells.weights.length; at++)
    for (let channel = 0; channel < 3; channel++)
      out[3 * at + channel] = Math.round(cells.sums[3 * at + channel]! / cells.weights[at]!);
  return out;
}

interface Cells extends Size {
  /** of the pixels that count, three a cell */
  sums: Float32Array;
  /** how many pixels count */
  weights: Float32Array;
}

/** Pixels beside ink are stained by it: they do not count either. */
function averaged({ pixels, ink, width, height }: Uncovered, size: Size): Cells {
  const cells = emptyCells(size);
  const { sums, weights } = cells;
  const columnOf = Uint32Array.from({ length: width }, (_, x) => Math.floor((x * size.width) / width));
  const last = ink.length - 1;
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor((y * size.height) / height) * size.width;
    // Beside the page there is the row itself: reading outside of an array is slow.
    const above = y > 0 ? width : 0;
    const below = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++, at++) {
      if (ink[at] || ink[at - above] || ink[at + below]) continue;
      if ((at > 0 && ink[at - 1]) || (at < last && ink[at + 1])) continue;
      const cell = row + columnOf[x]!;
      weights[cell]!++;
      sums[3 * cell]! += pixels[3 * at]!;
      sums[3 * cell + 1]! += pixels[3 * at + 1]!;
      sums[3 * cell + 2]! += pixels[3 * at + 2]!;
    }
  }
  return cells;
}

function emptyCells({ width, height }: Size): Cells {
  return {
    width,
    height,
    sums: new Float32Array(width * height * 3),
    weights: new Float32Array(width * height),
  };
}

/** Cells without a value take that of the smallest square around them that has one: halving the size until all do. */
function fillHoles(cells: Cells): void {
  if (!cells.weights.includes(0)) return;
  if (cells.width === 1 && cells.height === 1) {
    cells.weights[0] = 1;
    cells.sums.fill(255);
    return;
  }
  const coarse = halved(cells);
  fillHoles(coarse);
  for (let y = 0, at = 0; y < cells.height; y++)
    for (let x = 0; x < cells.width; x++, at++) {
      if (cells.weights[at]! > 0) continue;
      const from = (y >> 1) * coarse.width + (x >> 1);
      cells.weights[at] = 1;
      for (let channel = 0; channel < 3; channel++)
        cells.sums[3 * at + channel] = coarse.sums[3 * from + channel]! / coarse.weights[from]!;
    }
}

function halved(cells: Cells): Cells {
  const coarse = emptyCells({ width: Math.ceil(cells.width / 2), height: Math.ceil(cells.height / 2) });
  for (let y = 0, at = 0; y < cells.height; y++)
    for (let x = 0; x < cells.width; x++, at++) {
      const into = (y >> 1) * coarse.width + (x >> 1);
      coarse.weights[into]! += cells.weights[at]!;
      for (let channel = 0; channel < 3; channel++)
        coarse.sums[3 * into + channel]! += cells.sums[3 * at + channel]!;
    }
  return coarse;
}
