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
    lettersLost(before.text ?? '', after.text ?? ''),
  ].flat();
  return losses.length > 0 ? `loses ${losses.join(', ')}` : 'all';
}

/** Letters of the one text that the other does not have, wherever they stand: spaces and order are a matter of layout. */
function lettersLost(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const letter of after) left.set(letter, (left.get(letter) ?? 0) + 1);
  let lost = 0;
  let all = 0;
  for (const letter of before.replace(/\s/g, '')) {
    const count = left.get(letter) ?? 0;
    all++;
    if (count === 0) lost++;
    else left.set(letter, count - 1);
  }
  return lost > 0 ? [`${lost} of ${all} letters`] : [];
}

async function textOf(path: string): Promise<string | null> {
  try {
    const { code, output } = await runMeasured('pdftotext', ['-raw', path, '-']);
    return code === 0 ? output : null;
  } catch {
    return null;
  }
}
