import type { DataFile } from './data-file.ts';
import { licence } from './licence.ts';

/** One object for each row, by the names of the columns. */
export function jsonOf({
  title,
  description,
  locale,
  publisher,
  page,
  modified,
  columns,
  rows,
}: DataFile): string {
  const file = {
    title,
    description,
    language: locale,
    publisher,
    page,
    licence: licence.address,
    modified,
    count: rows.length,
    // Objects do not keep the order of names that are numbers, such as years.
    columns,
    items: rows.map((row) =>
      Object.fromEntries(columns.map((column, index) => [column, row[index] === '' ? null : row[index]])),
    ),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
