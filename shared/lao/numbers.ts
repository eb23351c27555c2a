import type { Locale } from './locale.ts';

/**
 * A number as written in the language: `1.234.567,5` in Lao, `1,234,567.5` in English; at most
 * `maxDecimals` decimals. Browsers have no Lao number data, so the signs are exchanged here.
 */
export function formatNumber(value: number, locale: Locale, maxDecimals = 2): string {
  const english = formatterFor(maxDecimals).format(value);
  return locale === 'en' ? english : english.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','));
}

const formatters = new Map<number, Intl.NumberFormat>();

/** Making a formatter costs more than formatting, and pages format many numbers. */
function formatterFor(maxDecimals: number): Intl.NumberFormat {
  const formatter =
    formatters.get(maxDecimals) ?? new Intl.NumberFormat('en', { maximumFractionDigits: maxDecimals });
  formatters.set(maxDecimals, formatter);
  return formatter;
}

const UNITS = ['KB', 'MB', 'GB', 'TB'];

/** A file size in units of 1,024 bytes, as Windows shows it: `940 KB`, `1.2 MB` (Lao `1,2 MB`); never below 1 KB. */
export function formatBytes(bytes: number, locale: Locale): string {
  let size = Math.max(1, bytes / 1024);
  let unit = 0;
  while (Math.round(size) >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${formatNumber(size, locale, unit > 0 && size < 10 ? 1 : 0)} ${UNITS[unit]}`;
}
