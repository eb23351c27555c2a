import { csvRows } from '@sanlao/shared/content/csv';
import { type SheetsReading, shown } from './sheets.ts';

/** In UTF-8, or in UTF-16 as Excel's "Unicode text" is; other encodings say nothing of which they are. */
export function readCsv(bytes: Uint8Array): SheetsReading {
  try {
    return shown([{ name: '', rows: csvRows(textOf(bytes)) }]);
  } catch {
    return { fault: 'damaged' };
  }
}

function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  if (text.includes('\0')) throw new Error('A file with NUL in it is no text.');
  return text;
}
