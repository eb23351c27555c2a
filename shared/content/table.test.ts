import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readTable, type Table } from './table.ts';

function tableOf(text: string): Table {
  const reading = readTable(text);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.table;
}

/** The figures of the only row. */
const row = (cells: string) => tableOf(`ປີ\tກ\tຂ\n2026\t${cells}`).rows[0]!.values;

describe('a table is read', () => {
  it('from CSV', () => {
    expect(tableOf('ປີ,ຄົນ\n2025,"1,850"\n2026,\n')).toEqual({
      heading: 'ປີ',
      columns: ['ຄົນ'],
      rows: [
        { label: '2025', values: [1850] },
        { label: '2026', values: [null] },
      ],
    });
  });

  const pasted = { heading: 'ປີ', columns: ['ກ'], rows: [{ label: 'ບ້ານ "ໃໝ່"', values: [1200] }] };
  test.each([
    ['a spreadsheet', 'ປີ\tກ\nບ້ານ "ໃໝ່"\t1200'],
    ['a spreadsheet with empty columns and rows', 'ປີ\tກ\t\t\n\t\t\t\nບ້ານ "ໃໝ່"\t1200\t\t\n\t\t\t\n'],
    ['a file of Windows', '\uFEFFປີ,ກ\r\n"ບ້ານ ""ໃໝ່""",1200\r\n'],
    ['a file with semicolons', 'ປີ;ກ\nບ້ານ "ໃໝ່";1200'],
    ['loose typing', '\n ປີ ,  ກ \n\n ບ້ານ  "ໃໝ່" , 1200 \n'],
  ])('from %s', (_, text) => {
    expect(tableOf(text)).toEqual(pasted);
  });

  test('with a name of a row that goes over two lines', () => {
    expect(tableOf('ແຂວງ\tບ້ານ\n"ວຽງຈັນ\nແຂວງ"\t1').rows[0]!.label).toBe('ວຽງຈັນ ແຂວງ');
  });

  test.each([
    ['Lao digits', '໑໒໕\t໐', [125, 0]],
    ['thousands with points', '1.234.567\t12', [1234567, 12]],
    ['thousands with commas', '1,234,567\t12.5', [1234567, 12.5]],
    ['thousands with spaces', '1 234 567\t12\u00A0500', [1234567, 12500]],
    ['a decimal comma', '1.234,5\t0,25', [1234.5, 0.25]],
    ['one point before three digits as thousands', '5.400\t2.310', [5400, 2310]],
    ['one point before three digits as a decimal point, where others are', '5.400\t0.25', [5.4, 0.25]],
    ['negative figures', '-3\t−4.5', [-3, -4.5]],
    ['per cent', '45%\t12.5 %', [45, 12.5]],
    ['cells without a figure', '-\t…', [null, null]],
    ['a row that ends early', '7', [7, null]],
  ])('with %s', (_, cells, values) => {
    expect(row(cells)).toEqual(values);
  });
});

describe('an editor is told', () => {
  const columns = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join(',');
  test.each([
    ['an empty table', ' \n', 1, /empty/],
    ['a text that is no table', 'ປີ 2025', 1, /one column only/],
    ['headings without figures', 'ປີ,ຄົນ', 1, /no figures/],
    ['a column without a heading', 'ປີ,,ຄົນ\n2025,1,2', 1, /column 2 has no heading/],
    ['a heading twice', 'ປີ,ຄົນ,ຄົນ\n2025,1,2', 1, /"ຄົນ"/],
    ['a word among figures', 'ປີ,ຄົນ\n2025,1\n2026,ປະມານ 5', 3, /"ປະມານ 5" under "ຄົນ" is not a number/],
    ['two points in a number', 'ປີ,ຄົນ\n2025,1.2.3', 2, /not a number/],
    ['groups that are none', 'ປີ;ຄົນ\n2025;12,34,567', 2, /not a number/],
    ['two notations', 'ປີ;ຄົນ\n2024;1.5\n2025;2,5', 3, /in another way/],
    ['more cells than headings', 'ປີ,ຄົນ\n2025,1,850', 2, /put figures with commas in/],
    ['a row without a name', 'ປີ,ຄົນ\n,5', 2, /name the row/],
    ['a note below the table', 'ປີ,ຄົນ\n2025,5\nແຫຼ່ງ: ກົມ', 3, /Notes belong in the source/],
    ['a quotation mark that stays open', 'ປີ,ຄົນ\n2025,"5', 2, /quotation mark/],
    ['a figure beyond counting', 'ປີ,ຄົນ\n2025,99999999999999999', 2, /too large/],
    ['too many columns', `${columns(22)}\n2025,1`, 1, /too many columns/],
    ['too many rows', `ປີ,ຄົນ\n${'2025,1\n'.repeat(501)}`, 502, /too many lines/],
  ])('of %s', (_, text, line, message) => {
    const reading = readTable(text);
    expect(reading).toHaveProperty('faults');
    const [fault] = 'faults' in reading ? reading.faults : [];
    expect(fault).toMatchObject({ line, en: expect.stringMatching(message) });
    expect(fault?.lo).toMatch(/[\u0E80-\u0EFF]/);
  });

  test('of every fault at once', () => {
    const reading = readTable('ປີ,ຄົນ\n2024,x1\n2025,2\n2026,x3');
    expect('faults' in reading && reading.faults.map(({ line }) => line)).toEqual([2, 4]);
  });
});

const word = fc.constantFrom('ແຂວງ', 'ບ້ານ "ໃໝ່"', 'A, B', 'x;y', '2026', "l'an");
const figure = fc.oneof(fc.constant(null), fc.integer({ min: -10_000_000, max: 10_000_000 }));
const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    heading: fc.constantFrom('', 'ປີ'),
    columns: fc.constant(Array.from({ length: width }, (_, index) => `ຖັນ ${index + 1}`)),
    rows: fc.array(
      fc.record({ label: word, values: fc.array(figure, { minLength: width, maxLength: width }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
  }),
);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const spellings = {
  plain: (value: number) => String(value),
  lao: (value: number) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(0x0ed0 + Number(digit))),
  points: (value: number) => value.toLocaleString('de-DE'),
  commas: (value: number) => value.toLocaleString('en-US'),
};

test.each([
  ['tabs', '\t'],
  ['commas', ','],
  ['semicolons', ';'],
])('every table that is written with %s is read as it was', (_, delimiter) => {
  const spelling = fc.constantFrom(...Object.values(spellings));
  fc.assert(
    fc.property(table, spelling, fc.constantFrom('\n', '\r\n'), (given, spell, end) => {
      const lines = [
        [given.heading, ...given.columns],
        ...given.rows.map(({ label, values }) => [
          label,
          ...values.map((value) => (value === null ? '' : spell(value))),
        ]),
      ];
      const text = lines.map((cells) => cells.map(quoted).join(delimiter)).join(end);
      expect(tableOf(text)).toEqual(given);
    }),
  );
});

test('any text is a table or has faults in lines that it has', () => {
  const character = fc.constantFrom(...'\t,;"\n\r 1.0-ກ%', '\uFEFF');
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
      const reading = readTable(text);
      if ('table' in reading) {
        const { columns, rows } = reading.table;
        for (const { values } of rows) expect(values).toHaveLength(columns.length);
        return;
      }
      const lines = text.split(/\r\n|\r|\n/).length;
      expect(reading.faults.length).toBeGreaterThan(0);
      for (const { line } of reading.faults) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 1000 },
  );
});
