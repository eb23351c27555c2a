import { REPAIR_LABELS } from '@sanlao/shared/lao/rules';
import { expect, test } from 'vitest';
import { byRule, totalOf, visible } from './report.ts';
import { texts } from './texts.ts';

test('repairs of one rule in several fields are one entry, most frequent first', () => {
  const repairs = [
    { field: 'title', rule: 'spaces', count: 1, before: 'a  b', after: 'a b' },
    { field: 'body', rule: 'am-vowel', count: 3, before: 'ນໍ້າ', after: 'ນ້ຳ' },
    { field: 'title', rule: 'am-vowel', count: 1, before: 'ຄໍາ', after: 'ຄຳ' },
  ];
  expect(byRule(repairs)).toEqual([
    {
      rule: 'am-vowel',
      count: 4,
      places: [
        { field: 'body', before: 'ນໍ້າ', after: 'ນ້ຳ' },
        { field: 'title', before: 'ຄໍາ', after: 'ຄຳ' },
      ],
    },
    { rule: 'spaces', count: 1, places: [{ field: 'title', before: 'a  b', after: 'a b' }] },
  ]);
  expect(totalOf(repairs)).toBe(5);
});

test.each([
  ['a zero-width space', 'ກ\u200Bຂ', 'ກ⟨U+200B⟩ຂ'],
  ['a no-break space', 'ກ\u00A0ຂ', 'ກ⟨U+00A0⟩ຂ'],
  ['a private-use bullet', '\uF0B7 ກ', '⟨U+F0B7⟩ ກ'],
  ['several spaces', 'ກ   ຂ', 'ກ␣␣␣ຂ'],
  ['one space', 'ກ ຂ', 'ກ ຂ'],
  ['a mark that starts the text', '\u0EC9າ', '◌\u0EC9າ'],
  ['plain Lao', 'ນ້ຳ', 'ນ້ຳ'],
])('%s is made visible', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each(Object.keys(REPAIR_LABELS))('the rule %s is explained in both languages', (rule) => {
  const text = texts[`rule.${rule}` as keyof typeof texts];
  expect(text.lo).toMatch(/[\u0E80-\u0EFF]/);
  expect(text.en).toMatch(/[a-z]/);
});
