import type { Site } from '@sanlao/shared/content/types';
import { palette } from './tokens.ts';

type Rgb = readonly [number, number, number];

/** Contrast that text needs: WCAG AA on light, AAA on dark, where a colour just made readable looks dull. */
const enough = { light: 4.5, dark: 7 } as const;

/**
 * The site's own colours as CSS, to stand after the tokens of the stylesheet, moved towards black or white as far as text on and in them needs (WCAG AA);
 * '' for a site without colours of its own. Depends on nothing but the two colours: pages list its hash in
 * their content security policy.
 */
export function themeCss({
  colourPrimary,
  colourAccent,
}: Pick<Site, 'colourPrimary' | 'colourAccent'>): string {
  const primary = parse(colourPrimary);
  const accent = parse(colourAccent);
  const root: string[] = [];
  if (primary) {
    const band = fitted(primary, parse(palette.light.wash)!, [0, 0, 0], enough.light);
    root.push(`--band:${hex(band)};--link:${hex(band)}`);
  }
  if (accent) root.push(`--accent:${hex(accent)}`);
  if (root.length === 0) return '';
  const light = `:root{${root.join(';')}}`;
  if (!primary) return light;
  const link = fitted(primary, parse(palette.dark.wash)!, [255, 255, 255], enough.dark);
  return `${light}@media (prefers-color-scheme:dark){:root{--link:${hex(link)}}}`;
}

/** The first mix of `colour` with `towards` that is readable on `background`. */
function fitted(colour: Rgb, background: Rgb, towards: Rgb, ratio: number): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((value, index) =>
      Math.round(value + (towards[index]! - value) * share),
    ) as unknown as Rgb;
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return towards;
}

/** Contrast ratio by WCAG 2, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** "#rrggbb"; anything else is no colour, whatever the CMS let through. */
export function parse(colour: string | null): Rgb | undefined {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '')?.slice(1);
  return channels && (channels.map((channel) => parseInt(channel, 16)) as unknown as Rgb);
}

function hex(colour: Rgb): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
