/** The issues that a reader keeps (documents/issue/issue.ts), as the service worker answers from them. */
import { issuePrefix, type IssueRecord, readRecord } from '../documents/issue/issue.ts';
import type { Ask } from './pages.ts';

type Caches = Pick<CacheStorage, 'open' | 'keys' | 'delete'>;

export interface Issues {
  /** whole ones and those that are under way */
  list(): Promise<IssueRecord[]>;
  match(path: string): Promise<Response | undefined>;
  /** a page picture; where it is not kept itself, the kept one of the same page, of another width or format */
  picture(path: string): Promise<Response | undefined>;
  remove(reader: string): Promise<void>;
  /**
   * Takes note of the server's answer for a page: drops what was withdrawn, taken away or is offered no more.
   *
   * @param answer a copy that nobody else reads
   */
  review(path: string, answer: Response): Promise<void>;
  /** Asks for the page of each issue. @returns false when the connection broke on the way */
  compare(ask: Ask): Promise<boolean>;
}

export function openIssues(caches: Caches): Issues {
  const issues: Issues = {
    async list() {
      return (await all()).map(({ record }) => record);
    },

    async match(path) {
      for (const { cache } of await all()) {
        const kept = await cache.match(path);
        if (kept) return kept;
      }
      return undefined;
    },

    async picture(path) {
      const page = /^(.+-)\d+\.\w+$/.exec(path)?.[1] ?? path;
      const forms = [900, 480, 1350].flatMap((width) => [`${page}${width}.avif`, `${page}${width}.webp`]);
      for (const form of [path, ...forms]) {
        const kept = await issues.match(form);
        if (kept) return kept;
      }
      return undefined;
    },

    async remove(reader) {
      for (const { name, record } of await all()) if (record.reader === reader) await caches.delete(name);
    },

    async review(path, answer) {
      const gone = answer.status === 404 || answer.status === 410 || answer.redirected;
      if (!gone && answer.status !== 200) return;
      for (const { name, cache, record } of await all()) {
        const isPage = record.page === path;
        if (!isPage && !path.startsWith(record.reader)) continue;
        // A page that does not lead to the page reader any more was withdrawn.
        const offered = !gone && (!isPage || (await answer.clone().text()).includes(record.reader));
        if (!offered) await caches.delete(name);
        else if (isPage) await cache.put(path, answer.clone());
      }
    },

    async compare(ask) {
      for (const { cache, record } of await all()) {
        const etag = (await cache.match(record.page))?.headers.get('etag') ?? null;
        try {
          await issues.review(record.page, await ask(record.page, etag));
        } catch {
          return false;
        }
      }
      return true;
    },
  };
  return issues;

  async function all(): Promise<{ name: string; cache: Cache; record: IssueRecord }[]> {
    const names = (await caches.keys()).filter((name) => name.startsWith(issuePrefix));
    const found = await Promise.all(
      names.map(async (name) => {
        const cache = await caches.open(name);
        const record = await readRecord(cache);
        return record && { name, cache, record };
      }),
    );
    return found.filter((issue) => issue !== undefined);
  }
}
