/**
 * Files as the publisher leaves them: swapped by rename(2) at any moment, never changed in place. So bytes that were
 * read from an inode stay right for as long as the path leads to that inode, and one open descriptor is one version.
 */
import { constants, statSync, type Stats } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { identity, type Coding } from './accept-encoding.ts';
import type { Place } from './place.ts';
import type { Validators } from './preconditions.ts';

export interface Content extends Validators {
  coding: Coding;
  size: number;
  /** all of it in memory, or a descriptor that the taker closes */
  bytes: Buffer | FileHandle;
}

export type Found = Content | 'folder' | null;

/** Files up to this size are read at once and kept; larger ones are streamed. */
const largestKept = 256 * 1024;
const mostKept = 64 * 1024 * 1024;

/** A symlink instead of a file is refused; a pipe that somebody put there does not block. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const missing = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ENXIO']);

interface Kept {
  identity: string;
  content: Content & { bytes: Buffer };
}

export function openFiles() {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<Found>>();
  let keptBytes = 0;

  /**
   * The first of the forms that is there; null when none is.
   *
   * @throws Error of the file system, other than that the file is not there
   */
  async function find(place: Place, forms: readonly Coding[]): Promise<Found> {
    const path = join(place.root, place.file);
    const remembered = fromMemory(path, forms) ?? (await fromOtherReader(path, forms));
    if (remembered) return remembered;
    const reading = fromDisk(place, forms);
    underWay.set(path, reading);
    try {
      return await reading;
    } finally {
      if (underWay.get(path) === reading) underWay.delete(path);
    }
  }

  /** What another reader is just fetching, unless it was swapped meanwhile: a new page is read once, not by all at once. */
  async function fromOtherReader(path: string, forms: readonly Coding[]): Promise<Content | undefined> {
    const reading = underWay.get(path);
    if (!reading) return undefined;
    await reading.catch(() => {});
    return fromMemory(path, forms);
  }

  /**
   * The best form that is there, when it is in memory. One look at each path, which the system has in memory for a file
   * that was just read, tells whether it still is that file, and that no better form is there.
   */
  function fromMemory(path: string, forms: readonly Coding[]): Content | undefined {
    if (!forms.some(({ ending }) => kept.has(path + ending))) return undefined;
    for (const { ending } of forms) {
      const stat = statSync(path + ending, { throwIfNoEntry: false });
      const entry = kept.get(path + ending);
      if (stat && entry?.identity === identityOf(stat)) return entry.content;
      if (entry) forget(path + ending, entry);
      if (stat) return undefined;
    }
    return undefined;
  }

  async function fromDisk(place: Place, forms: readonly Coding[]): Promise<Found> {
    let folder: string | null = null;
    for (;;) {
      const now = await unlessMissing(realpath(place.root));
      // Looked for in this very folder. Another one means that the version was switched and the old one removed.
      if (now === folder) return null;
      folder = now;
      for (const coding of folder === null ? [] : forms) {
        const found = await unlessMissing(read(place, folder!, coding));
        if (found) return found;
      }
    }
  }

  async function read({ root, file }: Place, folder: string, coding: Coding): Promise<Found> {
    const path = join(folder, file + coding.ending);
    const handle = await open(path, flags);
    let taken = false;
    try {
      const stat = await handle.stat();
      // A symlink on the way leads elsewhere.
      if ((await realpath(dirname(path))) !== dirname(path)) return null;
      if (stat.isDirectory()) return coding === identity ? 'folder' : null;
      if (!stat.isFile()) return null;
      const content = { ...validatorsOf(stat, coding), coding, size: stat.size };
      if (stat.size > largestKept) {
        taken = true;
        return { ...content, bytes: handle };
      }
      const whole = { ...content, bytes: await readWhole(handle, stat.size, path) };
      keep(join(root, file + coding.ending), { identity: identityOf(stat), content: whole });
      return whole;
    } finally {
      if (!taken) await handle.close();
    }
  }

  function keep(path: string, entry: Kept): void {
    const earlier = kept.get(path);
    if (earlier) forget(path, earlier);
    kept.set(path, entry);
    keptBytes += entry.content.size;
    for (const [oldest, candidate] of kept) {
      if (keptBytes <= mostKept) break;
      forget(oldest, candidate);
    }
  }

  function forget(path: string, { content }: Kept): void {
    if (kept.delete(path)) keptBytes -= content.size;
  }

  return { find };
}

function identityOf({ dev, ino, size, mtimeMs }: Stats): string {
  return `${dev} ${ino} ${size} ${mtimeMs}`;
}

/** Files are linked, not copied, so an inode with its time is its content; each compressed form is one of its own. */
function validatorsOf({ ino, size, mtimeMs }: Stats, coding: Coding): Validators {
  const parts = [ino, size, Math.round(mtimeMs * 1000)].map((number) => number.toString(36));
  return {
    etag: `"${parts.join('-')}${coding.ending.replace('.', '-')}"`,
    lastModified: new Date(mtimeMs).toUTCString(),
  };
}

async function readWhole(handle: FileHandle, size: number, path: string): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) throw new Error(`${path} became shorter while it was read.`);
    filled += bytesRead;
  }
  return bytes;
}

async function unlessMissing<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result;
  } catch (error) {
    if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
