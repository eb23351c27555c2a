import { Marked } from 'marked';

/**
 * The Markdown of a sample document as HTML. A picture that stands alone, `![caption](fibre-works)`, names a
 * drawing of the sample content and becomes a figure; `drawing` gives the drawing's address.
 */
export function toHtml(markdown: string, drawing: (name: string) => string): string {
  const marked = new Marked({
    renderer: {
      paragraph({ tokens }) {
        const [only] = tokens;
        if (tokens.length === 1 && only?.type === 'image') return figure(drawing(only.href), only.text);
        return `<p>${this.parser.parseInline(tokens)}</p>\n`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

function figure(address: string, caption: string): string {
  return `<figure><img src="${address}" alt=""><figcaption>${caption}</figcaption></figure>\n`;
}
