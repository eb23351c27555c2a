/** Finds the parts of a scanned page that are pictures: there, what is dark is no letter, and the paper is no paper. */

/** Pixels of a side of the squares that are judged: about three millimetres at 200 dpi. */
const side = 24;
/** Paper between letters varies less, however dirty. */
const mostPaperDeviation = 22;
/** So much darker than the page's paper, it is a tinted box, which is even, or a picture. */
const leastShade = 35;
const mostShadeDeviation = 10;
/** Letters leave more of the paper free. */
const mostInk = 0.6;

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
export function leavePicturesOut(page: Page): number {
  const { ink, width, height } = page;
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const squares = Array.from({ length: columns * rows }, (_, index) => paperOf(squareAt(index), page));
  const paper = usualBrightness(squares);
  const varies = squares.map((square) => (isVarying(square, paper) ? 1 : 0));
  const pictures = new Set([...squares.keys()].filter(isAmongVarying));
  // What is dark and even at their sides belongs to them: a sky, a coat.
  for (const index of pictures)
    for (const beside of around(index)) if (isDark(squares[beside]!, paper)) pictures.add(beside);
  clearWithEdges();
  return pictures.size / squares.length;

  function squareAt(index: number): Square {
    const left = (index % columns) * side;
    const top = Math.floor(index / columns) * side;
    return { left, top, right: Math.min(width, left + side), bottom: Math.min(height, top + side) };
  }

  /** One square alone is a smudge or a large letter; several of the nine around it make a picture. */
  function isAmongVarying(index: number): boolean {
    const count = around(index).reduce((sum, beside) => sum + varies[beside]!, 0);
    return count >= (varies[index] ? 4 : 6);
  }

  /** The nine squares around one, itself among them; fewer at the edge of the page. */
  function around(index: number): number[] {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const found = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        found.push(y * columns + x);
    return found;
  }

  /** A picture's edge reaches into the squares beside it: there, ink goes that hangs together with the picture's. */
  function clearWithEdges(): void {
    const edges = new Set([...pictures].flatMap(around));
    const waiting = [...pictures].flatMap((index) => clearSquare(squareAt(index)));
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const beside of [at - 1, at + 1, at - width, at + width]) {
        if (!ink[beside] || !edges.has(indexOf(beside))) continue;
        ink[beside] = 0;
        waiting.push(beside);
      }
  }

  /** @returns the ink at its border */
  function clearSquare({ left, top, right, bottom }: Square): number[] {
    const border: number[] = [];
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const at = y * width + x;
        const isBorder = x === left || x === right - 1 || y === top || y === bottom - 1;
        if (ink[at] && isBorder) border.push(at);
        ink[at] = 0;
      }
    return border;
  }

  function indexOf(at: number): number {
    return Math.floor(Math.floor(at / width) / side) * columns + Math.floor((at % width) / side);
  }
}

interface Square {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Paper {
  brightness: number;
  deviation: number;
  /** share of the square that is ink */
  ink: number;
}

function isDark({ brightness, ink }: Paper, paper: number): boolean {
  return ink > mostInk || brightness < paper - leastShade;
}

function isVarying({ brightness, deviation, ink }: Paper, paper: number): boolean {
  const isShaded = brightness < paper - leastShade;
  return ink > mostInk || deviation > (isShaded ? mostShadeDeviation : mostPaperDeviation);
}

/** The fifth of the page that is brightest is taken as paper, but for what shines. */
function usualBrightness(squares: readonly Paper[]): number {
  const sorted = squares.map(({ brightness }) => brightness).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.8)] ?? 255;
}

/** What is beside the ink; the soft edges of letters, two pixels, do not count. */
function paperOf({ left, top, right, bottom }: Square, page: Page): Paper {
  const { brightness, width, height } = page;
  let count = 0;
  let inked = 0;
  let sum = 0;
  let square = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      if (page.ink[at]) inked++;
      if (page.ink[at] || isBesideInk(x, y)) continue;
      const value = brightness[at]!;
      count++;
      sum += value;
      square += value * value;
    }
  const ink = inked / ((right - left) * (bottom - top));
  // Letters so dense that there is no paper to judge by.
  if (count < 16) return { brightness: 255, deviation: 0, ink };
  const mean = sum / count;
  return { brightness: mean, deviation: Math.sqrt(Math.max(0, square / count - mean ** 2)), ink };

  function isBesideInk(x: number, y: number): boolean {
    const at = y * width + x;
    const { ink } = page;
    return Boolean(
      (x > 1 && (ink[at - 1] || ink[at - 2])) ||
      (x < width - 2 && (ink[at + 1] || ink[at + 2])) ||
      (y > 1 && (ink[at - width] || ink[at - 2 * width])) ||
      (y < height - 2 && (ink[at + width] || ink[at + 2 * width])),
    );
  }
}
