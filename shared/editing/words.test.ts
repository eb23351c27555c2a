import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syllables } from '../lao/syllables.ts';
import type { Run } from './blocks.ts';
import { compareRuns, type Piece } from './words.ts';

const plain = (text: string): Run[] => (text === '' ? [] : [{ text, mark: '' }]);
const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const without = (pieces: readonly Piece[], change: Piece['change']) =>
  pieces.filter((piece) => piece.change !== change);
/** "the [-old-]{+new+} text" */
const told = (pieces: readonly Piece[]) =>
  pieces
    .map(({ change, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[change])
    .join('');

test.each([
  ['a syllable', 'ກອງປະຊຸມໃຫຍ່', 'ກອງປະຊຸມນ້ອຍ', 'ກອງປະຊຸມ[-ໃຫຍ່-]{+ນ້ອຍ+}'],
  ['a tone mark', 'ຂ່າວດີ', 'ຂາວດີ', '[-ຂ່າວ-]{+ຂາວ+}ດີ'],
  ['a vowel after its consonant', 'ກີ', 'ກາ', '[-ກີ-]{+ກາ+}'],
  ['a number as a whole', 'ມີ 1,850 ຄົນ', 'ມີ 1,950 ຄົນ', 'ມີ [-1,850-]{+1,950+} ຄົນ'],
  ['a word of another script', 'ລະບົບ E-Office ໃໝ່', 'ລະບົບ E-Mail ໃໝ່', 'ລະບົບ E-[-Office-]{+Mail+} ໃໝ່'],
  ['a sign', 'ດີ, ແລະ', 'ດີ; ແລະ', 'ດີ[-,-]{+;+} ແລະ'],
  ['what was added at the end', 'ຂ່າວ', 'ຂ່າວ ໃໝ່', 'ຂ່າວ{+ ໃໝ່+}'],
  ['what was emptied', 'ຂ່າວ', '', '[-ຂ່າວ-]'],
  ['what was the same', 'ຂ່າວ', 'ຂ່າວ', 'ຂ່າວ'],
  ['a rewritten passage as one', 'ແຂວງ ຄຳມ່ວນ', 'ເມືອງ ທ່າແຂກ', '[-ແຂວງ ຄຳມ່ວນ-]{+ເມືອງ ທ່າແຂກ+}'],
])('tells %s', (_name, before, after, expected) => {
  expect(told(compareRuns(plain(before), plain(after)))).toBe(expected);
});

test('tells of a link that leads elsewhere, of words that became bold', () => {
  expect(compareRuns([{ text: 'ໜ້າ', mark: 'link /a/' }], [{ text: 'ໜ້າ', mark: 'link /b/' }])).toEqual([
    { text: 'ໜ້າ', mark: 'link /a/', change: 'removed' },
    { text: 'ໜ້າ', mark: 'link /b/', change: 'added' },
  ]);
});

describe('for any two texts', () => {
  const stretches = fc.constantFrom(
    ...'ກອງປະຊຸມ ສປປ ລາວ ຂ່າວ ນ້ຳ ເພື່ອ ໂຄ ສະນາ ແຂວງ ກຕສ ດີກວ່າ ເວັບໄຊທ໌ ໆ 4.0 ໒໐໒໔ E-Office the'.split(' '),
    ' ',
    ', ',
    '\u0EC8',
    'ກ',
    'ເ',
    '👩‍👩‍👧',
    '(',
  );
  const text = fc.array(stretches, { maxLength: 25 }).map((parts) => parts.join(''));
  const runs = fc
    .array(fc.record({ text, mark: fc.constantFrom('', 'bold', 'link /lo/') }), { maxLength: 4 })
    .map((all) => all.filter((run) => run.text !== ''));

  test('what was not added is the text before, what was not removed the text after', () => {
    fc.assert(
      fc.property(runs, runs, (before, after) => {
        const pieces = compareRuns(before, after);
        expect(textOf(without(pieces, 'added'))).toBe(textOf(before));
        expect(textOf(without(pieces, 'removed'))).toBe(textOf(after));
      }),
    );
  });

  test('no piece begins or ends inside a syllable', () => {
    fc.assert(
      fc.property(runs, runs, (before, after) => {
        const pieces = compareRuns(before, after);
        expectWholeSyllables(without(pieces, 'added'));
        expectWholeSyllables(without(pieces, 'removed'));
      }),
    );
  });

  test('the same text has no changes', () => {
    fc.assert(
      fc.property(runs, (same) => {
        expect(compareRuns(same, same).every(({ change }) => change === 'same')).toBe(true);
      }),
    );
  });
});

test('two long texts with nothing in common are told as replaced', () => {
  const [before, after] = ['ກາ ', 'ຂີ '].map((word) => plain(word.repeat(6000).trim()));
  expect(compareRuns(before!, after!).map(({ change }) => change)).toEqual(['removed', 'added']);
});

function expectWholeSyllables(pieces: readonly Piece[]): void {
  const tokens = syllables(textOf(pieces));
  let boundary = 0;
  for (const { text } of pieces) {
    boundary += text.length;
    const split = tokens.filter(({ start, end }) => start < boundary && boundary < end);
    expect(split).toEqual([]);
  }
}
