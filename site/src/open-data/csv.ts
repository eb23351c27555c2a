import { stringify } from 'csv-stringify/sync';
import type { Cell, DataFile } from './data-file.ts';

/**
 * CSV by RFC 4180, with a byte order mark: without it, Excel takes Lao for something else. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe; a number stays a number.
 */
export function csvOf({ columns, rows }: Pick<DataFile, 'columns' | 'rows'>): string {
  return stringify([columns, ...rows.map((row) => row.map(written))], {
    bom: true,
    record_delimiter: 'windows',
    cast: {
      string: (value) => ({ value, escape_formulas: true }),
      number: (value) => ({ value: String(value), escape_formulas: false }),
    },
  });
}

function written(cell: Cell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.join('; ') : cell;
}
