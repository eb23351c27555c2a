import type { Site } from '@sanlao/shared/content/types';
import { themeCss } from '../styles/theme.ts';
import { fontSizes, palette } from '../styles/tokens.ts';
import stylesheet from './reader.css?inline';

const names = ['ink', 'muted', 'line', 'surface', 'wash', 'link'] as const;

/** By name, as a page has no room for rules of fonts; a Lao font may draw the Latin too. */
const fonts = `"Phetsarath OT",Phetsarath,"Noto Sans Lao","Lao UI","Leelawadee UI","Lao Sangam MN","Lao Spare",system-ui,sans-serif`;

/** Everything that a page of the page reader needs to be painted: a tenth of what other pages have. */
export function readerStyle(site: Pick<Site, 'colourPrimary' | 'colourAccent'>): string {
  const { light, dark, band } = palette;
  const root = `:root{${variables(light)};--band:${band};font:${fontSizes.body} ${fonts}}`;
  return `${root}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}${stylesheet}${themeCss(site)}`;
}

function variables(colours: Readonly<Record<(typeof names)[number], string>>): string {
  return names.map((name) => `--${name}:${colours[name]}`).join(';');
}
