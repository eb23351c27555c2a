import { bareFigure } from '@sanlao/shared/content/figures';
import { readTable, type Table } from '@sanlao/shared/content/table';
import { largestTable } from '@sanlao/shared/content/table-faults';
import type { Locale } from '@sanlao/shared/locales';
import type { Cell } from '../../publisher/tables/sheets.ts';
import { type Figures, figuresOfTable } from '../charts/figures.ts';
import type { SheetTable } from './sheet-table.ts';

/** undefined where the table holds other things than figures under headings and beside names. */
export function sheetFigures(sheet: SheetTable, locale: Locale): Figures | undefined {
  const isOfText = sheet.rows.every((row) => row.every((cell) => typeof cell !== 'number'));
  const table = isOfText ? writtenTable(sheet) : countedTable(sheet);
  return table && figuresOfTable(table, isOverTime(table) ? 'line' : 'bar', locale);
}

/** Figures as somebody wrote them: read with all the care that is taken with those that editors paste. */
function writtenTable({ headings, rows }: SheetTable): Table | undefined {
  const line = (row: readonly Cell[]) =>
    row.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join('\t');
  const reading = readTable([headings, ...rows].map(line).join('\n'));
  return 'table' in reading ? reading.table : undefined;
}

/** Figures as a spreadsheet counts them. */
function countedTable({ headings: [heading = null, ...columns], rows }: SheetTable): Table | undefined {
  const names = columns.map((name) => String(name ?? ''));
  const fits =
    names.length > 0 &&
    names.length <= largestTable.columns &&
    rows.length > 0 &&
    rows.length <= largestTable.rows &&
    names.every((name) => name !== '') &&
    new Set(names).size === names.length;
  if (!fits) return undefined;
  const read = rows.map(([label = null, ...cells]) => ({
    label: String(label ?? ''),
    values: names.map((_, column) => figureOf(cells[column] ?? null)),
  }));
  if (read.some(({ label, values }) => label === '' || values.includes(undefined))) return undefined;
  const complete = read.map(({ label, values }) => ({ label, values: values.map((value) => value ?? null) }));
  return { heading: String(heading ?? ''), columns: names, rows: complete };
}

/** undefined: no figure and no sign for none; a figure that is kept as text counts where it cannot be misread */
function figureOf(cell: Cell): number | null | undefined {
  if (cell === null || typeof cell === 'number') return cell;
  const bare = bareFigure(cell);
  if (bare === '') return null;
  return /^[-+]?\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}

/** "2024", "2024 Q1", "2023-2024": a line shows how it goes on. */
function isOverTime({ rows }: Table): boolean {
  return rows.length > 2 && rows.every(({ label }) => /^\D{0,12}(?:19|20)\d{2}\b/.test(label));
}
