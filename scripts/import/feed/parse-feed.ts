import { load } from 'cheerio';
import { XMLParser } from 'fast-xml-parser';
import { Failure } from '../../console/failure.ts';
import { dayOf } from '../page/facts.ts';

/** One article of a feed. */
export interface FeedItem {
  /** what the feed calls it: its guid, id or link; never empty */
  id: string;
  title?: string;
  /** YYYY-MM-DD in Vientiane */
  date?: string;
  author?: string;
  link?: string;
  html: string;
}

/** The items of an RSS 2.0, RSS 1.0 or Atom feed, in its order. @throws Failure when the text is no feed */
export function parseFeed(xml: string): FeedItem[] {
  if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(xml))
    throw new Failure('The feed defines entities of its own; such feeds are not read.');
  const document = parse(xml);
  const channel = child(document, 'rss', 'channel');
  const items = channel
    ? all(channel['item']).map(rssItem)
    : all(child(document, 'rdf:RDF')?.['item']).map(rssItem);
  const feed = child(document, 'feed');
  if (!channel && !feed && items.length === 0) {
    throw new Failure(
      'It is neither an RSS nor an Atom feed. Give the address that the site names as its feed.',
    );
  }
  return [...items, ...all(feed?.['entry']).map(atomItem)];
}

type Node = Record<string, unknown>;

function parse(xml: string): Node {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: '#text',
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    trimValues: true,
    // The content of these may be markup of its own (type="xhtml"), which is needed as it is.
    stopNodes: ['feed.entry.content', 'feed.entry.summary'],
  });
  try {
    return parser.parse(xml, true) as Node;
  } catch (cause) {
    throw new Failure('The feed is not well-formed XML.', { cause });
  }
}

function rssItem(item: Node): FeedItem {
  const link = text(item['link']) || text(item['@rdf:about']);
  const html = text(item['content:encoded']) || text(item['description']);
  return feedItem({
    id: text(item['guid']) || link,
    title: text(item['title']),
    date: text(item['pubDate']) || text(item['dc:date']),
    author: text(item['dc:creator']) || text(item['author']),
    link,
    html,
  });
}

function atomItem(entry: Node): FeedItem {
  const links = all(entry['link']);
  const alternate = links.find((link) => (link['@rel'] ?? 'alternate') === 'alternate');
  return feedItem({
    id: text(entry['id']) || text(alternate?.['@href']),
    title: text(entry['title']),
    date: text(entry['published']) || text(entry['updated']),
    author: text(child(entry, 'author')?.['name']),
    link: text(alternate?.['@href']),
    html: atomHtml(entry['content']) || atomHtml(entry['summary']),
  });
}

/** Escaped HTML and plain text are unescaped once; XHTML is markup already. */
function atomHtml(construct: unknown): string {
  const [node] = all(construct);
  const source = text(node ?? construct);
  const type = text(node?.['@type']) || 'text';
  if (type === 'xhtml' || type.endsWith('+xml')) return source;
  const cdata = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(source)?.[1];
  if (type === 'html') return cdata ?? load(source, null, false).text();
  const lines = (cdata ?? load(source, null, false).text()).split(/\n+/);
  return lines.map((line) => load('<p></p>', null, false)('p').text(line).toString()).join('');
}

function feedItem(item: Record<keyof FeedItem, string>): FeedItem {
  const date = dayOf(item.date);
  const title = load(item.title, null, false).text().trim();
  return {
    id: item.id || `${title} ${item.date}`,
    html: item.html,
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    ...(item.author && !/^(?:admin|administrator|super ?user|root)$/i.test(item.author)
      ? { author: item.author }
      : {}),
    ...(/^https?:\/\//i.test(item.link) ? { link: item.link } : {}),
  };
}

function child(node: Node | undefined, ...path: string[]): Node | undefined {
  let current: unknown = node;
  for (const name of path) current = all(current)[0]?.[name];
  return all(current)[0];
}

function all(value: unknown): Node[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is Node => typeof each === 'object' && each !== null);
}

function text(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim();
  if (typeof first !== 'object' || first === null) return '';
  const inner = (first as Node)['#text'];
  return typeof inner === 'string' ? inner.trim() : '';
}
