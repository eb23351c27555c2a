import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { PackEntry } from './zip-size.ts';

export interface PackFolders {
  /** of prepared documents, by their keys */
  documents: string;
  /** `<sha256>/original.csv` */
  media: string;
}

/**
 * A ZIP with names in UTF-8, nothing compressed, files copied from the disk as they are asked for. The same entries give
 * the same bytes: days stand in for times, and rights are those of any file.
 *
 * @returns a stream that ends with an error when a file is missing or not as long as it should be
 */
export function writeZip(entries: readonly PackEntry[], folders: PackFolders): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  for (const { path, day, content } of entries) {
    const options = { mtime: noonOf(day), mode: 0o100644, compress: false, forceDosTimestamp: true };
    if (typeof content === 'string') zip.addBuffer(Buffer.from(content), path, options);
    else {
      zip.addReadStreamLazy(path, { ...options, size: content.size }, (take) => {
        const file = createReadStream(join(folders[content.folder], content.file));
        file.on('error', (error) => output.destroy(error));
        take(null, file);
      });
    }
  }
  zip.end();
  return output;
}

/** ZIP knows no time zone: noon by the clock of this machine is noon on every machine. */
function noonOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Math.max(1980, year), month - 1, date, 12);
}
