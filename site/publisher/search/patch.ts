/** Putting documents into shards and taking them out, without the database: values in, values out. */
import { type DocumentNumber, type Posting, postingOf } from '@sanlao/shared/search/postings';
import type { Shard } from '@sanlao/shared/search/shard';
import { idOfKey, listKeys, shardOfKey, type ShardRange, spellingOfKey } from './document-terms.ts';

/** What stands under one number before and after, as packed terms; null: nothing. */
export interface NumberChange {
  number: DocumentNumber;
  before: Buffer | null;
  after: Buffer | null;
}

/** Each an id and a posting in turn: millions of them are changed at the turn of a year. */
export interface ShardChange {
  removed: number[];
  added: number[];
}

/** What the changes do to each shard of the range. @param shards how many the tier has */
export function shardChanges(
  changes: Iterable<NumberChange>,
  shards: number,
  range: ShardRange,
): Map<number, ShardChange> {
  const found = new Map<number, ShardChange>();
  const take = (what: keyof ShardChange, key: number, number: DocumentNumber) => {
    const shard = shardOfKey(key);
    let change = found.get(shard);
    if (!change) found.set(shard, (change = { removed: [], added: [] }));
    change[what].push(idOfKey(key), postingOf(number, spellingOfKey(key)));
  };
  for (const { number, before, after } of changes) {
    const old = before ? listKeys(before, shards, range) : none;
    const now = after ? listKeys(after, shards, range) : none;
    for (let a = 0, b = 0; a < old.length || b < now.length;) {
      const [left = Infinity, right = Infinity] = [old[a], now[b]];
      if (left < right) take('removed', left, number);
      if (left > right) take('added', right, number);
      if (left <= right) a++;
      if (left >= right) b++;
    }
  }
  return found;
}

const none = new Float64Array();

export function patchShard(shard: Shard, { removed, added }: ShardChange): Shard {
  const lists = new Map(shard.lists);
  const going = byId(removed);
  const coming = byId(added);
  for (const id of new Set([...going.keys(), ...coming.keys()])) {
    const gone = new Set(going.get(id));
    const staying = lists.get(id)?.filter((posting) => !gone.has(posting)) ?? [];
    const list = [...staying, ...(coming.get(id) ?? [])].sort((a, b) => a - b);
    if (list.length > 0) lists.set(id, list);
    else lists.delete(id);
  }
  return { ...shard, lists };
}

function byId(pairs: readonly number[]): Map<number, Posting[]> {
  const found = new Map<number, Posting[]>();
  for (let index = 0; index < pairs.length; index += 2) {
    const list = found.get(pairs[index]!);
    if (list) list.push(pairs[index + 1]!);
    else found.set(pairs[index]!, [pairs[index + 1]!]);
  }
  return found;
}
