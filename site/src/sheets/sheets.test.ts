import { describe, expect, test } from 'vitest';
import type { Cell } from '../../publisher/tables/sheets.ts';
import { columnFormat, isOfNumbers } from './cell-text.ts';
import { sheetFigures } from './sheet-figures.ts';
import { sheetTable } from './sheet-table.ts';

const figures = (rows: Cell[][]) => sheetFigures(sheetTable({ rows }), 'lo');

describe('a sheet', () => {
  test('gives what stands alone above as the title, what stands alone below as notes', () => {
    const rows = [
      ['ຕາຕະລາງ 1: ບ້ານທີ່ມີສັນຍານ'],
      [null, 'ຫົວໜ່ວຍ: ບ້ານ'],
      ['ແຂວງ', 2025],
      ['ອັດຕະປື', 142],
      ['ແຫຼ່ງຂໍ້ມູນ: ກົມ'],
    ];
    expect(sheetTable({ rows })).toEqual({
      title: 'ຕາຕະລາງ 1: ບ້ານທີ່ມີສັນຍານ – ຫົວໜ່ວຍ: ບ້ານ',
      headings: ['ແຂວງ', 2025],
      rows: [['ອັດຕະປື', 142]],
      notes: ['ແຫຼ່ງຂໍ້ມູນ: ກົມ'],
    });
  });

  test.each([
    ['of one column', [['a'], ['b']]],
    ['of one cell', [['a']]],
  ])('%s is a table all the same', (_, rows) => {
    const table = sheetTable({ rows });
    expect(table.headings).toEqual(['a']);
    expect([table.title, ...table.rows.flat(), ...table.notes].join('')).toContain(
      rows.length > 1 ? 'b' : '',
    );
  });
});

describe('figures', () => {
  test('that a spreadsheet counts are taken as they are: 1.234 is a little more than one', () => {
    const found = figures([
      ['ແຂວງ', 2024, 2025],
      ['ອັດຕະປື', 1.234, null],
      ['ບໍ່ແກ້ວ', '-', 3],
    ]);
    expect(found).toMatchObject({
      chart: 'bar',
      columns: ['2024', '2025'],
      rows: [
        { label: 'ອັດຕະປື', values: [1.234, null] },
        { label: 'ບໍ່ແກ້ວ', values: [null, 3] },
      ],
    });
  });

  test('that somebody wrote are read in the notation of their table', () => {
    const found = figures([
      ['ແຂວງ', 'ຄົນ'],
      ['ອັດຕະປື', '໑.໒໐໐'],
      ['ບໍ່ແກ້ວ', '990,5'],
    ]);
    expect(found?.rows.map(({ values }) => values)).toEqual([[1200], [990.5]]);
  });

  test('of years are drawn as a line', () => {
    const years = [2022, 2023, 2024].map((year) => [year, year - 2000]);
    expect(figures([['ປີ', 'ຄົນ'], ...years])).toMatchObject({ chart: 'line' });
  });

  test.each<[string, Cell[][]]>([
    [
      'words',
      [
        ['ຊື່', 'ທີ່ຢູ່'],
        ['ກ', 'ຂ'],
      ],
    ],
    [
      'words among figures',
      [
        ['ຊື່', 'n'],
        ['ກ', 1],
        ['ຂ', 'ບາງສ່ວນ'],
      ],
    ],
    [
      'a figure kept as text that can be misread',
      [
        ['ຊື່', 'n'],
        ['ກ', 1],
        ['ຂ', '1.234'],
      ],
    ],
    [
      'a column without a heading',
      [
        ['ຊື່', null, 'n'],
        ['ກ', 1, 2],
      ],
    ],
    [
      'two columns of one name',
      [
        ['ຊື່', 'n', 'n'],
        ['ກ', 1, 2],
      ],
    ],
    [
      'a row without a name',
      [
        ['ຊື່', 'n', 'm'],
        [null, 1, 2],
      ],
    ],
  ])('are not found in %s', (_, rows) => expect(figures(rows)).toBeUndefined());
});

describe('the cells of a column', () => {
  test.each<[string, Cell[], Cell, string]>([
    ['years', [2024, 2025], 2024, '2024'],
    ['counts', [2024, 12], 2024, '2.024'],
    ['days', ['2026-11-22'], '2026-11-22', '22 ພະຈິກ 2026'],
    ['what looks like a day', ['2026-13-99'], '2026-13-99', '2026-13-99'],
    ['nothing', [null], null, ''],
  ])('%s', (_, cells, cell, text) => expect(columnFormat(cells, 'lo')(cell)).toBe(text));

  test.each<[Cell[], boolean]>([
    [[1, '2.000', '-', null], true],
    [['1', 'x y'], false],
    [[null, ''], false],
  ])('%j are figures: %s', (cells, expected) => expect(isOfNumbers(cells)).toBe(expected));
});
