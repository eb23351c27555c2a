import type { TextBlock } from '@sanlao/shared/documents/text';

const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

export interface LevelledBlock {
  block: TextBlock;
  /** of a heading */
  tag: (typeof tags)[number];
}

/**
 * Headings as deep as the document has them, without skipping a level on the way down: screen readers take that for a gap.
 *
 * @param pages blocks of each page
 * @param below level of the heading that stands above them all
 */
export function withHeadingLevels(
  pages: readonly (readonly TextBlock[])[],
  below: number,
): LevelledBlock[][] {
  let last = below;
  return pages.map((blocks) =>
    blocks.map((block) => {
      if (block.kind === 'heading') last = Math.min(below + block.level, last + 1, 6);
      return { block, tag: tags[Math.max(last, 2) - 2]! };
    }),
  );
}
