import { describe, expect, test } from 'vitest';
import { segment } from '../testing.ts';
import { columnsOf } from './columns.ts';
import { furnitureOf } from './furniture.ts';
import { linesOf } from './lines.ts';
import { segmentsOf } from './segments.ts';

const twentyLetters = 'ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມ';

describe('columnsOf', () => {
  const left = Array.from({ length: 6 }, (_, row) => segment(`${twentyLetters}ລ${row}`, 40, 100 + row * 17));
  const right = Array.from({ length: 6 }, (_, row) =>
    segment(`${twentyLetters}ຂ${row}`, 220, 100 + row * 17),
  );

  test('reads two columns one after the other, between what reaches over them', () => {
    const head = segment(twentyLetters.repeat(2), 40, 60);
    const foot = segment(twentyLetters.repeat(2), 40, 300);
    const mixed = left.flatMap((one, row) => [one, right[row]!]);
    const order = columnsOf([head, ...mixed, foot]).flatMap((column) => column.map(({ text }) => text));
    expect(order).toEqual([head, ...left, ...right, foot].map(({ text }) => text));
  });

  test('leaves a table whole', () => {
    const cells = Array.from({ length: 8 }, (_, row) => [
      segment(row % 2 ? 'ແຂວງ' : 'ນະຄອນຫຼວງວຽງຈັນ', 40, 100 + row * 20),
      segment(String(row * 100), 220, 100 + row * 20),
    ]).flat();
    expect(columnsOf(cells)).toHaveLength(1);
  });
});

describe('furnitureOf', () => {
  const sheets = [1, 2, 3, 4].map((page) => ({
    number: page,
    height: 600,
    segments: [
      segment('ວາລະສານ ໄອຊີທີ', 40, 30),
      segment(`ບົດທີ ${['ໜຶ່ງ', 'ສອງ', 'ສາມ', 'ສີ່'][page - 1]}`, 40, 60),
      segment('ຂໍ້ຄວາມ', 40, 300),
      segment(`ໜ້າ ${page + 2} / 6`, 300, 580),
    ],
  }));

  test('finds running heads and page numbers, not what stands once or in the middle', () => {
    const { segments, numbers } = furnitureOf(sheets);
    expect([...segments[1]!].map(({ text }) => text)).toEqual(['ວາລະສານ ໄອຊີທີ', 'ໜ້າ 4 / 6']);
    expect(numbers).toEqual([3, 4, 5, 6]);
  });

  test('keeps numbers that do not count pages', () => {
    const years = [2024, 2024].map((year, index) => ({
      number: index + 1,
      height: 600,
      segments: [segment(String(year), 40, 30)],
    }));
    expect(furnitureOf(years).segments.every(({ size }) => size === 0)).toBe(true);
  });
});

describe('segmentsOf', () => {
  const piece = (text: string, x: number, right: number, y = 100) => ({
    text,
    x,
    right,
    y,
    size: 10,
    font: '',
  });

  test('joins signs to their letters, puts spaces into gaps, and parts at wide gaps', () => {
    const pieces = [
      piece('ຂ', 40, 46),
      piece('ໍ້', 42, 42, 95),
      piece('ຕົກ', 46, 58),
      piece('ລົງ', 62, 72),
      piece('ຂວາ', 120, 140),
    ];
    expect(segmentsOf(pieces).map(({ text }) => text)).toEqual(['ຂໍ້ຕົກ ລົງ', 'ຂວາ']);
  });

  test('orders what was drawn out of order', () => {
    const lines = linesOf(
      segmentsOf([piece('ສອງ', 60, 80, 120), piece('ຂວາ', 58, 80), piece('ຊ້າຍ', 40, 57)]),
    );
    expect(lines.map(({ segments }) => segments.map(({ text }) => text))).toEqual([['ຊ້າຍຂວາ'], ['ສອງ']]);
  });
});
