const blocks =
  /<\/?(?:p|div|section|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|caption|blockquote|pre|figure|figcaption|br|hr)\b[^>]*>/gi;
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of an HTML text, a blank line between its blocks: search joins words across a single line end. */
export function htmlText(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, '')
    .replace(blocks, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (entity, decimal, hexadecimal, name: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? entity;
      const code = decimal === undefined ? parseInt(hexadecimal as string, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}
