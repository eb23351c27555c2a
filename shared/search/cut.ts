/** Long lists in two files: what the first results need, and the rest. */
import { type Posting, spellingIn } from './postings.ts';
import { longList, type Shard } from './shard.ts';

/** Postings of a long list that stay besides those in titles. */
const kept = longList / 2;

/** Whether a shard has a list that is cut. */
export function isLong({ lists }: Pick<Shard, 'lists'>): boolean {
  return lists.values().some((list) => list.length >= longList && cutList(list).rest.length > 0);
}

/** @returns the shard as readers load it first, and the shard of older postings; null where no list is long */
export function cutShard({ shards, lists }: Shard): { newest: Shard; older: Shard | null } {
  const newest = new Map<number, Posting[]>();
  const older = new Map<number, Posting[]>();
  for (const [id, list] of lists) {
    const { first, rest } = cutList(list);
    newest.set(id, first);
    if (rest.length > 0) older.set(id, rest);
  }
  return {
    newest: { shards, lists: newest, cut: new Set(older.keys()) },
    older: older.size > 0 ? { shards, lists: older, cut: new Set() } : null,
  };
}

function cutList(list: Posting[]): { first: Posting[]; rest: Posting[] } {
  if (list.length < longList) return { first: list, rest: [] };
  let texts = 0;
  const first: Posting[] = [];
  const rest: Posting[] = [];
  for (const posting of list) {
    const stays = spellingIn(posting) > 0 || texts++ < kept;
    (stays ? first : rest).push(posting);
  }
  return { first, rest };
}
