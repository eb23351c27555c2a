import type { DocumentText } from '@sanlao/shared/documents/text';
import { openRecogniser } from './recogniser.ts';

interface RecognisePages {
  path: string;
  temporary: string;
  /** of the pages to read, from 1 */
  numbers: readonly number[];
  /** pages read */
  onPage(done: number): void;
}

/** What the pages say in their pictures; a page that cannot be read is left out. */
export async function recognisePages({
  path,
  temporary,
  numbers,
  onPage,
}: RecognisePages): Promise<Map<number, DocumentText[number]>> {
  const found = new Map<number, DocumentText[number]>();
  if (numbers.length === 0) return found;
  const recogniser = await openRecogniser(path, temporary);
  try {
    for (const [index, number] of numbers.entries()) {
      const blocks = await recogniser.page(number).catch(() => []);
      if (blocks.length > 0) found.set(number, { blocks });
      onPage(index + 1);
    }
  } finally {
    await recogniser.close();
  }
  return found;
}
