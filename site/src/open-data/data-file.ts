import type { Locale } from '@sanlao/shared/locales';

/** null and '' both: there is nothing; a list stands in one cell of a CSV file with "; " between its parts. */
export type Cell = string | number | null | readonly string[];

/** A table with what has to be said beside it, whatever the form it is written in. */
export interface DataFile {
  title: string;
  description: string;
  locale: Locale;
  /** name of who publishes it */
  publisher: string;
  /** absolute address of the page that shows the same to people */
  page: string;
  /** instant of the newest publish in it */
  modified: string;
  columns: string[];
  rows: Cell[][];
}
