import { bareFigure, notationsOf } from '@sanlao/shared/content/figures';
import { formatDate } from '@sanlao/shared/lao/dates';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import type { Cell } from '../../publisher/tables/sheets.ts';

/** How the cells of a column are written: years without the separators of thousands. */
export function columnFormat(cells: readonly Cell[], locale: Locale): (cell: Cell) => string {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const areYears =
    numbers.length > 0 && numbers.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
  return (cell) => {
    if (typeof cell === 'number') return areYears ? String(cell) : formatNumber(cell, locale, 3);
    return isDay(cell) ? formatDate(cell, locale) : (cell ?? '');
  };
}

/** Whether all that stands in a column is figures. */
export function isOfNumbers(cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => cell !== null && cell !== '');
  return filled.length > 0 && filled.every((cell) => typeof cell === 'number' || isFigure(cell ?? ''));
}

function isFigure(text: string): boolean {
  const bare = bareFigure(text);
  return bare === '' || notationsOf(bare).length > 0;
}

function isDay(cell: Cell): cell is string {
  return typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell));
}
