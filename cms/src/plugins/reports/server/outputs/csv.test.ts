import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';

describe('CSV', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+856', `'+856`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['ຂ່າວ "ດ່ວນ", 1', '"ຂ່າວ ""ດ່ວນ"", 1"'],
    ['ນ້ຳ', 'ນ້ຳ'],
    [-5, '-5'],
    [null, ''],
  ])('writes %j as %s', (cell, text) => {
    expect(writeCsv([[cell]])).toBe(`\ufeff${text}\r\n`);
  });

  it('reads as what was written, and no cell as a formula', () => {
    const sign = fc.constantFrom('=', '+', '-', '@', '"', ',', '\t', '\n', 'ກ', ' ');
    const rows = fc.array(fc.array(fc.string({ unit: sign }), { minLength: 2, maxLength: 4 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (written) => {
        const read: string[][] = parse(writeCsv(written), {
          bom: true,
          relax_column_count: true,
          record_delimiter: '\r\n',
        });
        expect(read.flat().map((cell) => cell.replace(/^'/, ''))).toEqual(written.flat());
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});
