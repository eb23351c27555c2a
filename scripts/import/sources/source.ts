import type { ParsedArticle } from '../article/assemble.ts';
import type { Picture } from '../page/pictures.ts';

/** One article to import, not read yet. */
export interface Source {
  /** as the person named it; for an item of a feed, the feed and the item */
  file: string;
  /** @throws Failure with the reason why it cannot be imported */
  read: () => Promise<ReadSource>;
}

export interface ReadSource {
  /** the same for the same article whenever it is read: the digest of its bytes or of its identifier in a feed */
  identity: string;
  /** as it came, kept with the entry */
  raw: string;
  article: ParsedArticle;
  pictures: LocalPicture[];
}

/** A picture of the article; the body has a `pictureMark` for each, by its index. */
export interface LocalPicture extends Picture {
  /** @throws Failure when there is no such file, or it lies outside of what is imported */
  load: () => Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }>;
}
