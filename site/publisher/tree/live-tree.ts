/**
 * The folder that the web server serves: hard links into the store, each put in place by rename(2), so that a reader
 * sees the old bytes or the new ones and never a part.
 */
import {
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import type { PageAddress } from '../pages/candidates.ts';
import { encodings, type Store } from './store.ts';

export interface PageWrite extends PageAddress {
  oldHash: string | null;
  /** null: the page goes */
  newHash: string | null;
}

export type LiveTree = ReturnType<typeof openLiveTree>;

/** "/lo/news/" → "lo/news/index.html"; "/robots.txt" → "robots.txt" */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** @param folder of one code version; holds a folder for each site */
export function openLiveTree(folder: string, store: Store) {
  const made = new Set<string>();
  let serial = 0;
  mkdirSync(folder, { recursive: true });

  /** @throws Error when the address would leave the site's folder: no page of ours does */
  function locate({ site, path }: PageAddress): string {
    const root = join(folder, site);
    const file = normalize(join(root, fileOf(path)));
    if (!file.startsWith(root + sep) || file.includes('\0')) {
      throw new Error(
        `The address "${path}" of the site "${site}" leads out of its folder; it is not written.`,
      );
    }
    return file;
  }

  /** Puts a page in place. Repeating it changes nothing. */
  function put(address: PageAddress, hash: string): void {
    const target = locate(address);
    makeFolder(dirname(target));
    // Compressed forms first: a reader who gets one early gets the new page, whole.
    for (const encoding of ['.gz', '.br']) {
      const source = `${store.pathOf(hash)}${encoding}`;
      if (existsSync(source)) replace(source, `${target}${encoding}`);
      else rmSync(`${target}${encoding}`, { force: true });
    }
    replace(store.pathOf(hash), target);
  }

  function makeFolder(path: string): void {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true });
    made.add(path);
  }

  function replace(source: string, target: string): void {
    const present = statSync(target, { throwIfNoEntry: false });
    if (!present) {
      linkSync(source, target);
      return;
    }
    if (present.ino === statSync(source).ino) return;
    const partial = `${target}.${process.pid}.${++serial}.partial`;
    linkSync(source, partial);
    renameSync(partial, target);
  }

  function remove(address: PageAddress): void {
    const target = locate(address);
    for (const encoding of encodings) rmSync(`${target}${encoding}`, { force: true });
    made.clear();
    removeEmptyFolders(dirname(target), join(folder, address.site));
  }

  return {
    folder,
    locate,
    /** Leaf pages first, then lists, removals last: no list links to a page that is not there. */
    apply(writes: readonly PageWrite[], step: (write: PageWrite) => void = () => {}): void {
      const puts = writes.filter((write) => write.newHash !== null).toSorted(leavesFirst);
      for (const write of puts) {
        put(write, write.newHash!);
        step(write);
      }
      for (const write of writes) {
        if (write.newHash !== null) continue;
        remove(write);
        step(write);
      }
    },
  };
}

/** Points the served symlink at another code version, in one rename. */
export function switchLive(link: string, folder: string): void {
  const partial = `${link}.${process.pid}.partial`;
  rmSync(partial, { force: true });
  symlinkSync(folder, partial);
  renameSync(partial, link);
}

function leavesFirst(a: PageAddress, b: PageAddress): number {
  return depth(b.path) - depth(a.path);
}

function depth(path: string): number {
  return path.split('/').length;
}

function removeEmptyFolders(folder: string, root: string): void {
  for (let current = folder; current !== root && current.startsWith(root); current = dirname(current)) {
    try {
      rmdirSync(current);
    } catch {
      return;
    }
  }
}
