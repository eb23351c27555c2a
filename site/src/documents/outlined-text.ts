import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import type { DocumentText, TextBlock } from '@sanlao/shared/documents/text';

/**
 * The blocks of each page with the headings that the outline names: where the text has the words of an entry by themselves
 * they are its heading, else it stands above its page. Headings that the outline does not know stay.
 */
export function outlinedText(text: DocumentText, outline: readonly OutlineEntry[]): TextBlock[][] {
  const entriesOf = Map.groupBy(outline, ({ page }) => page);
  return text.map(({ blocks }, index) =>
    (entriesOf.get(index + 1) ?? []).reduceRight(withHeading, [...blocks]),
  );
}

function withHeading(blocks: TextBlock[], { title, level }: OutlineEntry): TextBlock[] {
  const heading: TextBlock = { kind: 'heading', level, text: title };
  const at = blocks.findIndex((block) => 'text' in block && same(block.text, title));
  return at < 0 ? [heading, ...blocks] : blocks.with(at, heading);
}

function same(first: string, second: string): boolean {
  return bare(first) === bare(second);
}

/** Without what extraction adds and leaves out. */
function bare(text: string): string {
  return text.replace(/[\s.:]+/g, '').toLowerCase();
}
