/** A sheet of a spreadsheet as readers take it: a title above, a line of headings, rows, notes below. */
import { type Cell, isEmpty, type Sheet } from '../../publisher/tables/sheets.ts';

export interface SheetTable {
  /** what stands alone above the table */
  title: string;
  headings: Cell[];
  rows: Cell[][];
  /** what stands alone below it: the source, remarks */
  notes: string[];
}

export function sheetTable({ rows }: Pick<Sheet, 'rows'>): SheetTable {
  const alone = rows.map((row) => row.filter((cell) => !isEmpty(cell)).length < 2);
  const first = Math.max(0, alone.indexOf(false));
  const last = Math.max(first, alone.lastIndexOf(false));
  const [headings = [], ...body] = rows.slice(first, last + 1);
  const text = (row: Cell[]) => row.filter((cell) => !isEmpty(cell)).join(' ');
  const columns = Math.max(headings.length, ...body.map((row) => row.length));
  return {
    title: rows.slice(0, first).map(text).join(' – '),
    headings: Array.from({ length: columns }, (_, column) => headings[column] ?? null),
    rows: body,
    notes: rows.slice(last + 1).map(text),
  };
}
