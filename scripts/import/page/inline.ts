import type { AnyNode, Element } from 'domhandler';
import { escapeHtml } from '../article/html.ts';

export interface InlineContext {
  /** the page's address, for relative links */
  base: string | undefined;
  onPicture: (element: Element) => void;
  onDroppedLink: (address: string) => void;
}

const MARKS: Record<string, string> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  sub: 'sub',
  sup: 'sup',
};

/**
 * The lines of running text: safe HTML with links, strong, emphasis, sub- and superscript; a `<br>` ends a line. All
 * other elements give their text alone.
 */
export function inlineLines(nodes: readonly AnyNode[], context: InlineContext): string[] {
  return nodes
    .map((node) => linesOf(node, context))
    .reduce<string[]>(
      (lines, [first = '', ...more]) => [...lines.slice(0, -1), (lines.at(-1) ?? '') + first, ...more],
      [''],
    );
}

function linesOf(node: AnyNode, context: InlineContext): string[] {
  if (node.type === 'text') return [escapeHtml(node.data.replace(/[\t\n\f\r ]+/g, ' '))];
  if (node.type !== 'tag') return [''];
  if (node.name === 'br') return ['', ''];
  if (node.name === 'img') {
    context.onPicture(node);
    return [''];
  }
  const lines = inlineLines(node.children, context);
  if (node.name === 'a') return linkLines(node, lines, context);
  const mark = MARKS[node.name];
  return mark ? lines.map((line) => wrap(line, `<${mark}>`, `</${mark}>`)) : lines;
}

function linkLines(element: Element, lines: string[], context: InlineContext): string[] {
  const address = element.attribs['href']?.trim() ?? '';
  if (lines.every(isBlank) || address === '' || address.startsWith('#')) return lines;
  const target = allowedLink(address, context.base);
  if (target) return lines.map((line) => wrap(line, `<a href="${escapeHtml(target)}">`, '</a>'));
  context.onDroppedLink(address);
  return lines;
}

/** An absolute address that readers can follow from any site; undefined for scripts and for paths without a base. */
function allowedLink(address: string, base: string | undefined): string | undefined {
  const url = URL.parse(address, base);
  return url && /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : undefined;
}

function wrap(line: string, opening: string, closing: string): string {
  return isBlank(line) ? line : opening + line + closing;
}

function isBlank(html: string): boolean {
  return plainText(html).trim() === '';
}

/** The text of HTML that `inlineLines` has written, also in nested lists. */
export function plainText(html: string): string {
  return html
    .replace(/<\/?(?:ul|ol|li)>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
