/** Rendered bytes by their SHA-256, each with its Brotli and gzip form beside it where that is smaller. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StoreOrder, StoreReply } from './store-worker.ts';

/** Endings of the forms of one content, the plain one first. */
export const encodings = ['', '.br', '.gz'] as const;

export type Store = ReturnType<typeof openStore>;

export function openStore(folder: string) {
  mkdirSync(folder, { recursive: true });
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);

  return {
    /**
     * Writes the bytes unless they are there already.
     *
     * @returns lower-case hexadecimal SHA-256
     * @throws Error with the `code` of the file system: ENOSPC, EROFS
     */
    async put(bytes: Uint8Array): Promise<string> {
      const hash = createHash('sha256').update(bytes).digest('hex');
      if (!existsSync(pathOf(hash))) await writer().write(pathOf(hash), bytes);
      return hash;
    },
    pathOf,
    read: (hash: string): Promise<Buffer> => readFile(pathOf(hash)),
    /** True when the bytes are there and are what their name says. */
    async isIntact(hash: string): Promise<boolean> {
      const bytes = await readFile(pathOf(hash)).catch(() => null);
      return bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash;
    },
    /** Forgets a content in all its forms. */
    drop(hash: string): void {
      for (const encoding of encodings) rmSync(`${pathOf(hash)}${encoding}`, { force: true });
    },
    /** Hashes of everything stored. */
    *hashes(): Generator<string> {
      for (const part of readdirSync(folder)) {
        for (const name of readdirSync(join(folder, part))) if (/^[0-9a-f]{64}$/.test(name)) yield name;
      }
    },
  };
}

interface Writer {
  write(path: string, bytes: Uint8Array): Promise<void>;
}

let shared: Writer | undefined;

/** One thread for the whole process: it keeps the second core busy while this one renders. */
function writer(): Writer {
  shared ??= startWriter();
  return shared;
}

function startWriter(): Writer {
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url));
  const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let orders = 0;
  worker.on('message', ({ order, fault }: StoreReply) => {
    const waiter = waiting.get(order);
    waiting.delete(order);
    if (waiting.size === 0) worker.unref();
    if (fault) waiter?.reject(Object.assign(new Error(fault.message), { code: fault.code }));
    else waiter?.resolve();
  });
  worker.on('error', (error) => {
    shared = undefined;
    for (const { reject } of waiting.values()) reject(error);
  });
  worker.unref();
  return {
    write: (path, bytes) =>
      new Promise((resolve, reject) => {
        const order = ++orders;
        waiting.set(order, { resolve, reject });
        worker.ref();
        worker.postMessage({ order, path, bytes } satisfies StoreOrder);
      }),
  };
}
