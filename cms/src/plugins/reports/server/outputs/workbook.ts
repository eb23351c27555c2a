import writeXlsxFile, { type Cell as SheetCell, type Sheet } from 'write-excel-file/node';
import type { Cell } from './table.ts';

export interface SheetTable {
  name: string;
  /** the first row names the columns */
  rows: readonly (readonly Cell[])[];
}

/** An Excel workbook. Texts stay texts there, whatever they begin with. */
export function writeWorkbook(tables: readonly SheetTable[]): Promise<Buffer> {
  const sheets = tables.map(({ name, rows }): Sheet<never> => ({
    sheet: sheetName(name),
    data: rows.map((row, index) => row.map((cell) => cellOf(cell, index === 0))),
    columns: (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows, column) })),
    stickyRowsCount: 1,
  }));
  return writeXlsxFile(sheets, { fontFamily: 'Phetsarath OT', fontSize: 11 }).toBuffer();
}

function cellOf(value: Cell, isHead: boolean): SheetCell {
  if (value === null) return null;
  const head = isHead ? ({ fontWeight: 'bold', backgroundColor: '#e8edf4' } as const) : {};
  if (typeof value === 'number') return { value, type: Number, ...head };
  // An empty text is no cell for the library.
  return value === ''
    ? null
    : { value: value.slice(0, largestCell), type: String, wrap: true, alignVertical: 'top', ...head };
}

/** Characters of a cell that Excel opens. */
const largestCell = 32_767;

/** Excel refuses these signs in names of sheets, and names of more than 31. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

function widthOf(rows: SheetTable['rows'], column: number): number {
  const longest = Math.max(0, ...rows.map((row) => String(row[column] ?? '').length));
  return Math.min(60, Math.max(8, longest + 2));
}
