/** Bringing moved documents into the tables of the index, and telling which files change. */
import type { Locale } from '@sanlao/shared/locales';
import { searchFiles } from '@sanlao/shared/search/shard';
import { type Bucket, type TierName, tierNames, tierOf } from '@sanlao/shared/search/tiers';
import { countOfTerms } from './document-terms.ts';
import type { Move } from './moves.ts';
import { numbered } from './numbers.ts';
import type { NumberChange } from './patch.ts';
import {
  type IndexedDocument,
  type IndexName,
  localeOfIndex,
  type SearchTables,
  type StoredText,
} from './search-tables.ts';
import { changeTier, changeTierInParts, type TierListener } from './tier-files.ts';

type OldTexts = ReadonlyMap<string, StoredText | null>;

/** @param liveOf first day of the `live` tier of an index */
export function moveDocuments(
  tables: SearchTables,
  moves: readonly Move[],
  liveOf: (index: IndexName) => string,
  tell: TierListener,
): void {
  const oldTexts = new Map<string, StoredText | null>();
  const dirty = new Map<IndexName, Map<Bucket, IndexedDocument[]>>();
  for (const { document, locale, before, after } of moves) {
    oldTexts.set(textKey(document, locale), tables.text(document, locale));
    for (const { indexes, bucket } of [before, after].filter((place) => place !== undefined)) {
      for (const index of indexes) {
        const buckets = dirty.get(index) ?? new Map<Bucket, IndexedDocument[]>();
        dirty.set(index, buckets);
        if (!buckets.has(bucket)) buckets.set(bucket, tables.documents(index, bucket));
      }
    }
  }
  for (const { document, locale, before, after } of moves) {
    before?.indexes.forEach((index) => tables.leave(index, before.bucket, document));
    after?.indexes.forEach((index) => tables.enter(index, after.bucket, document));
    if (after) tables.putText(document, locale, after.text);
    else tables.dropText(document, locale);
  }
  for (const [index, buckets] of dirty) {
    const live = liveOf(index);
    for (const [tier, changes] of numberChanges(tables, { index, buckets, oldTexts, live }, tell)) {
      changeTier(tables, { index, tier, changes: () => changes, ...sizeOf(changes) }, live, tell);
    }
  }
}

interface DirtyIndex {
  index: IndexName;
  /** with the documents that each had before */
  buckets: ReadonlyMap<Bucket, IndexedDocument[]>;
  oldTexts: OldTexts;
  live: string;
}

/** What stands under which number now, and stood before: a document that comes or goes renumbers others of its bucket. */
function numberChanges(
  tables: SearchTables,
  { index, buckets, oldTexts, live }: DirtyIndex,
  tell: TierListener,
): Map<TierName, NumberChange[]> {
  const locale = localeOfIndex(index);
  const found = new Map<TierName, NumberChange[]>();
  for (const [bucket, listed] of buckets) {
    const before = numbered(bucket, listed);
    const after = numbered(bucket, tables.documents(index, bucket));
    const tier = tierOf(bucket, live);
    let entriesChange = false;
    for (const number of new Set([...before.keys(), ...after.keys()])) {
      const old = oldText(tables, before.get(number), locale, oldTexts);
      const now = after.has(number) ? tables.text(after.get(number)!, locale) : null;
      if (JSON.stringify(old?.entry) !== JSON.stringify(now?.entry)) entriesChange = true;
      if (old && now && old.terms.equals(now.terms)) continue;
      const changes = found.get(tier) ?? [];
      found.set(tier, changes);
      changes.push({ number, before: old?.terms ?? null, after: now?.terms ?? null });
    }
    if (entriesChange) tell.file(index, searchFiles.entries(bucket));
  }
  return found;
}

function oldText(
  tables: SearchTables,
  document: IndexedDocument | undefined,
  locale: Locale,
  oldTexts: OldTexts,
): StoredText | null {
  if (!document) return null;
  const old = oldTexts.get(textKey(document, locale));
  return old === undefined ? tables.text(document, locale) : old;
}

/** Moves the documents of an index between its tiers as days go by. */
export function turnIndex(
  tables: SearchTables,
  index: IndexName,
  { from, to }: { from: string; to: string },
  tell: TierListener,
): void {
  tables.setLive(index, to);
  const moving = tables.buckets(index).filter(({ bucket }) => tierOf(bucket, from) !== tierOf(bucket, to));
  for (const tier of tierNames) {
    const leaving = moving.filter(({ bucket }) => tierOf(bucket, from) === tier);
    const coming = moving.filter(({ bucket }) => tierOf(bucket, to) === tier);
    if (leaving.length + coming.length === 0) continue;
    const changes = function* (): Generator<NumberChange> {
      for (const { number, terms } of termsIn(tables, index, leaving))
        yield { number, before: terms, after: null };
      for (const { number, terms } of termsIn(tables, index, coming))
        yield { number, before: null, after: terms };
    };
    const [lost, won] = [postingsIn(leaving), postingsIn(coming)];
    changeTier(tables, { index, tier, changes, gained: won - lost, touched: won + lost }, to, tell);
  }
}

function* termsIn(tables: SearchTables, index: IndexName, buckets: readonly { bucket: Bucket }[]) {
  for (const { bucket } of buckets) {
    for (const [number, document] of numbered(bucket, tables.documents(index, bucket))) {
      yield { number, terms: tables.terms(document, localeOfIndex(index)) };
    }
  }
}

/** Makes all files of an index from its documents, pausing now and then. */
export function* buildIndex(tables: SearchTables, index: IndexName, live: string): Generator<void> {
  tables.setLive(index, live);
  const buckets = tables.buckets(index);
  for (const tier of tierNames) {
    const gained = postingsIn(buckets.filter(({ bucket }) => tierOf(bucket, live) === tier));
    if (gained === 0) continue;
    const change = { index, tier, changes: () => [], gained, touched: 0 };
    yield* changeTierInParts(tables, change, live, { file() {}, manifest() {} });
  }
}

function postingsIn(buckets: readonly { postings: number }[]): number {
  return buckets.reduce((sum, { postings }) => sum + postings, 0);
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

const textKey = ({ kind, id }: IndexedDocument, locale: Locale): string => `${kind} ${id} ${locale}`;
