import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlBlocks, type Block } from './blocks.ts';
import { compareBlocks, type BlockDifference } from './compare-blocks.ts';

const told = (differences: BlockDifference[]) =>
  differences.map((difference) =>
    difference.change === 'changed'
      ? `~ ${difference.before.kind} > ${difference.after.kind}: ${difference.pieces
          .map(({ change, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[change])
          .join('')}`
      : `${{ same: '=', added: '+', removed: '-' }[difference.change]} ${textOf(difference.block)}`,
  );
const textOf = ({ runs }: Block) => runs.map(({ text }) => text).join('');
const compare = (before: string, after: string) => told(compareBlocks(htmlBlocks(before), htmlBlocks(after)));

test.each([
  [
    'an edited paragraph among others',
    '<p>ຫົວຂໍ້ທີໜຶ່ງ</p><p>ກອງປະຊຸມຄັ້ງທີສອງ</p><p>ທ້າຍ</p>',
    '<p>ຫົວຂໍ້ທີໜຶ່ງ</p><p>ກອງປະຊຸມຄັ້ງທີສາມ</p><p>ທ້າຍ</p>',
    ['= ຫົວຂໍ້ທີໜຶ່ງ', '~ paragraph > paragraph: ກອງປະຊຸມຄັ້ງທີ[-ສອງ-]{+ສາມ+}', '= ທ້າຍ'],
  ],
  [
    'a paragraph that became a heading',
    '<p>ກອງປະຊຸມໃຫຍ່</p><p>ກ</p>',
    '<h2>ກອງປະຊຸມໃຫຍ່</h2><p>ກ</p>',
    ['~ paragraph > heading: ກອງປະຊຸມໃຫຍ່', '= ກ'],
  ],
  [
    'a new paragraph beside an edited one',
    '<p>ລະບົບໃໝ່ເປີດນຳໃຊ້ແລ້ວ</p>',
    '<p>ຜູ້ເຂົ້າຮ່ວມມີ 20 ຄົນ</p><p>ລະບົບໃໝ່ເປີດນຳໃຊ້ທົ່ວປະເທດ</p>',
    ['+ ຜູ້ເຂົ້າຮ່ວມມີ 20 ຄົນ', '~ paragraph > paragraph: ລະບົບໃໝ່ເປີດນຳໃຊ້[-ແລ້ວ-]{+ທົ່ວປະເທດ+}'],
  ],
  [
    'a picture that was replaced',
    '<img src="/a" alt="ຕູ້">',
    '<img src="/b" alt="ຕູ້">',
    ['~ picture > picture: ຕູ້'],
  ],
  ['a text that began', '', '<p>ກ</p>', ['+ ກ']],
  ['a text that was emptied', '<p>ກ</p>', '', ['- ກ']],
])('tells %s', (_name, before, after, expected) => {
  expect(compare(before, after)).toEqual(expected);
});

const words = fc.array(fc.constantFrom('ກອງ', 'ປະຊຸມ', 'ແຂວງ', 'ຂ່າວ', ' ', '2024', 'ICT'), { maxLength: 8 });
const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom('paragraph' as const, 'heading' as const, 'item' as const),
  level: fc.constantFrom(0, 1),
  address: fc.constant(''),
  runs: words.map((all) => (all.join('') === '' ? [] : [{ text: all.join(''), mark: '' }])),
});
const text = fc.array(block, { maxLength: 12 });

test('for any two texts, applying the differences to the one gives the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const differences = compareBlocks(before, after);
      expect(side(differences, 'before')).toEqual(before);
      expect(side(differences, 'after')).toEqual(after);
      for (const difference of differences) {
        if (difference.change !== 'changed') continue;
        expect(textOfPieces(difference, 'added')).toBe(textOf(difference.before));
        expect(textOfPieces(difference, 'removed')).toBe(textOf(difference.after));
      }
    }),
  );
});

function side(differences: readonly BlockDifference[], which: 'before' | 'after'): Block[] {
  const absent = which === 'before' ? 'added' : 'removed';
  return differences.flatMap((difference) => {
    if (difference.change === 'changed') return [difference[which]];
    return difference.change === absent ? [] : [difference.block];
  });
}

function textOfPieces({ pieces }: Extract<BlockDifference, { change: 'changed' }>, but: string): string {
  return pieces.flatMap(({ change, text }) => (change === but ? [] : [text])).join('');
}
