import { fitted, hex, parse } from '@sanlao/shared/colour/contrast';
import type { Site } from '@sanlao/shared/content/types';
import { palette } from './tokens.ts';

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

/** "#rrggbb" of the site's bands, on which white text is readable. */
export function bandColour({ colourPrimary }: Pick<Site, 'colourPrimary'>): string {
  const primary = parse(colourPrimary);
  return primary ? hex(fitted(primary, parse(palette.light.wash)!, [0, 0, 0], enough.light)) : palette.band;
}

export function accentColour({ colourAccent }: Pick<Site, 'colourAccent'>): string {
  const accent = parse(colourAccent);
  return accent ? hex(accent) : palette.accent;
}
