/** What a site's own colours need, so that everybody can read its pages (WCAG 2.2 AA, 1.4.3 and 1.4.11). */
import { hex, leastContrast, parse, type Rgb } from './contrast.ts';
import { fromOklab, toOklab } from './oklab.ts';

/** What stands behind text in the light scheme: the paper of a page and its tinted parts. */
export const lightBackgrounds = { surface: '#ffffff', wash: '#f2f5f8' } as const;

const backgrounds = Object.values(lightBackgrounds).map((colour) => parse(colour)!);

/** Primary: white text stands on it, and links are written in it. Accent: lines that mark, never text. */
export const leastRatio = { colourPrimary: 4.5, colourAccent: 3 } as const;

export interface TooFaint {
  /** what it has, rounded down to a tenth */
  ratio: number;
  least: number;
  /** the nearest colour that will do, "#rrggbb" */
  proposal: string;
}

/** What is wrong with a colour of a site; undefined: it can be used, or it is no colour at all. */
export function tooFaint(field: keyof typeof leastRatio, colour: string): TooFaint | undefined {
  const rgb = parse(colour);
  if (!rgb) return undefined;
  const ratio = leastContrast(rgb, backgrounds);
  const least = leastRatio[field];
  if (ratio >= least) return undefined;
  return { ratio: Math.floor(ratio * 10) / 10, least, proposal: hex(nearestReadable(rgb, least)) };
}

/** The same hue, as little darker as the contrast asks for, and as vivid as it can be there. */
function nearestReadable(colour: Rgb, least: number): Rgb {
  const [lightness, a, b] = toOklab(colour);
  for (let darker = lightness; darker > 0; darker -= 0.002) {
    const candidate = vivid(darker, a, b);
    if (leastContrast(candidate, backgrounds) >= least) return candidate;
  }
  return [0, 0, 0];
}

/** The colour with as much of its chroma as sRGB has at this lightness. */
function vivid(lightness: number, a: number, b: number): Rgb {
  for (let share = 1; share > 0; share -= 0.02) {
    const colour = fromOklab([lightness, a * share, b * share]);
    if (colour) return colour;
  }
  return fromOklab([lightness, 0, 0]) ?? [0, 0, 0];
}
