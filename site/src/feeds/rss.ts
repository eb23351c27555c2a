import { escapeMarkup } from '../content/escape.ts';
import { element, emptyElement } from '../xml/element.ts';
import { xmlDocument } from '../xml/response.ts';
import type { Feed, FeedEntry } from './feed.ts';

const namespaces = 'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** RSS 2.0 with what the RSS Advisory Board's profile recommends beside it. */
export function rssFeed({ locale, title, description, self, home, updated, entries }: Feed): string {
  return xmlDocument([
    `<rss version="2.0" ${namespaces}>`,
    '<channel>',
    element('title', title),
    element('link', home),
    html('description', description),
    element('language', locale),
    element('lastBuildDate', rssDate(updated)),
    emptyElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    ...entries.map(itemOf),
    '</channel>',
    '</rss>',
  ]);
}

/** An author in RSS itself is an e-mail address; `dc:creator` is a name. */
function itemOf({ href, title, summary, author, published, tags, picture, file }: FeedEntry): string {
  return [
    '<item>',
    element('title', title),
    element('link', href),
    element('guid', href, { isPermaLink: 'true' }),
    html('description', summary),
    element('dc:creator', author),
    element('pubDate', rssDate(published)),
    ...tags.map((tag) => element('category', tag)),
    enclosure(file, picture),
    '</item>',
  ]
    .filter(Boolean)
    .join('');
}

/** One at most by the profile: the file says more than the picture. The length is required, 0 where it is not known. */
function enclosure(file: FeedEntry['file'], picture: string | undefined): string | undefined {
  if (file) {
    return emptyElement('enclosure', { url: file.href, length: String(file.size), type: file.type });
  }
  return picture && emptyElement('enclosure', { url: picture, length: '0', type: 'image/jpeg' });
}

/** A description is HTML in RSS, so that plain text is escaped for HTML first. */
function html(name: string, text: string): string {
  return element(name, escapeMarkup(text));
}

/** "Tue, 17 Nov 2026 17:00:00 GMT" (RFC 822 with four digits of the year) */
function rssDate(instant: string): string {
  return new Date(instant).toUTCString();
}
