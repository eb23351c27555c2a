const blocks = /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|blockquote|figure|figcaption|br|hr)\b[^>]*>/gi;

/** The words of an HTML text, each block on its own line: for looking at its spelling, not for display. */
export function htmlText(html: string): string {
  return html
    .replace(blocks, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
