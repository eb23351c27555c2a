/**
 * The `table` text of a dataset: CSV (with commas or semicolons) or what is pasted from a spreadsheet (with tabs).
 * The first line holds the headings, the first column names the rows, everything else is a figure or empty.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { bareFigure, figureOf, likelyNotation, notationsOf, type Notation } from './figures.ts';
import { largestTable, tableFaults as say, type TableFault } from './table-faults.ts';

export interface Table {
  /** over the names of the rows: "ປີ" */
  heading: string;
  /** over the figures, one for each value of a row */
  columns: string[];
  rows: TableRow[];
}

export interface TableRow {
  label: string;
  /** null: there is no figure */
  values: (number | null)[];
}

export type TableReading = { table: Table } | { faults: TableFault[] };

interface Line {
  number: number;
  cells: string[];
}

/**
 * @example readTable('ປີ,ຄົນ\n2025,"1,850"\n2026,')
 * // { table: { heading: 'ປີ', columns: ['ຄົນ'],
 * //   rows: [{ label: '2025', values: [1850] }, { label: '2026', values: [null] }] } }
 */
export function readTable(text: string): TableReading {
  const lines = linesOf(text.replace(/\r\n?/g, '\n'));
  if ('faults' in lines) return lines;
  const [head, ...body] = lines;
  if (!head) return { faults: [say.empty()] };
  const [heading = '', ...columns] = withoutEnd(head.cells);
  const notation = notationOf(body);
  const faults = [
    ...headFaults(head.number, [heading, ...columns]),
    ...body.flatMap((line) => rowFaults(line, columns, notation)),
    ...(body.length === 0 ? [say.noRows(head.number)] : []),
    ...(body.length > largestTable.rows ? [say.tooManyRows(body[largestTable.rows]!.number)] : []),
  ];
  if (faults.length > 0) return { faults };
  return { table: { heading, columns, rows: body.map((line) => rowOf(line, columns.length, notation)) } };
}

function linesOf(text: string): Line[] | { faults: TableFault[] } {
  const delimiter = delimiterOf(text);
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      // Around tabs it would take empty cells away.
      trim: delimiter !== '\t',
      on_record(record: string[], { lines: number }) {
        lines.push({ number, cells: record.map((cell) => cell.replace(/\s+/g, ' ').trim()) });
        return null;
      },
    });
    return lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) return { faults: [say.quote(lineOf(error))] };
    throw error;
  }
}

/** Where the quotation mark that is never closed stands, as far as the parser knows. */
function lineOf(error: CsvError): number {
  return typeof error['lines'] === 'number' ? error['lines'] : 1;
}

/** Of CSV, by its first line. */
export function delimiterOf(text: string): string {
  const [head = ''] = text.trimStart().split('\n');
  if (head.includes('\t')) return '\t';
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

/** Spreadsheets copy empty columns along. */
function withoutEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function headFaults(line: number, headings: readonly string[]): TableFault[] {
  if (headings.length < 2) return [say.oneColumn(line)];
  if (headings.length - 1 > largestTable.columns) return [say.tooManyColumns(line)];
  const unnamed = headings.findIndex((heading, index) => index > 0 && heading === '');
  if (unnamed > 0) return [say.unnamedColumn(line, unnamed + 1)];
  const twice = headings.find((heading, index) => index > 0 && headings.indexOf(heading) < index);
  return twice === undefined ? [] : [say.sameHeading(line, twice)];
}

function rowFaults({ number, cells }: Line, columns: readonly string[], notation: Notation): TableFault[] {
  const [label, ...values] = withoutEnd(cells);
  if (columns.length === 0) return [];
  if (cells.length === 1) return [say.noFigures(number, cells[0]!)];
  if (values.length > columns.length) return [say.tooManyCells(number, columns.length + 1)];
  if (label === '') return [say.unnamedRow(number)];
  return values.flatMap((cell, index) => figureFaults(number, cell, columns[index]!, notation));
}

function figureFaults(line: number, cell: string, column: string, notation: Notation): TableFault[] {
  const bare = bareFigure(cell);
  const notations = notationsOf(bare);
  if (bare === '') return [];
  if (notations.length === 0) return [say.noNumber(line, column, cell)];
  if (!notations.includes(notation)) return [say.otherNotation(line, column, cell)];
  return Number.isSafeInteger(Math.trunc(figureOf(bare, notation))) ? [] : [say.tooLarge(line, column, cell)];
}

/** That of the first figure that can be read in one only, else the likely one. */
function notationOf(body: readonly Line[]): Notation {
  const figures = body.flatMap(({ cells }) => cells.slice(1).map(bareFigure)).filter(Boolean);
  const certain = figures.map(notationsOf).find((notations) => notations.length === 1);
  return certain?.[0] ?? figures.map(likelyNotation).find((notation) => notation) ?? 'point';
}

function rowOf({ cells: [label = '', ...cells] }: Line, width: number, notation: Notation): TableRow {
  const values = Array.from({ length: width }, (_, index) => {
    const bare = bareFigure(cells[index] ?? '');
    return bare === '' ? null : figureOf(bare, notation);
  });
  return { label, values };
}
