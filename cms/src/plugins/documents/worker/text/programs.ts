import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of poppler's pdftotext; undefined where it is not installed. */
export function findPdftotext(path = process.env['PATH'] ?? ''): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, 'pdftotext'))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
