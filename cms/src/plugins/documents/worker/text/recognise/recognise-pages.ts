import type { Sheet } from '../compose.ts';
import { segmentsOf } from '../layout/segments.ts';
import { openRecogniser } from './recogniser.ts';

interface RecognisePages {
  path: string;
  temporary: string;
  /** of the pages to read, from 1 */
  numbers: readonly number[];
  /** pages read */
  onPage(done: number): void;
}

/** What the pages show in their pictures; a page that cannot be read, or shows no letters, is left out. */
export async function recognisePages({ path, temporary, numbers, onPage }: RecognisePages): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  if (numbers.length === 0) return sheets;
  const recogniser = await openRecogniser(path, temporary);
  try {
    for (const [index, number] of numbers.entries()) {
      const page = await recogniser.page(number).catch(() => undefined);
      const segments = segmentsOf(page?.pieces ?? []);
      if (page && segments.length > 0) sheets.push({ number, height: page.height, segments });
      onPage(index + 1);
    }
  } finally {
    await recogniser.close();
  }
  return sheets;
}
