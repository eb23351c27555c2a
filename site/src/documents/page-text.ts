import type { TextBlock } from '@sanlao/shared/documents/text';

/** The words of a page, a blank line between its blocks: search joins words across a single line end. */
export function plainText(blocks: readonly TextBlock[]): string {
  return blocks.map(wordsOf).join('\n\n');
}

function wordsOf(block: TextBlock): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n\n');
    case 'table':
      return block.rows.map((row) => row.join('\n\n')).join('\n\n');
  }
}
