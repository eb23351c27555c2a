/**
 * Columns of text, aligned by what a terminal shows: Lao marks above and below a letter take no width. Numbers stand
 * to the right.
 */
export function table(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map((row) => row.map(format))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  const right = head.map(
    (_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column]! - width(cell));
        return right[column] ? space + cell : cell + space;
      })
      .join('  ')
      .trimEnd();
  return cells.map(line).join('\n');
}

function format(cell: string | number): string {
  return typeof cell === 'number' ? cell.toLocaleString('en') : cell;
}

function width(text: string): number {
  return [...text].filter((character) => !/\p{Mark}/u.test(character)).length;
}
