/** Reading an index: over HTTP in a browser, from memory in tests and benchmarks. */
import { type DocumentNumber, kindIn, ordinalIn, type Posting, rankIn } from './postings.ts';
import type { Query } from './query.ts';
import { findHits, type Hits } from './ranking.ts';
import { decodeShard, placeOfHash, searchFiles, type Shard } from './shard.ts';
import { bucketOfOrdinal, entryTiers, type TierName } from './tiers.ts';

/** How many shards each tier has; it stands in the search page. */
export type SearchManifest = Readonly<Record<TierName, number>>;

/**
 * What results show of a document; the portal's name the site as well, by its code. Of a page of a publication's file the
 * title is that of the publication.
 */
export type SearchEntry = [kind: number, title: string, path: string, excerpt: string, site?: string];

/** @param name of `searchFiles` @returns null where there is no such file @throws when it cannot be told */
export type LoadFile = (name: string) => Promise<Uint8Array | null>;

/** What one tier has of a term. */
interface Part {
  hash: number;
  /** of the list in it */
  id: number;
  read: Shard | null;
}

/** Every file is loaded once: open it anew for each search, so that no two come from before and after a publish. */
export function openSearch(manifest: SearchManifest, load: LoadFile) {
  const known = new Map<string, Promise<Uint8Array | null>>();

  function file(name: string): Promise<Uint8Array | null> {
    const bytes = known.get(name) ?? load(name);
    known.set(name, bytes);
    return bytes;
  }

  async function shard(name: string): Promise<Shard | null> {
    const bytes = await file(name);
    return bytes && decodeShard(bytes);
  }

  /** A publish may have changed the number of shards since the page was loaded: the files themselves tell. */
  async function partsOf(tier: TierName, hashes: readonly number[], shards: number): Promise<Part[]> {
    const parts = await Promise.all(
      hashes.map(async (hash) => {
        const place = placeOfHash(hash, shards);
        return { hash, id: place.id, read: await shard(searchFiles.shard(tier, place.shard)) };
      }),
    );
    const right = (read: Shard | null) => read?.shards === shards;
    if (parts.every(({ read }) => right(read))) return parts;
    const first = await shard(searchFiles.shard(tier, 0));
    return first && !right(first)
      ? partsOf(tier, hashes, first.shards)
      : parts.filter(({ read }) => right(read));
  }

  return {
    /** @param among default: what is found by itself, not the pages of files */
    async find(query: Query, among: readonly TierName[] = entryTiers): Promise<Hits> {
      const lists = new Map<number, Posting[]>(query.words.flat(2).map(([hash]) => [hash, []]));
      const tiers = among.filter((tier) => manifest[tier] > 0);
      const parts = await Promise.all(tiers.map((tier) => partsOf(tier, [...lists.keys()], manifest[tier])));
      for (const { hash, id, read } of parts.flat()) lists.get(hash)?.push(...(read?.lists.get(id) ?? []));
      return findHits(query, lists);
    },

    /** In the order asked; undefined where a document was taken away meanwhile. */
    entries: (documents: readonly DocumentNumber[]): Promise<(SearchEntry | undefined)[]> =>
      Promise.all(
        documents.map(async (document) => {
          const bytes = await file(searchFiles.entries(bucketOfOrdinal(ordinalIn(document))));
          const entries = bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as SearchEntry[]) : [];
          return entries.filter(([kind]) => kind === kindIn(document))[rankIn(document)];
        }),
      ),
  };
}
