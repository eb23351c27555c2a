/** What the checks look at in a formatted text. */
import { Parser } from 'htmlparser2';

export interface Body {
  /** without spaces: whether there are words at all */
  hasText: boolean;
  headings: { level: number; text: string }[];
  /** as written; '' for a link without an address */
  links: string[];
  images: { alt: string; caption: string | null }[];
  tables: { caption: string; hasHeadings: boolean }[];
}

/** @param html as the editor saved it; anything but a text is an empty one */
export function readBody(html: unknown): Body {
  const body: Body = { hasText: false, headings: [], links: [], images: [], tables: [] };
  /** what the texts of open elements go to */
  const open: { name: string; add: (text: string) => void }[] = [];
  let figure: Body['images'] = [];

  const parser = new Parser({
    onopentag(name, attributes) {
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level) {
        const heading = { level: Number(level), text: '' };
        body.headings.push(heading);
        open.push({ name, add: (text) => (heading.text += text) });
      }
      if (name === 'a') body.links.push((attributes['href'] ?? '').trim());
      if (name === 'figure') figure = [];
      if (name === 'img') {
        const image = { alt: (attributes['alt'] ?? '').trim(), caption: null };
        body.images.push(image);
        figure.push(image);
      }
      if (name === 'figcaption') {
        const images = figure;
        open.push({
          name,
          add: (text) => images.forEach((image) => (image.caption = (image.caption ?? '') + text)),
        });
      }
      if (name === 'table') body.tables.push({ caption: '', hasHeadings: false });
      const table = body.tables.at(-1);
      if (name === 'caption' && table) open.push({ name, add: (text) => (table.caption += text) });
      if (name === 'th' && table) {
        open.push({ name, add: (text) => (table.hasHeadings ||= text.trim() !== '') });
      }
    },
    ontext(text) {
      body.hasText ||= text.trim() !== '';
      for (const { add } of open) add(text);
    },
    onclosetag(name) {
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  parser.end(typeof html === 'string' ? html : '');
  return body;
}
