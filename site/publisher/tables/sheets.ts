/** The tables in a CSV or Excel file, as far as they are shown. */

/** Days are text, "2026-11-22"; null is an empty cell. */
export type Cell = string | number | null;

export interface Sheet {
  /** '' where the file has one table without a name */
  name: string;
  rows: Cell[][];
  /** of the file: more than are in `rows` where it is too large to be shown whole */
  allRows: number;
  allColumns: number;
}

export interface Sheets {
  sheets: Sheet[];
  /** there are more than are shown */
  more: boolean;
}

/** damaged: it is not what its name says; too-large: reading it takes more than a table is worth; empty: no cell has text */
export const sheetFaults = ['damaged', 'too-large', 'empty'] as const;
export type SheetFault = (typeof sheetFaults)[number];

export type SheetsReading = Sheets | { fault: SheetFault };

export const limits = {
  /** bytes of the file, and of all that is packed into an Excel file */
  file: 8 * 1024 * 1024,
  unpacked: 32 * 1024 * 1024,
  entries: 500,
  sheets: 12,
  rows: 2_000,
  columns: 50,
  /** characters of a cell, and of all cells: one text can stand in a million cells of a small file */
  cell: 500,
  text: 1_000_000,
} as const;

/** Files that are read as tables, by their endings. */
export const tableEndings: readonly string[] = ['.csv', '.xlsx'];

/** What is shown of tables as they are in the file. */
export function shown(
  tables: readonly { name: string; rows: readonly (readonly Cell[])[] }[],
): SheetsReading {
  const filled = tables
    .map(({ name, rows }) => ({ name, rows: withoutEnds(rows) }))
    .filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return { fault: 'empty' };
  let room: number = limits.text;
  const sheets = filled.slice(0, limits.sheets).map(({ name, rows }): Sheet => {
    const kept: Cell[][] = [];
    for (const row of rows.slice(0, limits.rows)) {
      const cells = row.slice(0, limits.columns).map(short);
      room -= cells.reduce<number>((sum, cell) => sum + String(cell ?? '').length + 1, 0);
      if (room < 0) break;
      kept.push(cells);
    }
    return { name: name.slice(0, 100), rows: kept, allRows: rows.length, allColumns: widest(rows) };
  });
  return { sheets: sheets.filter(({ rows }) => rows.length > 0), more: filled.length > limits.sheets };
}

/** Without the empty rows and columns around a table. */
function withoutEnds(rows: readonly (readonly Cell[])[]): (readonly Cell[])[] {
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isEmpty(cell)) + 1));
  const filled = trimmed.filter((row) => row.length > 0);
  const first = filled.reduce(
    (least, row) =>
      Math.min(
        least,
        row.findIndex((cell) => !isEmpty(cell)),
      ),
    Infinity,
  );
  return first > 0 && first < Infinity ? filled.map((row) => row.slice(first)) : filled;
}

function widest(rows: readonly (readonly Cell[])[]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

function short(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  return cell.length > limits.cell ? `${cell.slice(0, limits.cell).toWellFormed()}…` : cell;
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}
