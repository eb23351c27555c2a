/** Compresses and writes one content after another, beside the thread that renders (store.ts). */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface StoreOrder {
  order: number;
  /** where the plain form goes; the compressed ones go beside it */
  path: string;
  bytes: Uint8Array;
}

export interface StoreReply {
  order: number;
  fault: { message: string; code: string | undefined } | null;
}

/** The last step that pays for its time while an editor waits (docs/decisions/2026-11-22-live-tree.md). */
const brotliQuality = 6;
const gzipLevel = 6;

const made = new Set<string>();

parentPort?.on('message', ({ order, path, bytes }: StoreOrder) => {
  let fault: StoreReply['fault'] = null;
  try {
    store(path, bytes);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    fault = { message, code };
    made.clear();
  }
  parentPort!.postMessage({ order, fault } satisfies StoreReply);
});

function store(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path));
  const compressed = isPng(bytes) ? {} : { br: brotli(bytes), gz: gzipSync(bytes, { level: gzipLevel }) };
  for (const [encoding, form] of Object.entries(compressed)) {
    if (form.length < bytes.length) writeFileSync(`${path}.${encoding}`, form);
  }
  // Last, and by a rename: its presence says that all forms are there, whole.
  const partial = `${path}.${process.pid}.partial`;
  writeFileSync(partial, bytes);
  renameSync(partial, path);
}

/** Compressed in itself, and never asked for in another form (server/content-types.ts). */
function isPng(bytes: Uint8Array): boolean {
  return Buffer.from('\x89PNG', 'latin1').equals(bytes.subarray(0, 4));
}

function brotli(bytes: Uint8Array): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
    },
  });
}

/**
 * Base-2 logarithm of the smallest Brotli window that holds the content. The default of 4 MiB is zeroed for each page and
 * costs more than compressing it.
 */
function windowFor(size: number): number {
  return Math.min(
    constants.BROTLI_MAX_WINDOW_BITS,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(size + 16))),
  );
}

function makeFolder(path: string): void {
  if (made.has(path)) return;
  mkdirSync(path, { recursive: true });
  made.add(path);
}
