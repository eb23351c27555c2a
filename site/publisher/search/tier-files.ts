/** Writing the shards of a tier, and naming the files that change with them. */
import { decodeShard, encodeShard, searchFiles, type Shard } from '@sanlao/shared/search/shard';
import { shardsFor, type TierName, tierOf } from '@sanlao/shared/search/tiers';
import type { ShardRange } from './document-terms.ts';
import { numbered } from './numbers.ts';
import { type NumberChange, patchShard, shardChanges } from './patch.ts';
import { type IndexName, localeOfIndex, type SearchTables } from './search-tables.ts';

export interface TierChange {
  index: IndexName;
  tier: TierName;
  /** read again for every part of the shards */
  changes: () => Iterable<NumberChange>;
  /** how many postings the tier gains, below 0: loses */
  gained: number;
  /** how many postings come or go: bounds the memory of one part */
  touched: number;
}

/** Called with the name of every file that changes; `manifest` when the number of shards does. */
export interface TierListener {
  file(index: IndexName, name: string): void;
  manifest(index: IndexName): void;
}

/** Postings that are taken in at once: some 16 bytes each. */
const postingsAtOnce = 1_000_000;

/**
 * Brings a change of documents into the shards of a tier; all of them are made anew where their number changes.
 *
 * @param live `liveFrom` of the day, by which the documents of the tier are told
 */
export function changeTier(...change: Parameters<typeof changeTierInParts>): void {
  const parts = changeTierInParts(...change);
  while (!parts.next().done);
}

/** `changeTier`, pausing after each part of the shards: making a large tier takes minutes. */
export function* changeTierInParts(
  tables: SearchTables,
  change: TierChange,
  live: string,
  tell: TierListener,
): Generator<void> {
  const { index, tier, changes, gained, touched } = change;
  const before = tables.tier(index, tier);
  const postings = before.postings + gained;
  const shards = shardsFor(tier, postings);
  tables.putTier(index, tier, { postings, shards });
  if (shards !== before.shards) {
    tell.manifest(index);
    tellAll(tables, change, tell);
    tables.dropShards(index, tier);
    const all = () => documentsOf(tables, index, tier, live);
    for (const range of rangesOf(shards, postings)) {
      writeRange(tables, { index, tier, changes: all }, range, shards);
      yield;
    }
    tellAll(tables, change, tell);
    return;
  }
  for (const range of rangesOf(shards, touched)) {
    for (const [number, shardChange] of shardChanges(changes(), shards, range)) {
      const bytes = tables.shard(index, tier, number)!;
      const old = decodeShard(bytes);
      const patched = patchShard(old, shardChange);
      tables.putShard(index, tier, number, encodeShard(patched));
      tell.file(index, searchFiles.shard(tier, number));
    }
    yield;
  }
}

function writeRange(
  tables: SearchTables,
  { index, tier, changes }: Pick<TierChange, 'index' | 'tier' | 'changes'>,
  range: ShardRange,
  shards: number,
): void {
  const found = shardChanges(changes(), shards, range);
  for (let number = range.first; number < range.end; number++) {
    const empty: Shard = { shards, lists: new Map() };
    const change = found.get(number);
    const shard = change ? patchShard(empty, change) : empty;
    tables.putShard(index, tier, number, encodeShard(shard));
  }
}

function* documentsOf(
  tables: SearchTables,
  index: IndexName,
  tier: TierName,
  live: string,
): Generator<NumberChange> {
  for (const { bucket } of tables.buckets(index)) {
    if (tierOf(bucket, live) !== tier) continue;
    for (const [number, document] of numbered(bucket, tables.documents(index, bucket))) {
      yield { number, before: null, after: tables.terms(document, localeOfIndex(index)) };
    }
  }
}

function tellAll(tables: SearchTables, { index, tier }: TierChange, tell: TierListener): void {
  for (const { tier: of, shard } of tables.shards(index)) {
    if (of !== tier) continue;
    tell.file(index, searchFiles.shard(tier, shard));
  }
}

function rangesOf(shards: number, postings: number): ShardRange[] {
  const parts = Math.max(1, Math.min(shards, Math.ceil(postings / postingsAtOnce)));
  return Array.from({ length: parts }, (_, part) => ({
    first: Math.floor((part * shards) / parts),
    end: Math.floor(((part + 1) * shards) / parts),
  }));
}
