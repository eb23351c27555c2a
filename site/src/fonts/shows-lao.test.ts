import { describe, expect, it } from 'vitest';
import { showsLao } from './shows-lao.ts';

/** Widths as browsers measured them, of ຈ, ໝ and ຈິ່. */
describe.each([
  ['Noto Sans Lao', 56, 99, 56, true],
  ['DejaVu Sans', 63, 103, 63, true],
  ['Noto Looped Lao', 60, 116, 60, true],
  ['boxes, also for marks', 50, 50, 150, false],
  ['boxes, marks without width', 50, 50, 50, false],
  ['letters, but boxes for marks', 56, 99, 156, false],
  ['a font with one width for all letters', 60, 60, 60, false],
])('%s', (_, narrow, wide, marked, expected) => {
  it(expected ? 'shows Lao' : 'needs the web font', () => {
    const widths: Record<string, number> = { ຈ: narrow, ໝ: wide, ຈິ່: marked };
    expect(showsLao((text) => widths[text]!)).toBe(expected);
  });
});
