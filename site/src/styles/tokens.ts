/** The design's decisions, once: Tailwind is configured from them, and the site's own colours are fitted to them. */
export const palette = {
  light: {
    ink: '#1a2330',
    muted: '#4c596a',
    line: '#d3dae3',
    /** around what is typed into: 3:1 against the surface */
    field: '#6f7d8e',
    surface: '#ffffff',
    wash: '#f2f5f8',
    link: '#0b4a82',
    information: '#e6f0fa',
    warning: '#fdf1d0',
    urgent: '#fce5e3',
    danger: '#a3201a',
  },
  dark: {
    ink: '#e7ecf2',
    muted: '#a8b4c2',
    line: '#35414f',
    field: '#8492a3',
    surface: '#12181f',
    wash: '#1b232d',
    link: '#8fc2f2',
    information: '#16314a',
    warning: '#3d3110',
    urgent: '#481a17',
    danger: '#ffb1ab',
  },
  /** the strip above and the foot of every page and every button, in both schemes, always with white text */
  band: '#0b4a82',
  accent: '#d9a514',
} as const;

/** rem; body text is a little above the browser's default, for Lao's stacked marks */
export const fontSizes = {
  small: '0.9375rem',
  body: '1.0625rem',
  large: '1.1875rem',
  h3: '1.25rem',
  h2: 'clamp(1.375rem, 1.25rem + 0.6vw, 1.625rem)',
  h1: 'clamp(1.625rem, 1.4rem + 1.2vw, 2.25rem)',
} as const;

/** Lao needs height: marks stand two deep above and one below the line. */
export const lineHeights = { body: '1.7', heading: '1.5', control: '1.6' } as const;

/** Latin comes from the system; the Lao web font (fonts.css) is loaded only where the device has none. */
export const fontStack = [
  '"Phetsarath OT"',
  'Phetsarath',
  '"Lao Text"',
  '"Lao Spare"',
  'system-ui',
  '"Segoe UI"',
  'Roboto',
  '"Noto Sans"',
  'sans-serif',
];

/**
 * Quarters of a rem. Inside a component 1 to 4, between components 6 to 8, between sections 12 to 16; the rest are
 * widths of pictures and columns.
 */
const spaceSteps = [
  0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 56, 64, 72, 80,
] as const;

export const space: Record<string, string> = {
  0: '0',
  px: '1px',
  ...Object.fromEntries(spaceSteps.map((step) => [step, `${step / 4}rem`])),
};

/** Text is as wide as it is read best, on paper as wide as the page. */
export const textWidth = '42rem';

export const widths = { page: '70rem', text: 'var(--text)' } as const;

/** The smallest side of what a finger has to hit. */
export const target = '2.75rem';

export const radius = '0.25rem';

/** Under a cover only: what can be picked up. */
export const shadow = '0 1px 2px rgb(0 0 0 / 0.15), 0 4px 12px rgb(0 0 0 / 0.12)';
