/** An index in memory, for tests and benchmarks. */
import type { Document } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import type { LoadFile } from '@sanlao/shared/search/reader';
import type { FindDocument } from '../documents/prepared.ts';
import { openDatabase } from '../replica/database.ts';
import { openReader } from '../replica/reader.ts';
import { keyOfDocument, openReplica } from '../replica/replica.ts';
import { openSearchFiles } from './search-files.ts';
import { openSearchIndex, type SearchUpdate } from './search-index.ts';

export type SearchWorld = ReturnType<typeof openSearchWorld>;

/** @param path of the database; default: in memory */
export function openSearchWorld(path = ':memory:', documentOf?: FindDocument) {
  const database = openDatabase(path);
  const replica = openReplica(database);
  const index = openSearchIndex(database, replica, documentOf);
  const files = openSearchFiles(database);
  const reader = openReader(database, { localPort: 4000 });

  /** Writes documents as a publish does, without its pages. */
  function write(documents: readonly Document[], published = true): void {
    database.transaction(() => {
      const changes = documents.map((document) => ({
        ...keyOfDocument(document),
        document: published ? document : null,
      }));
      index.note(replica.apply(changes).applied);
    })();
  }

  const settleOnce = (today: string) => database.transaction(() => index.settle(today))();

  return {
    index,
    files,
    reader,
    /** Brings a part of what waits into the index; null when nothing does. */
    settleOnce,
    publish: (...documents: Document[]) => write(documents),
    unpublish: (...documents: Document[]) => write(documents, false),
    /** Brings all that waits into the index. */
    settle(today: string): SearchUpdate {
      const all: SearchUpdate = { pages: [], touched: [] };
      for (let part = settleOnce(today); part !== null; part = settleOnce(today)) {
        all.pages.push(...part.pages);
        all.touched.push(...part.touched);
      }
      return all;
    },
    /** Address → bytes of every file of the index. */
    tree: (): Map<string, string> =>
      new Map(
        files.pages().map(({ site, path }) => {
          const [, locale, name] = /^\/(lo|en)\/search\/(.+)$/.exec(path)!;
          return [site + path, files.file(site, locale as Locale, name!)!.toString('base64')];
        }),
      ),
    load:
      (site: string, locale: Locale): LoadFile =>
      (name) =>
        Promise.resolve(files.file(site, locale, name)),
    close: () => database.close(),
  };
}
