import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { escapeHtml } from '../article/html.ts';
import type { HeadingPiece, Piece, Warning } from '../article/pieces.ts';
import { inlineLines, plainText, type InlineContext } from './inline.ts';
import { isTiny, pictureMark, pictureSource, type Picture } from './pictures.ts';

export interface Walked {
  pieces: Piece[];
  pictures: Picture[];
  warnings: Warning[];
}

/** The content of an element as pieces: what the CMS can hold, everything else as its text. */
export function walk($: CheerioAPI, root: Cheerio<Element>, base: string | undefined): Walked {
  const pieces: Piece[] = [];
  const pictures: Picture[] = [];
  const warnings: Warning[] = [];
  const droppedLinks = new Set<string>();
  let waiting: { element: Element; caption: string }[] = [];
  const inline: InlineContext = {
    base,
    onPicture: (element) => waiting.push({ element, caption: '' }),
    onDroppedLink: (address) => droppedLinks.add(address),
  };

  root.toArray().forEach((element) => blocks(element.children));
  if (droppedLinks.size > 0) {
    const message = `Links that lead nowhere from here were left as text: ${[...droppedLinks].join(', ')}.`;
    warnings.push({ code: 'link-dropped', message });
  }
  return { pieces, pictures, warnings };

  function blocks(nodes: readonly AnyNode[]): void {
    let run: AnyNode[] = [];
    for (const node of nodes) {
      if (!isBlock(node)) run.push(node);
      else {
        addLines(run);
        run = [];
        block(node);
      }
    }
    addLines(run);
  }

  function block(element: Element): void {
    const level = HEADINGS[element.name];
    if (level) addHeading(element, level);
    else if (element.name === 'ul' || element.name === 'ol') addList(element);
    else if (element.name === 'table') addTable(element);
    else if (element.name === 'blockquote') addQuote(element);
    else if (element.name === 'figure') addFigure(element);
    else if (element.name === 'pre') addPreformatted(element);
    else blocks(element.children);
  }

  function addLines(nodes: readonly AnyNode[]): void {
    for (const line of inlineLines(nodes, inline)) add({ kind: 'line', gap: 0, ...content(line) });
    flushPictures();
  }

  function add(piece: Piece): void {
    if (piece.text !== '') pieces.push(piece);
  }

  function addHeading(element: Element, level: HeadingPiece['level']): void {
    add({ kind: 'heading', level, gap: 0, ...content(flat(element.children)) });
    flushPictures();
  }

  function addPreformatted(element: Element): void {
    for (const line of $(element).text().split('\n')) {
      add({ kind: 'line', gap: 0, ...content(escapeHtml(line)) });
    }
  }

  function addList(element: Element): void {
    const list = { ordered: element.name === 'ol' };
    for (const item of element.children.filter(isElement)) {
      add({ kind: 'item', gap: 0, list, ...content(itemHtml(item)) });
    }
    flushPictures();
  }

  function itemHtml(item: Element): string {
    const nested = item.children.filter(isElement).filter(({ name }) => name === 'ul' || name === 'ol');
    const own = flat(item.children.filter((child) => !nested.includes(child as Element))).trim();
    return own + nested.map(nestedList).join('');
  }

  function nestedList(element: Element): string {
    const items = element.children.filter(isElement).map((item) => `<li>${itemHtml(item)}</li>`);
    return items.length > 0 ? `<${element.name}>${items.join('')}</${element.name}>` : '';
  }

  function addQuote(element: Element): void {
    const inner = walk($, $(element) as Cheerio<Element>, base);
    warnings.push(...inner.warnings);
    const paragraphs = inner.pieces.filter(({ text }) => text !== '');
    if (paragraphs.length === 0) return;
    const html = `<blockquote>${paragraphs.map((piece) => `<p>${plainInline(piece)}</p>`).join('')}</blockquote>`;
    pieces.push({ kind: 'whole', gap: 0, html, text: paragraphs.map(({ text }) => text).join(' ') });
  }

  function addTable(element: Element): void {
    const rows = $(element).find('tr').toArray();
    const cells = $(element).find('td, th').toArray();
    const isLayout =
      $(element).find('table, h1, h2, h3, h4, ul, ol, div, figure, p + p, img').length > 0 ||
      cells.length <= rows.length;
    if (isLayout) {
      for (const cell of cells.filter((each) => $(each).closest('table').is(element))) blocks(cell.children);
      return;
    }
    const html = rows
      .map((row) => `<tr>${row.children.filter(isElement).map(cellHtml).join('')}</tr>`)
      .join('');
    const text = cells
      .map((cell) => content(flat(cell.children)).text)
      .join(' ')
      .trim();
    if (text !== '')
      pieces.push({ kind: 'whole', gap: 0, html: `<table><tbody>${html}</tbody></table>`, text });
  }

  function cellHtml(cell: Element): string {
    const spans = ['colspan', 'rowspan']
      .filter((name) => /^[1-9]\d?$/.test(cell.attribs[name] ?? ''))
      .map((name) => ` ${name}="${cell.attribs[name]}"`)
      .join('');
    const tag = cell.name === 'th' ? 'th' : 'td';
    return `<${tag}${spans}><p>${flat(cell.children).trim()}</p></${tag}>`;
  }

  function addFigure(element: Element): void {
    const caption = $(element).find('figcaption').text().replace(/\s+/g, ' ').trim();
    for (const image of $(element).find('img').toArray()) waiting.push({ element: image, caption });
    const rest = $(element).contents().not('figcaption').toArray();
    if (waiting.length === 0) blocks(rest);
    flushPictures();
  }

  function flushPictures(): void {
    const now = waiting;
    waiting = [];
    for (const { element, caption } of now) addPicture(element.attribs, caption);
  }

  function addPicture(attributes: Record<string, string>, caption: string): void {
    const source = pictureSource(attributes);
    if (!source || isTiny(attributes)) return;
    if (source.kind === 'local') {
      const alt = (attributes['alt'] ?? '').replace(/\s+/g, ' ').trim();
      pieces.push({ kind: 'whole', gap: 0, text: '', html: pictureMark(pictures.length) });
      pictures.push({ path: source.path, alt, caption });
    } else if (source.kind === 'remote') {
      const message = `A picture lies on another server and was not taken over: ${source.address}.`;
      warnings.push({ code: 'remote-image', message });
    } else {
      const message = 'A picture is part of the page itself and was not taken over; save it as a file.';
      warnings.push({ code: 'element-dropped', message });
    }
  }

  /** All of it on one line. */
  function flat(nodes: readonly AnyNode[]): string {
    return inlineLines(nodes, inline)
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(' ');
  }
}

const HEADINGS: Record<string, HeadingPiece['level']> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

const BLOCKS = new Set(
  'address article blockquote body center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag';
}

/** An element that begins a paragraph of its own; also an inline one around such an element, as old editors write. */
function isBlock(node: AnyNode): node is Element {
  return isElement(node) && (BLOCKS.has(node.name) || (node.name !== 'a' && node.children.some(isBlock)));
}

function content(html: string): { text: string; html: string } {
  const trimmed = html.replace(/ {2,}/g, ' ').trim();
  return { html: trimmed, text: plainText(trimmed).replace(/\s+/g, ' ').trim() };
}

function plainInline(piece: Piece): string {
  return piece.kind === 'whole' ? escapeHtml(piece.text) : piece.html;
}
