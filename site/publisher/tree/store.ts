/** Rendered bytes by their SHA-256, each with its Brotli and gzip form beside it where that is smaller. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Worker } from 'node:worker_threads';
import type { StoreOrder, StoreReply } from './store-worker.ts';

/** Endings of the forms of one content, the plain one first. */
export const encodings = ['', '.br', '.gz'] as const;

export type Store = ReturnType<typeof openStore>;

/** Of streams that are being written, in all stores of the process. */
let streams = 0;

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
    /**
     * Writes what streams in, compressed in itself, without holding it in memory.
     *
     * @returns as `put`
     * @throws Error of the stream or of the file system; nothing is left of it
     */
    async putStream(source: Readable): Promise<string> {
      const partial = join(folder, '00', `${process.pid}.${++streams}.partial`);
      await mkdir(dirname(partial), { recursive: true });
      const hash = createHash('sha256');
      const hashing = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(source, hashing, createWriteStream(partial));
        const name = hash.digest('hex');
        await mkdir(dirname(pathOf(name)), { recursive: true });
        // Pages are links to what is there.
        if (existsSync(pathOf(name))) await rm(partial);
        else await rename(partial, pathOf(name));
        return name;
      } catch (error) {
        await rm(partial, { force: true });
        throw error;
      }
    },
    pathOf,
    read: (hash: string): Promise<Buffer> => readFile(pathOf(hash)),
    /** True when the bytes are there and are what their name says. */
    async isIntact(hash: string): Promise<boolean> {
      const found = createHash('sha256');
      const whole = await pipeline(createReadStream(pathOf(hash)), found).then(
        () => true,
        () => false,
      );
      return whole && found.digest('hex') === hash;
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
