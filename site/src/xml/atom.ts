import type { Locale } from '@sanlao/shared/locales';
import { escapeMarkup } from '../content/escape.ts';

export interface Feed {
  locale: Locale;
  title: string;
  /** absolute addresses of the feed and of the page it belongs to */
  self: string;
  home: string;
  author: string;
  /** used where there is no entry yet */
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** absolute, and the same on every site: it is the entry's id as well */
  href: string;
  title: string;
  summary: string;
  author: string;
  /** calendar day in Vientiane */
  date: string;
  /** instant of the last publish */
  updated: string;
}

/** An Atom feed (RFC 4287); says nothing of when it was made, so that the same content gives the same bytes. */
export function atomFeed({ locale, title, self, home, author, updated, entries }: Feed): string {
  const newest = entries.map((entry) => entry.updated).reduce((a, b) => (a > b ? a : b), '') || updated;
  return `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
${element('id', self)}
${element('title', title)}
<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>
<link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>
${element('updated', newest)}
<author>${element('name', author)}</author>
${entries.map(entryOf).join('\n')}
</feed>`;
}

function entryOf({ href, title, summary, author, date, updated }: FeedEntry): string {
  return `<entry>
${element('id', href)}
${element('title', title)}
<link rel="alternate" type="text/html" href="${escapeMarkup(href)}"/>
${element('published', `${date}T00:00:00+07:00`)}
${element('updated', updated)}
<author>${element('name', author)}</author>
${element('summary', summary)}
</entry>`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}
