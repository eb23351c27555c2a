/** CSV as spreadsheets write it: with commas, semicolons or tabs, with or without a byte order mark. */
import { parse } from 'csv-parse/sync';
import { delimiterOf } from './table.ts';

/**
 * The cells of every line that has any, spaces in them evened.
 *
 * @throws CsvError where a quotation mark is never closed
 */
export function csvRows(text: string): string[][] {
  const rows: string[][] = parse(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), {
    delimiter: delimiterOf(text),
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
  });
  const even = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  return even.filter((row) => row.some((cell) => cell !== ''));
}
