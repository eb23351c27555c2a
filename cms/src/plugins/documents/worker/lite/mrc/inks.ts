/** Parts the ink of a scanned page by colour, so that a red stamp stays red: each ink becomes a stencil of one colour. */
import type { Stencil } from './ccitt.ts';
import { positionOf } from './edges.ts';

export interface Ink extends Stencil {
  /** 0 to 255 */
  colour: [red: number, green: number, blue: number];
}

export interface InkedPage {
  /** one byte a pixel: 255 for ink */
  ink: Uint8Array;
  /** three bytes a pixel */
  pixels: Uint8Array;
  /** `darkestAround`: the edge of a letter is grey, and yet of the letter's colour */
  darkest: Uint8Array;
  width: number;
  height: number;
}

/** What lies further apart in red, green and blue is coloured: black ink on yellowed paper stays below. */
const leastColour = 30;
/** The same in relation to the brightest of the three. */
const leastSaturation = 0.28;
/** Brighter at its darkest spot: pencil, grey print. */
const leastGrey = 120;
/** An ink of less is what the scanner sees at the edges of black letters, or of pictures. */
const leastShare = 0.004;
const leastPixels = 200;

/** 0: black, 1: grey, 2 to 7: red, yellow, green, cyan, blue, magenta */
const kinds = 8;
const black = 0;

/**
 * What is of no ink worth a stencil is taken out of `ink` where it is bright, and else counts as black.
 *
 * @returns the inks of a page, black last: it lies above the others, as text crosses a stamp's ring
 */
export function inksOf({ ink, pixels, darkest, width, height }: InkedPage): Ink[] {
  const kindOf = new Uint8Array(ink.length);
  const counts = new Uint32Array(kinds);
  for (let at = 0; at < ink.length; at++) {
    if (!ink[at]) continue;
    const kind = kindOfPixel(pixels, positionOf(at, darkest[at]!, width));
    kindOf[at] = kind;
    counts[kind]!++;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const kept = Array.from(counts, (count) => count >= Math.max(leastPixels, leastShare * total));
  kept[black] = total > 0;
  for (let at = 0; at < ink.length; at++) {
    if (!ink[at] || kept[kindOf[at]!]) continue;
    if (brightestOf(pixels, at) < leastGrey) kindOf[at] = black;
    else ink[at] = 0;
  }
  return [...kept.keys()]
    .filter((kind) => kept[kind])
    .reverse()
    .map((kind) => {
      const data = stencilOf(kind, { ink, kindOf });
      return { data, width, height, colour: colourOf(data, { pixels, width, height }) };
    });
}

function stencilOf(kind: number, { ink, kindOf }: { ink: Uint8Array; kindOf: Uint8Array }): Uint8Array {
  const data = new Uint8Array(ink.length);
  for (let at = 0; at < ink.length; at++) if (kindOf[at] === kind) data[at] = ink[at]!;
  return data;
}

function brightestOf(pixels: Uint8Array, at: number): number {
  return Math.max(pixels[3 * at]!, pixels[3 * at + 1]!, pixels[3 * at + 2]!);
}

function kindOfPixel(pixels: Uint8Array, at: number): number {
  const red = pixels[3 * at]!;
  const green = pixels[3 * at + 1]!;
  const blue = pixels[3 * at + 2]!;
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (spread < Math.max(leastColour, leastSaturation * most)) return most > leastGrey ? 1 : black;
  return 2 + (Math.round(hueOf({ red, green, blue, most, spread }) / 60) % 6);
}

interface Coloured {
  red: number;
  green: number;
  blue: number;
  most: number;
  spread: number;
}

/** 0 to 360 degrees, red at both ends. */
function hueOf({ red, green, blue, most, spread }: Coloured): number {
  if (most === red) return (60 * (green - blue)) / spread + (green < blue ? 360 : 0);
  if (most === green) return 120 + (60 * (blue - red)) / spread;
  return 240 + (60 * (red - green)) / spread;
}

/** The mean of the pixels that have ink on all sides; thin lines have none, there all count. */
function colourOf(
  data: Uint8Array,
  { pixels, width, height }: Omit<InkedPage, 'ink' | 'darkest'>,
): Ink['colour'] {
  const inner = new Mean();
  const all = new Mean();
  for (let at = width; at < width * (height - 1); at++) {
    if (!data[at]) continue;
    all.add(pixels, at);
    if (data[at - 1] && data[at + 1] && data[at - width] && data[at + width]) inner.add(pixels, at);
  }
  return inner.colour() ?? all.colour() ?? [0, 0, 0];
}

/** Of colours. */
class Mean {
  #red = 0;
  #green = 0;
  #blue = 0;
  #count = 0;

  add(pixels: Uint8Array, at: number): void {
    this.#red += pixels[3 * at]!;
    this.#green += pixels[3 * at + 1]!;
    this.#blue += pixels[3 * at + 2]!;
    this.#count++;
  }

  /** @returns undefined where there are too few to tell */
  colour(): Ink['colour'] | undefined {
    const count = this.#count;
    return count < 20 ? undefined : [this.#red / count, this.#green / count, this.#blue / count];
  }
}
