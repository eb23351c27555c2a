/**
 * HTML from the clipboard of Word and other office programs, made plain: styles and private elements go,
 * headings, lists and tables stay. What an element of ours may not hold is left to the editor's own schema.
 * HTML that was copied inside the editor stays as it is.
 */
export function cleanPasted(
  html: string,
  parser: Pick<DOMParser, 'parseFromString'> = new DOMParser(),
): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = parser.parseFromString(html.replace(CONDITIONAL_COMMENT, ''), 'text/html');
  for (const element of body.querySelectorAll('style, meta, link, xml, title, script')) element.remove();
  dropPrivateElements(body);
  setStyledMarks(body);
  setHeadings(body);
  buildLists(body);
  for (const element of body.querySelectorAll('*')) dropAttributes(element);
  dropEmptyParagraphs(body);
  return body.innerHTML;
}

/** Whether the clipboard held pictures: they do not come along and must be inserted from the library. */
export function hasPictures(html: string): boolean {
  return /<(?:img|v:imagedata)\b/i.test(html);
}

const CONDITIONAL_COMMENT = /<!--[^]*?-->/g;

/** `<o:p>` and the like are Word's: their content stays. */
function dropPrivateElements(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll('*')]) {
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
  }
}

/** Bold and italic by style become elements; bold that a style takes back (Google Docs) goes. */
function setStyledMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll(
    'b[style*="font-weight:normal"], b[style*="font-weight: normal"]',
  )) {
    element.replaceWith(...element.childNodes);
  }
  for (const span of [...body.querySelectorAll('span[style]')]) {
    const style = span.getAttribute('style') ?? '';
    if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) wrapContent(span, 'strong');
    if (/font-style:\s*italic/i.test(style)) wrapContent(span, 'em');
  }
}

/** The first level of a text is h2, the title of the page being h1; below h4 there is nothing. */
function setHeadings(body: HTMLElement): void {
  for (const element of body.querySelectorAll('p.MsoTitle')) rename(element, 'h1');
  const shift = body.querySelector('h1') ? 1 : 0;
  for (const element of [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]) {
    rename(element, `h${Math.min(Number(element.tagName.slice(1)) + shift, 4)}`);
  }
}

interface ListParagraph {
  element: Element;
  level: number;
  tag: 'ol' | 'ul';
}

/** Word's lists are paragraphs with `mso-list:l0 level1 lfo1` and a typed marker; runs of them become lists. */
function buildLists(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll('p')]) {
    if (listParagraph(element) && !listParagraph(element.previousElementSibling)) buildList(element);
  }
}

function buildList(first: Element): void {
  const run: ListParagraph[] = [];
  for (let item = listParagraph(first); item; item = listParagraph(item.element.nextElementSibling))
    run.push(item);
  const lists: { level: number; list: Element }[] = [];
  for (const item of run) {
    const { element, level, tag } = item;
    while (lists.length > 1 && lists.at(-1)!.level > level) lists.pop();
    if (!lists.length || lists.at(-1)!.level < level) {
      const list = element.ownerDocument.createElement(tag);
      const parent = lists.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      else first.before(list);
      lists.push({ level, list });
    }
    lists.at(-1)!.list.append(listItem(element));
  }
  for (const { element } of run) element.remove();
}

function listItem(paragraph: Element): Element {
  const item = paragraph.ownerDocument.createElement('li');
  const content = paragraph.ownerDocument.createElement('p');
  for (const marker of [...paragraph.querySelectorAll('span')].filter(isMarker)) marker.remove();
  content.append(...paragraph.childNodes);
  item.append(content);
  return item;
}

function listParagraph(element: Element | null): ListParagraph | undefined {
  if (element?.tagName !== 'P') return undefined;
  const [, level] = /mso-list:\s*l\d+\s+level(\d+)/i.exec(element.getAttribute('style') ?? '') ?? [];
  if (!level) return undefined;
  const marker = [...element.querySelectorAll('span')].find(isMarker)?.textContent ?? '';
  return { element, level: Number(level), tag: ORDERED_MARKER.test(marker.trim()) ? 'ol' : 'ul' };
}

const ORDERED_MARKER = /^\(?(?:[0-9]+(?:\.[0-9]+)*|[໐-໙]+|[a-zA-Zກ-ຮ]|[ivxIVX]+)[.)]/;

function isMarker(span: Element): boolean {
  return /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? '');
}

const KEPT_ATTRIBUTES: Record<string, string[]> = {
  A: ['href', 'type', 'data-size'],
  IMG: ['src', 'width', 'height', 'alt'],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan'],
  OL: ['start'],
};

function dropAttributes(element: Element): void {
  const kept = KEPT_ATTRIBUTES[element.tagName] ?? [];
  const isFile = element.tagName === 'P' && element.getAttribute('class') === 'file';
  for (const { name } of [...element.attributes]) {
    if (!kept.includes(name) && !(isFile && name === 'class')) element.removeAttribute(name);
  }
}

function dropEmptyParagraphs(body: HTMLElement): void {
  for (const paragraph of [...body.querySelectorAll('p')]) {
    const isEmpty =
      !paragraph.textContent?.replace(/\u00A0/g, ' ').trim() && !paragraph.querySelector('img, br');
    if (isEmpty && !paragraph.closest('td, th')) paragraph.remove();
  }
}

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}
