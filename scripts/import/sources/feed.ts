import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../../console/failure.ts';
import { noCredits } from '../article/credits.ts';
import { fetchBytes, largestFeed } from '../feed/fetch-bytes.ts';
import { parseFeed, type FeedItem } from '../feed/parse-feed.ts';
import { parsePage } from '../page/parse-page.ts';
import { decodeText, refuseTooLarge } from './decode.ts';
import type { LocalPicture, ReadSource, Source } from './source.ts';

/**
 * The articles of a feed at a web address or in a file.
 *
 * @throws Failure when it cannot be read or is no feed
 */
export async function feedSources(feed: string, absolute: (path: string) => string): Promise<Source[]> {
  const bytes = /^https?:\/\//i.test(feed)
    ? await fetchBytes(feed)
    : await readFeedFile(feed, absolute(feed));
  const items = parseFeed(decodeText(bytes, 'The feed'));
  return items.map((item) => ({ file: `${feed}#${item.id}`, read: async () => readItem(item) }));
}

async function readFeedFile(feed: string, path: string): Promise<Uint8Array> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(feed)) throw new Failure(`${feed} is no http or https address.`);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Failure(`There is no file ${feed}.`);
  refuseTooLarge(found.size, largestFeed);
  return readFile(path).catch((cause: unknown) => {
    throw new Failure(`The feed ${feed} cannot be read.`, { cause });
  });
}

function readItem(item: FeedItem): ReadSource {
  if (item.html === '') throw new Failure('The item has no text in the feed.');
  const article = parsePage(item.html, {
    fragment: true,
    ...(item.title ? { title: item.title } : {}),
    ...(item.date ? { date: item.date } : {}),
    ...(item.link ? { base: item.link } : {}),
    ...(item.author ? { credits: { ...noCredits, byline: item.author } } : {}),
  });
  const identity = createHash('sha256').update(`feed item ${item.id}`).digest('hex');
  const pictures = article.pictures.map((picture): LocalPicture => ({
    ...picture,
    load: () => missing(picture.path),
  }));
  return { identity, raw: item.html, article, pictures };
}

function missing(path: string): Promise<never> {
  return Promise.reject(new Failure(`The picture ${path} is not in the feed.`));
}
