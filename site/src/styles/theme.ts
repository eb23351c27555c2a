import { contrast, fitted, hex, parse, type Rgb } from '@sanlao/shared/colour/contrast';
import { fromOklab, toOklab } from '@sanlao/shared/colour/oklab';
import type { Site } from '@sanlao/shared/content/types';
import { palette } from './tokens.ts';

/** Contrast that text needs: WCAG AA on light, AAA on dark, where a colour just made readable looks dull. */
const enough = { light: 4.5, dark: 7 } as const;

/**
 * The site's own colours as CSS, to stand after the tokens of the stylesheet, moved as far as text on and in them
 * needs (WCAG AA); '' for a site without colours of its own. Depends on nothing but the two colours: the hash of a
 * page's style stands in its content security policy.
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
  const link = hex(lightened(primary, parse(palette.dark.wash)!));
  return `${light}@media (prefers-color-scheme:dark){:root{--link:${link}}}`;
}

/** The same hue, as light as it has to be on a dark background. Mixed with white, a navy would turn grey. */
function lightened(colour: Rgb, background: Rgb): Rgb {
  const [lightness, a, b] = toOklab(colour);
  for (let light = lightness; light < 1; light += 0.02) {
    const strongest = strengths
      .map((share) => fromOklab([light, a * share, b * share]))
      .find((shade) => shade !== undefined);
    if (strongest && contrast(strongest, background) >= enough.dark) return strongest;
  }
  return [255, 255, 255];
}

/** Of a hue, from more colourful than it was to grey: light blues exist less colourful than dark ones. */
const strengths = [1.25, 1, 0.75, 0.5, 0.25, 0] as const;

/** "#rrggbb" of the site's bands, on which white text is readable. */
export function bandColour({ colourPrimary }: Pick<Site, 'colourPrimary'>): string {
  const primary = parse(colourPrimary);
  return primary ? hex(fitted(primary, parse(palette.light.wash)!, [0, 0, 0], enough.light)) : palette.band;
}

export function accentColour({ colourAccent }: Pick<Site, 'colourAccent'>): string {
  const accent = parse(colourAccent);
  return accent ? hex(accent) : palette.accent;
}
