import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { contrast, hex, parse, type Rgb } from './contrast.ts';
import { fromOklab, toOklab } from './oklab.ts';
import { leastRatio, lightBackgrounds, tooFaint } from './site-colours.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel);
const field = fc.constantFrom('colourPrimary' as const, 'colourAccent' as const);

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#0b4a82', '#ffffff', 9.07],
])('the contrast of %s and %s is %d', (a, b, ratio) => {
  expect(contrast(parse(a)!, parse(b)!)).toBeCloseTo(ratio, 1);
});

test('every colour is itself after a way through Oklab', () => {
  fc.assert(
    fc.property(colour, (rgb: Rgb) => {
      expect(fromOklab(toOklab(rgb))).toEqual(rgb);
    }),
  );
});

describe('a colour that is too faint', () => {
  it.each([
    ['a yellow that white text would drown in', 'colourPrimary', '#ffcc00', 1.3],
    ['a light blue', 'colourPrimary', '#5b9bd5', 2.7],
    ['a colour that is readable on white alone', 'colourPrimary', '#767676', 4.1],
    ['a line that nobody sees', 'colourAccent', '#f0e0a0', 1.2],
  ] as const)('is %s', (_, name, given, ratio) => {
    expect(tooFaint(name, given)).toMatchObject({ ratio, least: leastRatio[name] });
  });

  it('comes with one that will do', () => {
    fc.assert(
      fc.property(field, colour, (name, rgb) => {
        const found = tooFaint(name, hex(rgb));
        if (!found) return;
        expect(tooFaint(name, found.proposal)).toBeUndefined();
        for (const background of Object.values(lightBackgrounds)) {
          expect(contrast(parse(found.proposal)!, parse(background)!)).toBeGreaterThanOrEqual(found.least);
        }
      }),
    );
  });

  it('is changed no more than it must be', () => {
    fc.assert(
      fc.property(field, colour, (name, rgb) => {
        const found = tooFaint(name, hex(rgb));
        if (!found) return;
        const wash = parse(lightBackgrounds.wash)!;
        expect(contrast(parse(found.proposal)!, wash)).toBeLessThan(found.least + 0.2);
      }),
    );
  });

  it('keeps its hue', () => {
    fc.assert(
      fc.property(colour, (rgb) => {
        const found = tooFaint('colourPrimary', hex(rgb));
        const [, a, b] = toOklab(rgb);
        if (!found || Math.hypot(a, b) < 0.05) return;
        const [, newA, newB] = toOklab(parse(found.proposal)!);
        const turned = Math.abs(Math.atan2(b, a) - Math.atan2(newB, newA));
        expect(Math.min(turned, 2 * Math.PI - turned)).toBeLessThan(0.12);
      }),
    );
  });
});

test.each(['', 'red', '#fff', '#12345g'])('%j is no colour, so nothing is said of its contrast', (text) => {
  expect(tooFaint('colourPrimary', text)).toBeUndefined();
});
