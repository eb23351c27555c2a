import { describe, expect, test } from 'vitest';
import type { Line } from '../layout/lines.ts';
import { line, segment } from '../testing.ts';
import { blocksOf } from './blocks.ts';
import { joinLines } from './join-lines.ts';

const typography = { body: 10, leading: 1.7, headings: [16, 13] };
const long = 'ການຄຸ້ມຄອງເວັບໄຊທາງການຂອງພາກລັດໃນທົ່ວປະເທດແລະທ້ອງຖິ່ນ';

function blocks(...lines: Line[]) {
  return blocksOf(lines, { outline: [{ title: 'ບົດນຳ', page: 1, level: 2 }], typography });
}

describe('blocksOf', () => {
  test('takes larger letters and titles of the outline for headings', () => {
    expect(
      blocks(
        line(segment('ວາລະສານ', 40, 50, 16)),
        line(segment('ບົດ ນຳ', 40, 90)),
        line(segment(long, 40, 130)),
      ),
    ).toEqual([
      { kind: 'heading', level: 1, text: 'ວາລະສານ' },
      { kind: 'heading', level: 2, text: 'ບົດນຳ' },
      { kind: 'paragraph', text: long },
    ]);
  });

  test('parts paragraphs where the distance is wider, and where a line ends early', () => {
    const found = blocks(
      line(segment(long, 40, 50)),
      line(segment('ຈົບ', 40, 67)),
      line(segment(long, 40, 84)),
      line(segment(long, 40, 110)),
    );
    expect(found).toEqual([
      { kind: 'paragraph', text: `${long}ຈົບ` },
      { kind: 'paragraph', text: long },
      { kind: 'paragraph', text: long },
    ]);
  });

  test('makes a list of items that follow each other, their lines joined', () => {
    expect(
      blocks(
        line(segment(`1. ${long}`, 40, 50)),
        line(segment('ຕໍ່', 52, 67)),
        line(segment('2. ສອງ', 40, 84)),
        line(segment('ຈົບບົດ', 40, 130)),
      ),
    ).toEqual([
      { kind: 'list', items: [`1. ${long}ຕໍ່`, '2. ສອງ'] },
      { kind: 'paragraph', text: 'ຈົບບົດ' },
    ]);
    expect(blocks(line(segment('•', 40, 50), segment('ໜຶ່ງ', 60, 50)))).toEqual([
      { kind: 'list', items: ['ໜຶ່ງ'] },
    ]);
  });

  test('takes one number alone for a paragraph', () => {
    expect(blocks(line(segment('1. ໜຶ່ງ', 40, 50)))).toEqual([{ kind: 'paragraph', text: '1. ໜຶ່ງ' }]);
  });

  test('makes a table of clear columns, with lines of a cell joined and a head over numbers', () => {
    expect(
      blocks(
        line(segment('ແຂວງ', 40, 50), segment('ບ້ານ', 160, 50)),
        line(segment('ອັດຕະປື', 40, 75), segment('210', 160, 75)),
        line(segment('ວຽງຈັນ', 40, 100), segment('430', 160, 100)),
        line(segment('(ທັງໝົດ)', 40, 114)),
      ),
    ).toEqual([
      {
        kind: 'table',
        headed: true,
        rows: [
          ['ແຂວງ', 'ບ້ານ'],
          ['ອັດຕະປື', '210'],
          ['ວຽງຈັນ (ທັງໝົດ)', '430'],
        ],
      },
    ]);
  });

  test('reads the articles of a decree as headings', () => {
    const [first] = blocks(line(segment('ມາດຕາ 5 ເນື້ອໃນ', 40, 50)), line(segment(long, 40, 80)));
    expect(first).toEqual({ kind: 'heading', level: 4, text: 'ມາດຕາ 5 ເນື້ອໃນ' });
    const [sentence] = blocks(line(segment('ມາດຕາ 5 ຂອງກົດໝາຍ.', 40, 50)));
    expect(sentence?.kind).toBe('paragraph');
  });

  test('makes two columns of leaders', () => {
    expect(
      blocks(line(segment('ບົດທີໜຶ່ງ ........ 3', 40, 50)), line(segment('ບົດທີສອງ . . . . . ໑໒', 40, 70))),
    ).toEqual([
      {
        kind: 'table',
        headed: false,
        rows: [
          ['ບົດທີໜຶ່ງ', '3'],
          ['ບົດທີສອງ', '12'],
        ],
      },
    ]);
  });
});

describe('joinLines', () => {
  test.each([
    [['ເວລາ', 'ລັດຖະການ'], 'ເວລາລັດຖະການ'],
    [['ການ ແລະ', 'ການ'], 'ການ ແລະ ການ'],
    [['ທັນເວລາ,', 'ຖືກຕ້ອງ'], 'ທັນເວລາ, ຖືກຕ້ອງ'],
    [['ປີ', '2026'], 'ປີ 2026'],
    [['ມີຊ່ອງ ', 'ຫວ່າງ'], 'ມີຊ່ອງ ຫວ່າງ'],
    [['the open', 'data'], 'the open data'],
    [['publi-', 'cation'], 'publication'],
    [['G-', 'Net'], 'G-Net'],
    [['https://gov.la/', 'lo/news'], 'https://gov.la/lo/news'],
  ])('joins %j', (lines, text) => {
    expect(joinLines(lines)).toBe(text);
  });
});
