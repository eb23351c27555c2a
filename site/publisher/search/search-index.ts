/**
 * The search index of every site and language, kept beside the documents in the replica's database and in the same
 * transactions: what it holds follows from the published documents and the day alone, never from the way there.
 */
import type { Document, DocumentType } from '@sanlao/shared/content/types';
import type { Locale } from '@sanlao/shared/locales';
import { searchFiles } from '@sanlao/shared/search/shard';
import {
  type Bucket,
  liveFrom,
  searchKinds,
  type TierName,
  tierNames,
  tierOf,
} from '@sanlao/shared/search/tiers';
import { urls } from '@sanlao/shared/urls';
import { addressText, type PageAddress } from '../pages/candidates.ts';
import type { Database } from '../replica/database.ts';
import { keys } from '../replica/keys.ts';
import type { AppliedChange, DocumentKey, Replica } from '../replica/replica.ts';
import { countOfTerms } from './document-terms.ts';
import { type Move, movesOf } from './moves.ts';
import { numbered } from './numbers.ts';
import type { NumberChange } from './patch.ts';
import {
  type IndexedDocument,
  type IndexName,
  localeOfIndex,
  openSearchTables,
  siteOfIndex,
  type StoredText,
} from './search-tables.ts';
import { changeTier, type TierListener } from './tier-files.ts';

/** Raise it when the same documents give other files: the index is then built anew from them. */
const format = 1;

/** What a change does to the files of the index. */
export interface SearchUpdate {
  /** files to render: changed, new, or gone */
  pages: PageAddress[];
  /** keys of what search pages read */
  touched: string[];
}

export type SearchIndex = ReturnType<typeof openSearchIndex>;

export function openSearchIndex(database: Database, replica: Pick<Replica, 'get'>) {
  const tables = openSearchTables(database);
  const siteCodes = database
    .prepare<[], string>(`SELECT json ->> 'code' FROM documents WHERE type = 'site' ORDER BY 1`)
    .pluck();
  const keysOfType = database.prepare<[DocumentType], DocumentKey>(
    'SELECT type, id, locale FROM documents WHERE type = ? ORDER BY id, locale',
  );

  /**
   * Brings changed documents, and a new day, into the index. Runs in the transaction of the documents; an index that
   * was never built stays so (`ensure`).
   */
  function update(applied: readonly AppliedChange[], today: string): SearchUpdate {
    const before = liveOfState();
    if (before === null) return { pages: [], touched: [] };
    const { tell, result } = collector();
    change(movesOfChanges(applied), before, tell);
    if (liveFrom(today) !== before) turn(before, liveFrom(today), tell);
    return result();
  }

  function liveOfState(): string | null {
    const [builtBy, live] = tables.state()?.split(' ') ?? [];
    return builtBy === String(format) && live !== undefined ? live : null;
  }

  function movesOfChanges(applied: readonly AppliedChange[]): Move[] {
    const after = siteCodes.all();
    const before = codesBefore(after, applied);
    const moves = applied.flatMap(({ previous, document }) =>
      movesOf({ before: previous, after: document }, { before, after }),
    );
    if (before.join() === after.join()) return moves;
    // The national services stand in the index of every site, so in that of a new one too.
    const changed = new Set(applied.map(({ id, locale }) => `${id} ${locale}`));
    const services = keysOfType.all('service').filter(({ id, locale }) => !changed.has(`${id} ${locale}`));
    return services.reduce((all, key) => {
      const document = replica.get(key);
      return [...all, ...movesOf({ before: document, after: document }, { before, after })];
    }, moves);
  }

  function change(moves: readonly Move[], live: string, tell: TierListener): void {
    const oldTexts = new Map<string, StoredText | null>();
    const dirty = new Map<IndexName, Map<Bucket, IndexedDocument[]>>();
    for (const { document, locale, before, after } of moves) {
      oldTexts.set(textKey(document, locale), tables.text(document, locale));
      for (const place of [before, after]) {
        for (const index of place?.indexes ?? []) {
          const buckets = dirty.get(index) ?? new Map<Bucket, IndexedDocument[]>();
          dirty.set(index, buckets);
          if (!buckets.has(place!.bucket)) buckets.set(place!.bucket, tables.documents(index, place!.bucket));
        }
      }
    }
    for (const { document, locale, before, after } of moves) {
      before?.indexes.forEach((index) => tables.leave(index, before.bucket, document));
      after?.indexes.forEach((index) => tables.enter(index, after.bucket, document));
      if (after) tables.putText(document, locale, after.text);
      else tables.dropText(document, locale);
    }
    for (const [index, buckets] of dirty) changeIndex({ index, buckets, oldTexts, live }, tell);
  }

  function changeIndex({ index, buckets, oldTexts, live }: IndexChange, tell: TierListener): void {
    const locale = localeOfIndex(index);
    const byTier = new Map<TierName, NumberChange[]>();
    for (const [bucket, listed] of buckets) {
      const before = numbered(bucket, listed);
      const after = numbered(bucket, tables.documents(index, bucket));
      let entriesChange = false;
      for (const number of new Set([...before.keys(), ...after.keys()])) {
        const old = textBefore(before.get(number), locale, oldTexts);
        const now = after.has(number) ? tables.text(after.get(number)!, locale) : null;
        if (JSON.stringify(old?.entry) !== JSON.stringify(now?.entry)) entriesChange = true;
        if (old && now && old.terms.equals(now.terms)) continue;
        const changes = byTier.get(tierOf(bucket, live)) ?? [];
        changes.push({ number, before: old?.terms ?? null, after: now?.terms ?? null });
        byTier.set(tierOf(bucket, live), changes);
      }
      if (entriesChange) tell.file(index, searchFiles.entries(bucket));
    }
    for (const [tier, changes] of byTier) {
      changeTier(tables, { index, tier, changes: () => changes, ...sizeOf(changes) }, live, tell);
    }
  }

  function textBefore(
    document: IndexedDocument | undefined,
    locale: Locale,
    oldTexts: ReadonlyMap<string, StoredText | null>,
  ): StoredText | null {
    if (!document) return null;
    const old = oldTexts.get(textKey(document, locale));
    return old === undefined ? tables.text(document, locale) : old;
  }

  /** Moves documents between the tiers as days go by. */
  function turn(from: string, to: string, tell: TierListener): void {
    tables.setState(`${format} ${to}`);
    for (const index of tables.indexes()) {
      const moving = tables
        .buckets(index)
        .filter(({ bucket }) => tierOf(bucket, from) !== tierOf(bucket, to));
      for (const tier of tierNames) {
        const leaving = moving.filter(({ bucket }) => tierOf(bucket, from) === tier);
        const coming = moving.filter(({ bucket }) => tierOf(bucket, to) === tier);
        if (leaving.length + coming.length === 0) continue;
        const [lost, won] = [leaving, coming].map((buckets) =>
          buckets.reduce((sum, { postings }) => sum + postings, 0),
        ) as [number, number];
        const changes = function* (): Generator<NumberChange> {
          for (const { number, terms } of termsIn(index, leaving))
            yield { number, before: terms, after: null };
          for (const { number, terms } of termsIn(index, coming))
            yield { number, before: null, after: terms };
        };
        changeTier(tables, { index, tier, changes, gained: won - lost, touched: won + lost }, to, tell);
      }
    }
  }

  function* termsIn(index: IndexName, buckets: readonly { bucket: Bucket }[]) {
    for (const { bucket } of buckets) {
      for (const [number, document] of numbered(bucket, tables.documents(index, bucket))) {
        yield { number, terms: tables.terms(document, localeOfIndex(index)) };
      }
    }
  }

  /** Builds the index of everything anew from the documents. */
  function rebuild(today: string): void {
    const live = liveFrom(today);
    const sites = siteCodes.all();
    database.transaction(() => {
      tables.clear();
      for (const type of searchKinds) {
        for (const key of keysOfType.all(type)) {
          const moves = movesOf({ before: null, after: replica.get(key) }, { before: sites, after: sites });
          for (const { document, locale, after } of moves) {
            tables.putText(document, locale, after!.text);
            for (const index of after!.indexes) tables.enter(index, after!.bucket, document);
          }
        }
      }
      for (const index of tables.indexes()) {
        const buckets = tables.buckets(index);
        for (const tier of tierNames) {
          const gained = buckets
            .filter(({ bucket }) => tierOf(bucket, live) === tier)
            .reduce((sum, { postings }) => sum + postings, 0);
          if (gained > 0)
            changeTier(tables, { index, tier, changes: () => [], gained, touched: 0 }, live, unheard);
        }
      }
      tables.setState(`${format} ${live}`);
    })();
  }

  return {
    update,
    rebuild,
    /** Builds the index where there is none that this code can read. */
    ensure(today: string): void {
      if (liveOfState() !== liveFrom(today)) rebuild(today);
    },
  };
}

interface IndexChange {
  index: IndexName;
  /** with the documents that each had before */
  buckets: ReadonlyMap<Bucket, IndexedDocument[]>;
  oldTexts: ReadonlyMap<string, StoredText | null>;
  live: string;
}

const unheard: TierListener = { file() {}, manifest() {} };

function collector() {
  const pages = new Map<string, PageAddress>();
  const touched = new Set<string>();
  const tell: TierListener = {
    file(index, name) {
      const page = { site: siteOfIndex(index), path: urls.searchFile(localeOfIndex(index), name) };
      pages.set(addressText(page), page);
    },
    manifest: (index) => void touched.add(keys.search(index)),
  };
  return { tell, result: (): SearchUpdate => ({ pages: [...pages.values()], touched: [...touched] }) };
}

function sizeOf(changes: readonly NumberChange[]): { gained: number; touched: number } {
  let gained = 0;
  let touched = 0;
  for (const { before, after } of changes) {
    const [lost, won] = [before ? countOfTerms(before) : 0, after ? countOfTerms(after) : 0];
    gained += won - lost;
    touched += won + lost;
  }
  return { gained, touched };
}

function codesBefore(after: readonly string[], applied: readonly AppliedChange[]): string[] {
  const codes = new Set(after);
  const code = (document: Document | null) => (document?.type === 'site' ? [document.code] : []);
  for (const { document } of applied) for (const site of code(document)) codes.delete(site);
  for (const { previous } of applied) for (const site of code(previous)) codes.add(site);
  return [...codes].sort();
}

const textKey = ({ kind, id }: IndexedDocument, locale: Locale): string => `${kind} ${id} ${locale}`;
