import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, parse } from '@sanlao/shared/colour/contrast';
import { lightBackgrounds } from '@sanlao/shared/colour/site-colours';
import { themeCss } from './theme.ts';
import { palette } from './tokens.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const variable = (css: string, name: string) =>
  [...css.matchAll(new RegExp(`--${name}:(#[0-9a-f]{6})`, 'g'))].map(([, value]) => parse(value!)!);

describe('themeCss', () => {
  it('keeps a colour that is readable', () => {
    expect(themeCss({ colourPrimary: '#0b4a82', colourAccent: null })).toContain('--band:#0b4a82;');
  });

  it('gives any site text that is readable in both schemes', () => {
    fc.assert(
      fc.property(colour, (colourPrimary) => {
        const css = themeCss({ colourPrimary, colourAccent: null });
        const [band] = variable(css, 'band');
        const [light, dark] = variable(css, 'link');
        expect(contrast(band!, [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(light!, parse(palette.light.surface)!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(light!, parse(palette.light.wash)!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark!, parse(palette.dark.surface)!)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark!, parse(palette.dark.wash)!)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('stays a blue on dark, where a navy mixed with white would be grey', () => {
    const [, dark] = variable(themeCss({ colourPrimary: '#14365d', colourAccent: null }), 'link');
    const [red, , blue] = dark!;
    expect(blue - red).toBeGreaterThan(60);
  });

  it.each([null, '', 'red', '#fff', '#12345g', '}</style><script>alert(1)</script>'])(
    'ignores %j, which is no colour',
    (colourPrimary) => {
      expect(themeCss({ colourPrimary, colourAccent: colourPrimary })).toBe('');
    },
  );
});

describe('palette', () => {
  it.each(['ink', 'muted', 'link', 'danger'] as const)(
    '%s is readable on every background of its scheme',
    (text) => {
      for (const scheme of [palette.light, palette.dark]) {
        for (const background of ['surface', 'wash', 'information', 'warning', 'urgent'] as const) {
          expect(contrast(parse(scheme[text])!, parse(scheme[background])!)).toBeGreaterThanOrEqual(4.5);
        }
      }
    },
  );

  it('has the backgrounds that the CMS checks the colours of a site against', () => {
    expect(palette.light).toMatchObject(lightBackgrounds);
  });
});
