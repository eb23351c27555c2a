/** The nightly round: the live tree is what the index says, and nothing is kept for longer than it is needed. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { hostsFile } from '../tree/hosts.ts';
import { encodings } from '../tree/store.ts';
import { allPages } from '../pages/affected.ts';
import { addressText, type PageAddress } from '../pages/candidates.ts';
import { type Engine, run } from './engine.ts';

const keptMilliseconds = 30 * 24 * 3_600_000;
/** Bytes that a run has stored and not recorded yet are younger. */
const strayMilliseconds = 24 * 3_600_000;

export interface Tidied {
  /** pages whose live file was missing or not the right one */
  repaired: number;
  /** files below the live tree that belong to no page */
  removed: number;
  /** contents that nothing refers to any more */
  forgotten: number;
}

export async function tidy(engine: Engine): Promise<Tidied> {
  engine.changesets.prune(new Date(Date.now() - keptMilliseconds).toISOString());
  forgetAddresses(engine);
  return {
    repaired: await repairPages(engine),
    removed: removeStrays(engine),
    forgotten: forgetContents(engine),
  };
}

/** Links again what is not in the tree; renders again what is damaged or missing in the store. */
async function repairPages(engine: Engine): Promise<number> {
  const { index, tree, store } = engine;
  const damaged: PageAddress[] = [];
  let linked = 0;
  for (const site of index.sites()) {
    for (const { path, hash } of index.ofSite(site)) {
      if (!(await store.isIntact(hash))) {
        damaged.push({ site, path });
        continue;
      }
      const live = statSync(tree.locate({ site, path }), { throwIfNoEntry: false });
      if (live?.ino === statSync(store.pathOf(hash)).ino) continue;
      tree.apply([{ site, path, oldHash: null, newHash: hash }]);
      linked++;
    }
  }
  for (const page of damaged) store.drop(index.hashOf(page)!);
  if (damaged.length > 0) await run(engine, [], { kind: 'render', pages: damaged });
  for (const page of damaged) {
    const newHash = index.hashOf(page);
    if (newHash !== null) tree.apply([{ ...page, oldHash: null, newHash }]);
  }
  return linked + damaged.length;
}

function removeStrays({ index, tree }: Engine): number {
  const wanted = new Set(
    index.sites().flatMap((site) =>
      index.ofSite(site).flatMap(({ path }) => {
        const file = relative(tree.folder, tree.locate({ site, path }));
        return encodings.map((encoding) => `${file}${encoding}`);
      }),
    ),
  );
  const strays = filesBelow(tree.folder).filter((file) => !wanted.has(file) && file !== hostsFile);
  for (const file of strays) rmSync(join(tree.folder, file), { force: true });
  return strays.length;
}

/** Addresses without a page that no document can give one any more. */
function forgetAddresses({ database, index, replica, reader }: Engine): void {
  const possible = new Set(allPages(replica, reader).map(addressText));
  database.transaction(() => {
    for (const page of index.absent()) if (!possible.has(addressText(page))) index.remove(page);
  })();
}

/** A pack that was is kept for nobody: no publish that can be undone holds one, and each is hundreds of megabytes. */
function forgetContents({ database, store }: Engine): number {
  const used = database
    .prepare<[string, string, string], number>(
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM pages WHERE hash = ?)
       OR EXISTS (SELECT 1 FROM changeset_entries WHERE (old_hash = ? OR new_hash = ?) AND path NOT LIKE '%.zip')`,
    )
    .pluck();
  let forgotten = 0;
  for (const hash of store.hashes()) {
    const path = store.pathOf(hash);
    if (Date.now() - statSync(path).mtimeMs < strayMilliseconds || used.get(hash, hash, hash)) continue;
    store.drop(hash);
    forgotten++;
  }
  return forgotten;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split('/').join(sep));
}
