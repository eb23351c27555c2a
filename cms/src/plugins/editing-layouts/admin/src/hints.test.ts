import { expect, test } from 'vitest';
import { hintsIn } from './hints.ts';

const view = (hint: unknown) => ({
  settings: { mainField: 'title' },
  layout: [[[{ name: 'title', hint, attribute: {} }]]],
  components: { 'shared.picture': { layout: [[{ name: 'caption', hint, attribute: {} }]], settings: {} } },
});

test.each([
  ['a bilingual hint in Lao', 'ສັ້ນ · Short', 'lo', 'ສັ້ນ'],
  ['a bilingual hint in English', 'ສັ້ນ · Short', 'en', 'Short'],
  ['a hint of an administrator', 'Own words', 'lo', 'Own words'],
  ['a hint with more than two parts', 'a · b · c', 'en', 'a · b · c'],
  ['no hint', '', 'en', ''],
  ['a missing hint', undefined, 'en', undefined],
] as const)('%s', (_, hint, locale, expected) => {
  expect(hintsIn(view(hint), locale)).toEqual(view(expected));
});

test('the greatest length of a text is not mentioned, everything else of the attribute stays', () => {
  const attribute = { type: 'string', maxLength: 255, required: true };
  const { layout } = hintsIn({ layout: [[[{ attribute }]]], components: {} }, 'lo');
  expect(layout[0]![0]![0]!.attribute).toEqual({ type: 'string', required: true });
});
