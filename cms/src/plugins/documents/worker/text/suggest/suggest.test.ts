import { describe, expect, test } from 'vitest';
import { line, segment } from '../testing.ts';
import { suggestedContents } from './contents.ts';
import { documentNumber, issueNumber } from './numbers.ts';
import { suggestedTitle } from './title.ts';

describe('documentNumber', () => {
  test.each([
    ['ເລກທີ 300/ລບ', '300/ລບ'],
    ['ເລກທີ: ໓໐໐ / ລບ\nນະຄອນຫຼວງວຽງຈັນ', '300/ລບ'],
    ['ນິຕິກຳ · ເລກທີ 114/ກຕສ', '114/ກຕສ'],
    ['ສະບັບເລກທີ 0123/ກຕສ.ກຂ, ລົງວັນທີ', '0123/ກຕສ.ກຂ'],
    ['Decree No. 12/PM of 2026', '12/PM'],
    ['ກະຊວງ\n45/ນຍ\nດຳລັດ', '45/ນຍ'],
    ['ຮ່ວມມື 50/50 ແລະ 28/06/2024', ''],
    ['', ''],
  ])('finds in %j', (text, number) => {
    expect(documentNumber(text)).toBe(number);
  });
});

describe('issueNumber', () => {
  test.each([
    ['ວາລະສານ ໄອຊີທີ ສະບັບທີ 18', '18'],
    ['ສະບັບທີ່ ໑໒ ປີ 2026', '12'],
    ['ເຫຼັ້ມທີ 7', '7'],
    ['ICT Journal, Vol. 3, No. 12', '12'],
    ['Issue 5', '5'],
    ['Decree No. 12/PM', ''],
    ['ສະບັບນີ້', ''],
  ])('finds in %j', (text, number) => {
    expect(issueNumber(text)).toBe(number);
  });
});

describe('suggestedTitle', () => {
  const page = {
    blocks: [
      { kind: 'heading', level: 2, text: 'ກະຊວງ' },
      { kind: 'heading', level: 1, text: 'ວາລະສານ' },
    ] as const,
  };
  const text = [{ blocks: [...page.blocks] }];

  test('takes the title that the file says of itself', () => {
    expect(suggestedTitle(' ຍຸດທະສາດ 2030 ', text)).toBe('ຍຸດທະສາດ 2030');
  });

  test.each(['', 'Microsoft Word - draft2.doc', 'untitled', 'final.pdf', '2026-01', '¡¾­¯½§ø´'])(
    'takes the largest heading of the first page for %j',
    (own) => {
      expect(suggestedTitle(own, text)).toBe('ວາລະສານ');
    },
  );
});

describe('suggestedContents', () => {
  const nothing = { pages: [[], [], []], numbers: [null, null, null] };

  test('takes the first level of the outline, with the second below a lone title', () => {
    const outline = [
      { title: 'ປຶ້ມ', page: 1, level: 1 },
      { title: 'ບົດ 1', page: 2, level: 2 },
      { title: 'ຂໍ້ 1', page: 2, level: 3 },
      { title: 'ບົດ 2', page: 3, level: 2 },
    ];
    expect(suggestedContents(outline, nothing).map(({ title }) => title)).toEqual(['ປຶ້ມ', 'ບົດ 1', 'ບົດ 2']);
  });

  test('reads a printed table of contents, counting from where the numbers of the pages begin', () => {
    const contents = [
      line(segment('ສາລະບານ', 40, 40)),
      line(segment('ບົດນຳ ...... 1', 40, 60)),
      line(segment('ສາຍສຸດທ້າຍ ...... 2', 40, 80)),
      line(segment('ປື້ມອ້າງອີງ ...... ໓', 40, 100)),
    ];
    const printed = { pages: [contents, [], [], []], numbers: [null, 1, 2, 3] };
    expect(suggestedContents([], printed)).toEqual([
      { title: 'ບົດນຳ', page: 2 },
      { title: 'ສາຍສຸດທ້າຍ', page: 3 },
      { title: 'ປື້ມອ້າງອີງ', page: 4 },
    ]);
  });

  test('does not take a table of numbers for contents', () => {
    const table = [5, 3, 8, 1].map((number, row) =>
      line(segment('ແຂວງອັດຕະປື', 40, 40 + row * 20), segment(String(number), 200, 40 + row * 20)),
    );
    expect(suggestedContents([], { pages: [table], numbers: [null] })).toEqual([]);
  });
});
