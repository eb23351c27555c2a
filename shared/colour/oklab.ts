/** Oklab: distances in it are about those that people see. Matrices: https://bottosson.github.io/posts/oklab/ */
import { linear, type Rgb } from './contrast.ts';

/** lightness 0 to 1; green to red; blue to yellow */
export type Oklab = readonly [number, number, number];

export function toOklab(colour: Rgb): Oklab {
  const [red, green, blue] = [linear(colour[0]), linear(colour[1]), linear(colour[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

/** Undefined where sRGB has no such colour. */
export function fromOklab([lightness, a, b]: Oklab): Rgb | undefined {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ] as const;
  if (channels.some((channel) => channel < -tolerance || channel > 1 + tolerance)) return undefined;
  return [encoded(channels[0]), encoded(channels[1]), encoded(channels[2])];
}

/** Less than a step of 8 bits. */
const tolerance = 0.001;

function encoded(light: number): number {
  const value = light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, value)) * 255);
}
