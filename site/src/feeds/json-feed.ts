import type { Feed, FeedEntry } from './feed.ts';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed({ locale, title, description, self, home, icon, author, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    icon,
    authors: [{ name: author }],
    language: locale,
    items: entries.map(itemOf),
  };
  return `${JSON.stringify(feed)}\n`;
}

function itemOf({ href, title, summary, author, published, updated, tags, picture, file }: FeedEntry) {
  return {
    id: href,
    url: href,
    title,
    // An item must have content.
    content_text: summary || title,
    image: picture,
    date_published: published,
    date_modified: updated,
    authors: [{ name: author }],
    tags,
    attachments: file && [{ url: file.href, mime_type: file.type, size_in_bytes: file.size }],
  };
}
