/** Colours as sRGB, and the contrast between them by WCAG 2. */

/** red, green, blue, 0 to 255 */
export type Rgb = readonly [number, number, number];

/** Contrast ratio, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The least contrast of a colour with any of the backgrounds. */
export function leastContrast(colour: Rgb, backgrounds: readonly Rgb[]): number {
  return Math.min(...backgrounds.map((background) => contrast(colour, background)));
}

/** The first mix of `colour` with `towards` that has this contrast on `background`. */
export function fitted(colour: Rgb, background: Rgb, towards: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = rgb((channel) =>
      Math.round(colour[channel] + (towards[channel] - colour[channel]) * share),
    );
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return towards;
}

/** "#rrggbb"; anything else is no colour, whatever the CMS let through. */
export function parse(colour: string | null): Rgb | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(colour ?? '')) return undefined;
  return rgb((channel) => parseInt(colour!.slice(1 + channel * 2, 3 + channel * 2), 16));
}

export function hex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** A channel of a colour as light: 0 to 1, without the curve of sRGB. */
export function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance, 0 to 1. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function rgb(value: (channel: 0 | 1 | 2) => number): Rgb {
  return [value(0), value(1), value(2)];
}
