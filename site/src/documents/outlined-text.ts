import type { OutlineEntry } from '@sanlao/shared/documents/manifest';
import type { DocumentText, TextBlock } from '@sanlao/shared/documents/text';

/**
 * The blocks of each page with the headings that the outline names: where the text has the words of an entry by themselves
 * they are its heading, else it stands behind the entry before it on its page. Headings that the outline does not know stay.
 */
export function outlinedText(text: DocumentText, outline: readonly OutlineEntry[]): TextBlock[][] {
  const entriesOf = Map.groupBy(outline, ({ page }) => page);
  return text.map(({ blocks }, index) => {
    const page = [...blocks];
    let next = 0;
    for (const entry of entriesOf.get(index + 1) ?? []) next = placeHeading(page, entry, next) + 1;
    return page;
  });
}

/** @param from where the entry can stand at the earliest @returns where it stands */
function placeHeading(page: TextBlock[], { title, level }: OutlineEntry, from: number): number {
  const found = page.findIndex((block, at) => at >= from && 'text' in block && same(block.text, title));
  const at = found < 0 ? from : found;
  page.splice(at, found < 0 ? 0 : 1, { kind: 'heading', level, text: title });
  return at;
}

function same(first: string, second: string): boolean {
  return bare(first) === bare(second);
}

/** Without what extraction adds and leaves out. */
function bare(text: string): string {
  return text.replace(/[\s.:]+/g, '').toLowerCase();
}
