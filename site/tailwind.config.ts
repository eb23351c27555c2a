import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import {
  fontSizes,
  fontStack,
  lineHeights,
  palette,
  radius,
  shadow,
  space,
  target,
  textWidth,
  widths,
} from './src/styles/tokens.ts';

const schemeColours = Object.keys(palette.light);

export default {
  content: {
    files: ['./src/**/*.{astro,ts}'],
    // "!page" in code is no important utility.
    transform: { astro: withoutMarks, ts: withoutMarks },
  },
  // Words of the code that are also names of utilities.
  blocklist: ['container', 'contents', 'fixed', 'inline', 'invisible', 'static', 'visible'],
  theme: {
    // In letters, not pixels: whoever reads at twice the size gets the layout of a screen half as wide.
    screens: { sm: '40rem', lg: '64rem' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      white: '#ffffff',
      ...Object.fromEntries([...schemeColours, 'band', 'accent'].map((name) => [name, `var(--${name})`])),
    },
    fontFamily: { sans: fontStack },
    fontSize: Object.fromEntries(
      Object.entries(fontSizes).map(([name, size]) => [
        name,
        [size, name.startsWith('h') ? lineHeights.heading : lineHeights.body],
      ]),
    ),
    lineHeight: lineHeights,
    spacing: space,
    borderRadius: { DEFAULT: radius, full: '9999px' },
    extend: { maxWidth: widths, minHeight: { target }, minWidth: { target } },
  },
  corePlugins: {
    // The reset is our own (reset.css), without what no page has.
    preflight: false,
    // Each of these puts its variables on every element of every page.
    ...Object.fromEntries(
      [
        'backdropFilter',
        'borderSpacing',
        'boxShadow',
        'boxShadowColor',
        'contain',
        'filter',
        'fontVariantNumeric',
        'gradientColorStops',
        'ringColor',
        'ringOffsetColor',
        'ringOffsetWidth',
        'ringOpacity',
        'ringWidth',
        'scrollSnapType',
        'touchAction',
        'transform',
      ].map((name) => [name, false]),
    ),
    backgroundOpacity: false,
    borderOpacity: false,
    divideOpacity: false,
    textOpacity: false,
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': {
          ...variables(palette.light),
          '--band': palette.band,
          '--accent': palette.accent,
          '--shadow': shadow,
          '--text': textWidth,
        },
        '@media (prefers-color-scheme: dark)': { ':root': variables(palette.dark) },
      });
    }),
  ],
} satisfies Config;

function withoutMarks(source: string): string {
  return source.replaceAll('!', ' ');
}

function variables(colours: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${name}`, value]));
}
