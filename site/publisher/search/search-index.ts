/**
 * The search index of every site and language, kept beside the documents in the replica's database. What it holds
 * follows from the published documents and the day alone, never from the way there: docs/search.md.
 *
 * A publish only notes which documents changed; the run after it settles what that does to the index, so that it is live
 * the sooner.
 */
import { setImmediate } from 'node:timers/promises';
import type { Document, DocumentType } from '@sanlao/shared/content/types';
import { isLocale } from '@sanlao/shared/locales';
import { liveFrom, searchKinds } from '@sanlao/shared/search/tiers';
import { urls } from '@sanlao/shared/urls';
import { addressText, type PageAddress } from '../pages/candidates.ts';
import type { Database } from '../replica/database.ts';
import { keys } from '../replica/keys.ts';
import type { AppliedChange, DocumentKey, Replica } from '../replica/replica.ts';
import { buildIndex, moveDocuments, turnIndex } from './change-index.ts';
import type { FindDocument } from '../documents/prepared.ts';
import { pageMovesOf, pendingPagesOf } from './inside.ts';
import { type Move, movesOf, placesOf } from './moves.ts';
import { isSearchedType } from './searchable.ts';
import {
  type IndexName,
  localeOfIndex,
  openSearchTables,
  type PendingPages,
  siteOfIndex,
} from './search-tables.ts';

/** Raise it when the same documents give other files: the index is then built anew from them. */
const format = '2';

/** Documents that are brought in at once: a publish waits for no more than these. */
const settledAtOnce = 100;

/** Documents that are read before others have their turn. */
const documentsAtOnce = 100;

/** What has changed. */
export interface SearchUpdate {
  /** files to render: changed, new, or gone */
  pages: PageAddress[];
  /** keys of what search pages read */
  touched: string[];
}

export type SearchIndex = ReturnType<typeof openSearchIndex>;

/** @param documentOf of what the pages of publications' files are read */
export function openSearchIndex(
  database: Database,
  replica: Pick<Replica, 'get'>,
  documentOf: FindDocument = () => null,
) {
  const tables = openSearchTables(database);
  const siteCodes = database
    .prepare<[], string>(`SELECT json ->> 'code' FROM documents WHERE type = 'site' ORDER BY 1`)
    .pluck();
  const keysOfType = database.prepare<[DocumentType], DocumentKey>(
    'SELECT type, id, locale FROM documents WHERE type = ? ORDER BY id, locale',
  );

  const isBuilt = (): boolean => tables.format() === format;

  /** Notes what changed, in the transaction that changes it. */
  function note(applied: readonly AppliedChange[]): void {
    if (!isBuilt()) return;
    const after = siteCodes.all();
    const before = codesBefore(after, applied);
    for (const { type, id, locale, previous, document } of applied) {
      if (isSearchedType(type)) tables.addPending({ type, id, locale }, placesOf(previous, before));
      if (type === 'publication') notePages({ id, locale, document });
    }
    if (before.join() === after.join()) return;
    // The national services stand in the index of every site, so in that of a new one too.
    for (const key of keysOfType.all('service')) tables.addPending(key, placesOf(replica.get(key), before));
  }

  function notePages({ id, locale, document }: Pick<AppliedChange, 'id' | 'locale' | 'document'>): void {
    if (!isLocale(locale)) return;
    for (const pages of pendingPagesOf({ id, locale, document }, { documentOf, tables }))
      tables.addPendingPages(pages);
  }

  /**
   * Brings some of what was noted into the index, then the day, one index at a time. Runs in the caller's transaction.
   *
   * @returns null when all is done
   */
  function settle(today: string): SearchUpdate | null {
    const { tell, result } = collector();
    const pending = tables.pending(settledAtOnce);
    if (pending.length > 0) {
      const sites = siteCodes.all();
      const moves = pending.flatMap(({ key, places }) =>
        movesOf(key, places, { document: replica.get(key), sites }),
      );
      moveDocuments(tables, moves, (index) => liveOf(index, today), tell);
      for (const { key } of pending) tables.dropPending(key);
      return result();
    }
    const pages = tables.pendingPages();
    if (pages !== undefined) {
      moveDocuments(tables, movesOfPages(pages), (index) => liveOf(index, today), tell);
      tables.dropPendingPages(pages);
      return result();
    }
    const live = liveFrom(today);
    const behind = tables.indexes().find((index) => tables.live(index) !== live);
    if (behind === undefined) return null;
    turnIndex(tables, behind, { from: tables.live(behind)!, to: live }, tell);
    return result();
  }

  function movesOfPages(pages: PendingPages): Move[] {
    const document = replica.get({ type: 'publication', id: pages.id, locale: pages.locale });
    return pageMovesOf(pages, document, { documentOf, tables });
  }

  function liveOf(index: IndexName, today: string): string {
    const known = tables.live(index);
    if (known !== undefined) return known;
    tables.setLive(index, liveFrom(today));
    return liveFrom(today);
  }

  /** Builds everything anew, pausing now and then with the number of documents read so far. */
  function* build(today: string): Generator<number> {
    const sites = siteCodes.all();
    let read = 0;
    tables.clear();
    const enter = ({ document, locale, after }: Move) => {
      if (!after) return;
      tables.putText(document, locale, after.text);
      for (const index of after.indexes) {
        tables.enter(index, after.bucket, document);
        liveOf(index, today);
      }
    };
    for (const key of searchKinds.flatMap((type) => keysOfType.all(type))) {
      const document = replica.get(key);
      movesOf(key, {}, { document, sites }).forEach(enter);
      if (key.type === 'publication') notePages({ ...key, document });
      if (++read % documentsAtOnce === 0) yield read;
    }
    for (let pages = tables.pendingPages(); pages; pages = tables.pendingPages()) {
      movesOfPages(pages).forEach(enter);
      tables.dropPendingPages(pages);
      yield read;
    }
    for (const index of tables.indexes()) {
      const parts = buildIndex(tables, index, liveFrom(today));
      while (!parts.next().done) yield read;
    }
    tables.setFormat(format);
  }

  /** Builds the index of everything anew from the documents, letting others have their turn now and then. */
  async function rebuild(today: string, onProgress: (documents: number) => void = () => {}): Promise<void> {
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const documents of build(today)) {
        onProgress(documents);
        await setImmediate();
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    note,
    settle,
    rebuild,
    /** Builds the index where there is none that this code can read. */
    ensure: async (today: string, onProgress?: (documents: number) => void): Promise<void> =>
      isBuilt() ? undefined : rebuild(today, onProgress),
  };
}

function collector() {
  const pages = new Map<string, PageAddress>();
  const touched = new Set<string>();
  return {
    tell: {
      file(index: IndexName, name: string): void {
        const page = { site: siteOfIndex(index), path: urls.searchFile(localeOfIndex(index), name) };
        pages.set(addressText(page), page);
      },
      manifest: (index: IndexName): void => void touched.add(keys.search(index)),
    },
    result: (): SearchUpdate => ({ pages: [...pages.values()], touched: [...touched] }),
  };
}

function codesBefore(after: readonly string[], applied: readonly AppliedChange[]): string[] {
  const code = (document: Document | null) => (document?.type === 'site' ? [document.code] : []);
  const codes = new Set(after);
  for (const { document } of applied) for (const site of code(document)) codes.delete(site);
  for (const { previous } of applied) for (const site of code(previous)) codes.add(site);
  return [...codes].sort();
}
