/** The record as files that other programs read. Values in, values out. */
import type { Activity } from '@sanlao/shared/activity/activity';

export interface Format {
  type: string;
  extension: string;
  head: string;
  line(activity: Activity): string;
}

const columns = [
  'id',
  'at',
  'kind',
  'actor',
  'actorName',
  'uid',
  'documentId',
  'locale',
  'title',
  'site',
  'unit',
  'details',
] as const satisfies (keyof Activity)[];

export const formats = {
  csv: {
    type: 'text/csv; charset=utf-8',
    extension: 'csv',
    // Without the mark at the start, spreadsheets take Lao for another encoding.
    head: `\ufeff${columns.join(',')}\r\n`,
    line: (activity) => `${columns.map((name) => cell(activity[name])).join(',')}\r\n`,
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    extension: 'jsonl',
    head: '',
    line: (activity) => `${JSON.stringify(activity)}\n`,
  },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Spreadsheets compute what begins like this, with or without spaces before it; the apostrophe makes it a text. */
const formula = /^(?:[\t\r\n]|\s*[=+\-@|＝＋－＠])/;

function cell(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
