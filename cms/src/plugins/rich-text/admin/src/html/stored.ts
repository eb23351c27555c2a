/** The editor's HTML as it is stored: no empty paragraphs at the end, an empty text is ''. */
export function toStored(html: string): string {
  return html.replace(/(?:<p>(?:\s|<br>)*<\/p>)+$/, '');
}

/**
 * The elements of a stored text that the editor cannot hold, so that they would be lost when the text is
 * changed; each named once.
 *
 * @param kept the same text as the editor writes it
 */
export function lostElements(stored: string, kept: string): string[] {
  const held = new Set([...tagsOf(kept), ...REWRITTEN]);
  return [...tagsOf(stored)].filter((tag) => !held.has(tag)).sort();
}

/** Elements that the editor writes in another way without losing anything. */
const REWRITTEN = [
  'b',
  'i',
  'h1',
  'h5',
  'h6',
  'span',
  'font',
  'div',
  'section',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'col',
  'o:p',
];

function tagsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/<([a-z][a-z0-9:-]*)/gi)].map(([, tag]) => tag!.toLowerCase()));
}
