import { stringify } from 'csv-stringify/sync';
import type { Cell } from './table.ts';

/**
 * CSV as spreadsheets of every language read it: by RFC 4180, with a byte order mark. A text that a spreadsheet would take
 * for a formula begins with an apostrophe.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify([...rows], {
    bom: true,
    record_delimiter: 'windows',
    cast: {
      string: (value) => ({ value, escape_formulas: true }),
      number: (value) => ({ value: String(value), escape_formulas: false }),
    },
  });
}
