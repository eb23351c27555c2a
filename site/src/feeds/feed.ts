import type { FeedFormat } from '@sanlao/shared/urls';
import type { Locale } from '@sanlao/shared/locales';

/** News to follow, whatever the form it is written in. Says nothing of when it was made: same content, same bytes. */
export interface Feed {
  locale: Locale;
  title: string;
  description: string;
  /** absolute addresses of the feed itself, of the page that it belongs to, and of a square picture */
  self: string;
  home: string;
  icon: string | undefined;
  author: string;
  /** instant of the newest publish in it */
  updated: string;
  /** newest first */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** absolute, and the same on every site: it is the entry's id as well */
  href: string;
  title: string;
  /** plain text */
  summary: string;
  author: string;
  /** instant: the beginning, in Vientiane, of the day that the article is of */
  published: string;
  /** instant of the last publish */
  updated: string;
  tags: string[];
  /** absolute address of a JPEG */
  picture: string | undefined;
  /** what a reader's program can fetch with the entry */
  file?: { href: string; type: string; size: number } | undefined;
}

/** As the web servers send them; `server/content-types.ts` knows the files by their names. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  rss: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json',
};
