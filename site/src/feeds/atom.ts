import { element, emptyElement } from '../xml/element.ts';
import { xmlDocument } from '../xml/response.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Atom, RFC 4287. */
export function atomFeed({
  locale,
  title,
  description,
  self,
  home,
  icon,
  author,
  updated,
  entries,
}: Feed): string {
  return xmlDocument([
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    element('id', self),
    element('title', title),
    element('subtitle', description),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: home }),
    icon && element('icon', icon),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    ...entries.map(entryOf),
    '</feed>',
  ]);
}

function entryOf({
  href,
  title,
  summary,
  author,
  published,
  updated,
  tags,
  picture,
  file,
}: FeedEntry): string {
  return [
    '<entry>',
    element('id', href),
    element('title', title),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href }),
    picture && emptyElement('link', { rel: 'enclosure', type: 'image/jpeg', href: picture }),
    file &&
      emptyElement('link', {
        rel: 'enclosure',
        type: file.type,
        length: String(file.size),
        href: file.href,
      }),
    element('published', published),
    element('updated', updated),
    `<author>${element('name', author)}</author>`,
    ...tags.map((term) => emptyElement('category', { term })),
    element('summary', summary),
    '</entry>',
  ]
    .filter(Boolean)
    .join('');
}
