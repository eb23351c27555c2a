import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { fontSizes, fontStack, lineHeights, palette, widths } from './src/styles/tokens.ts';

const schemeColours = Object.keys(palette.light);

export default {
  content: ['./src/**/*.{astro,ts}'],
  theme: {
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
    extend: { maxWidth: widths, minHeight: { target: '2.75rem' }, minWidth: { target: '2.75rem' } },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': { ...variables(palette.light), '--band': palette.band, '--accent': palette.accent },
        '@media (prefers-color-scheme: dark)': { ':root': variables(palette.dark) },
      });
    }),
  ],
} satisfies Config;

function variables(colours: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${name}`, value]));
}
