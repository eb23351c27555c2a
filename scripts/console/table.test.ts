import { expect, test } from 'vitest';
import { table } from './table.ts';

test('aligns text to the left and numbers to the right', () => {
  expect(
    table(
      ['site', 'pages'],
      [
        ['ministry', 1204],
        ['dgc', 8],
      ],
    ),
  ).toBe(['site      pages', 'ministry  1,204', 'dgc           8'].join('\n'));
});

test('counts no width for Lao vowels and tones above and below a letter', () => {
  const lines = table(['ຊື່', 'x'], [['ມີ', 'a']]).split('\n');
  expect(lines).toEqual(['ຊື່  x', 'ມີ  a']);
});

test('shows the head alone where there are no rows', () => {
  expect(table(['site', 'pages'], [])).toBe('site  pages');
});
