import { readTable } from '@sanlao/shared/content/table';
import type { Check } from './formats.ts';

/** More at once would hide each other. */
const mostFaults = 3;

/** The table of a dataset: each line that cannot be read, and what to do. */
export const table: Check = (value) => {
  const reading = readTable(value);
  if (!('faults' in reading)) return undefined;
  const shown = reading.faults.slice(0, mostFaults);
  const more = reading.faults.length - shown.length;
  return {
    lo: [
      ...shown.map(({ line, lo }) => `ແຖວທີ ${line}: ${lo}`),
      ...(more > 0 ? [`ແລະ ອີກ ${more} ບ່ອນ`] : []),
    ].join('; '),
    en: [
      ...shown.map(({ line, en }) => `Line ${line}: ${en}`),
      ...(more > 0 ? [`and ${more} more`] : []),
    ].join('; '),
  };
};
