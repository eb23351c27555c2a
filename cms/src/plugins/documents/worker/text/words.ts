import type { DocumentText } from '@sanlao/shared/documents/text';

/** What a page says, block by block. */
export function wordsOf({ blocks }: DocumentText[number]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.map((row) => row.join(' '));
    return block.kind === 'list' ? block.items : [block.text];
  });
}
