import type { DocumentText } from '@sanlao/shared/documents/text';
import { canon } from '@sanlao/shared/lao/canon';

/** What programs write in place of a title. */
const meaningless =
  /^(?:untitled|document\d*|title|presentation\d*|book\d*|slide \d+|microsoft .*|.*\.(?:docx?|xlsx?|pptx?|pdf|indd|ai|rtf|odt|cdr|pmd|html?|tmp)|about:blank|https?:.*|[^\p{L}]*)$/iu;

/** @param own what the file says of itself */
export function suggestedTitle(own: string, text: DocumentText): string {
  const title = canon(own).trim();
  return title.length >= 3 && !meaningless.test(title) && !isLegacy(title) ? title : largestHeading(text);
}

/** Lao in the codes of an 8-bit font. */
function isLegacy(title: string): boolean {
  return (title.match(/[\u00A1-\u00FF]/g)?.length ?? 0) > 0.3 * title.length;
}

function largestHeading(text: DocumentText): string {
  const headings = (text[0]?.blocks ?? []).filter((block) => block.kind === 'heading');
  return headings.toSorted((a, b) => a.level - b.level)[0]?.text ?? '';
}
