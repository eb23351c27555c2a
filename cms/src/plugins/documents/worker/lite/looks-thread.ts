/** Draws all pages of one file, one after the other, and ends (looks.ts). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { deflateRawSync } from 'node:zlib';
import { openPdfium } from '../pdf/pdfium.ts';
import { lookOf } from './look.ts';

export interface LooksOrder {
  path: string;
  folder: string;
}

export type LooksMessage =
  | { kind: 'opened'; pageCount: number }
  /** its pixels, deflated, are a file of this number; null: it cannot be drawn */
  | { kind: 'drawn'; number: number; size: { width: number; height: number } | null };

const { path, folder } = workerData as LooksOrder;
const document = await openPdfium(path);
const tell = (message: LooksMessage) => parentPort!.postMessage(message);
tell({ kind: 'opened', pageCount: document.pageCount });
for (let number = 1; number <= document.pageCount; number++) {
  const look = lookOf(document.page(number));
  if (look) writeFileSync(join(folder, String(number)), deflateRawSync(look.data, { level: 1 }));
  tell({ kind: 'drawn', number, size: look && { width: look.width, height: look.height } });
}
document.close();
