import type { Block } from '../server/outputs/outline.ts';
import { caption, contentWidth, gap, type Paper, type TextStyle } from './paper.ts';

/** Its head stands on each page, and is read aloud once. */
export function drawTable(paper: Paper, table: Extract<Block, { kind: 'table' }>): void {
  const widths = columnWidths(table);
  const style = { size: 9 };
  const drawRow = (cells: readonly string[], row: TextStyle): void => {
    const lines = cells.map((cell, column) => paper.linesOf(cell, row, widths[column]! - cellGap));
    const height = paper.heightOf(row, Math.max(...lines.map((of) => of.length))) + 3;
    if (paper.reserve(height) && row !== head) paper.decoration(() => drawRow(table.head, head));
    const drawCell = (column: number, ofCell: readonly string[]): void => {
      const x = sum(widths.slice(0, column));
      const width = widths[column]! - cellGap;
      const align = column >= table.numbersFrom ? 'end' : 'start';
      for (const [index, text] of ofCell.entries()) {
        paper.line(text, row, { x, width, align, down: paper.heightOf(row, index) });
      }
    };
    paper.within('TR', () => {
      for (const [column, ofCell] of lines.entries()) {
        const scope = row === head ? 'Column' : column === 0 ? 'Row' : undefined;
        paper.within(scope ? 'TH' : 'TD', () => drawCell(column, ofCell), scope);
      }
    });
    paper.space(height);
    paper.rule();
  };
  const head = { ...style, isBold: true };
  paper.reserve(80);
  paper.space(gap);
  paper.within('Table', () => {
    paper.paragraph(table.caption, caption, 'Caption');
    drawRow(table.head, head);
    for (const cells of table.rows) drawRow(cells, style);
  });
}

const cellGap = 8;

/** Text columns are wide, figures narrow. */
function columnWidths({ head, numbersFrom }: Extract<Block, { kind: 'table' }>): number[] {
  const weights = head.map((_, column) => {
    if (column >= numbersFrom) return 1;
    return numbersFrom < head.length ? 2.4 : (textWeights[column] ?? 1);
  });
  return weights.map((weight) => (weight / sum(weights)) * contentWidth);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Of a table of day, title and reason. */
const textWeights = [0.8, 1.5, 2];
