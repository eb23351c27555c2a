import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import readExcelFile from 'read-excel-file/node';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { type Cell, limits, type SheetsReading, shown } from './sheets.ts';

/**
 * Every sheet of an Excel file: figures, texts and days; of formulas what they came to when the file was saved. How a
 * figure is formatted in Excel ("45 %" for 0.45) is not read.
 */
export async function readXlsx(bytes: Buffer): Promise<SheetsReading> {
  const unpacked = await unpackedSize(bytes).catch(() => null);
  if (unpacked === null) return { fault: 'damaged' };
  if (unpacked > limits.unpacked) return { fault: 'too-large' };
  try {
    const sheets = await readExcelFile(bytes);
    return shown(
      sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) })),
    );
  } catch {
    return { fault: 'damaged' };
  }
}

/** Unpacks everything once, one entry after the other, so that what a header says is not believed. */
async function unpackedSize(bytes: Buffer): Promise<number> {
  const zip = await promisify<Buffer, { lazyEntries: true }, ZipFile>(fromBuffer)(bytes, {
    lazyEntries: true,
  });
  const open = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
  if (zip.entryCount > limits.entries) return Infinity;
  return new Promise((resolve, reject) => {
    let size = 0;
    zip.on('error', reject).on('end', () => resolve(size));
    zip.on('entry', (entry: Entry) => {
      size += entry.uncompressedSize;
      if (size > limits.unpacked) return resolve(size);
      // yauzl ends with an error where more comes out than the entry says.
      open(entry)
        .then((stream) => buffer(stream))
        .then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : null;
}
