/** What of a document is still there after it was made smaller. */
import { readFile } from 'node:fs/promises';
import { openPdf } from '../../../cms/src/plugins/documents/worker/pdf/pdf-lib.ts';
import { outlineOf } from '../../../cms/src/plugins/documents/worker/pdf/outline.ts';
import { pagesOf } from '../../../cms/src/plugins/documents/worker/pdf/pages.ts';
import { runMeasured } from './run-measured.ts';

export interface Kept {
  pages: number;
  outline: number;
  /** as poppler's `pdftotext -raw` reads it; null where it is not installed */
  text: string | null;
}

export async function keptOf(path: string): Promise<Kept> {
  const document = await openPdf(await readFile(path));
  const pages = pagesOf(document);
  return { pages: pages.length, outline: outlineOf(document, pages).length, text: await textOf(path) };
}

/** "all", or what is lost */
export function lossBetween(before: Kept, after: Kept): string {
  const losses = [
    after.pages === before.pages ? [] : `${before.pages - after.pages} pages`,
    after.outline === before.outline
      ? []
      : `${before.outline - after.outline} of ${before.outline} outline entries`,
    after.text === before.text ? [] : 'some text',
  ].flat();
  return losses.length > 0 ? `loses ${losses.join(', ')}` : 'all';
}

async function textOf(path: string): Promise<string | null> {
  try {
    const { code, output } = await runMeasured('pdftotext', ['-raw', path, '-']);
    return code === 0 ? output : null;
  } catch {
    return null;
  }
}
