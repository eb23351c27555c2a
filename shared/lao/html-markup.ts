/** A tag as read; positions count from the "<" of the tag. Only quoted attribute values are listed. */
export interface Tag {
  /** Lower case; the same for the opening and the closing tag. */
  name: string;
  attributes: { name: string; valueStart: number; valueEnd: number }[];
}

/** A stretch of HTML that is not text. `tag` is missing for comments, raw content and unfinished tags. */
export interface Markup {
  end: number;
  tag?: Tag;
}

/** True where an HTML parser would leave the text: before a tag, a comment or a declaration. */
export function startsMarkup(html: string, position: number): boolean {
  return html[position] === '<' && /[A-Za-z/!?]/.test(html.charAt(position + 1));
}

/**
 * Reads the markup at `position`, as the HTML standard tokenises it; an element whose content is code or raw
 * text is read together with its content, up to its closing tag.
 */
export function readMarkup(html: string, position: number): Markup {
  if (html.startsWith('<!--', position)) return { end: after(COMMENT, html, position) };
  if (!/^<\/?[A-Za-z]/.test(html.slice(position, position + 3)))
    return { end: after(DECLARATION, html, position) };
  const { end, tag } = readTag(html, position);
  if (!tag || html[position + 1] === '/' || !RAW.has(tag.name)) return tag ? { end, tag } : { end };
  return { end: closingTag(html, tag.name, end) };
}

const COMMENT = /<!--(?:-?>|[\s\S]*?--!?>)/y;
const DECLARATION = /<[^>]*>/y;
const RAW = new Set(
  'code pre kbd samp script style textarea title xmp iframe noembed noframes noscript plaintext svg math'.split(
    ' ',
  ),
);

const NAME = /<\/?([A-Za-z][^\t\n\f\r />]*)/y;
const GAP = /[\t\n\f\r /]*/y;
const ATTRIBUTE =
  /([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|(?![\t\n\f\r "'])[^\t\n\f\r >]*))?/y;
const UNCLOSED_QUOTE = /[\t\n\f\r ]*=[\t\n\f\r ]*["']/y;

function readTag(html: string, position: number): Markup {
  const unfinished = { end: html.length };
  const opening = matchAt(NAME, html, position);
  if (!opening?.[1]) return unfinished;
  const tag: Tag = { name: opening[1].toLowerCase(), attributes: [] };
  let at = after(GAP, html, position + opening[0].length);
  while (html[at] !== '>') {
    const attribute = matchAt(ATTRIBUTE, html, at);
    if (!attribute?.[1]) return unfinished;
    const end = at + attribute[0].length;
    if (matchAt(UNCLOSED_QUOTE, html, end)) return unfinished;
    const value = attribute[2] ?? attribute[3];
    if (value !== undefined) {
      const valueEnd = end - 1 - position;
      tag.attributes.push({
        name: attribute[1].toLowerCase(),
        valueStart: valueEnd - value.length,
        valueEnd,
      });
    }
    at = after(GAP, html, end);
  }
  return { end: at + 1, tag };
}

function closingTag(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function after(pattern: RegExp, html: string, position: number): number {
  const match = matchAt(pattern, html, position);
  return match ? position + match[0].length : html.length;
}

function matchAt(pattern: RegExp, html: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(html);
}
