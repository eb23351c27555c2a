/** Rendered bytes by their SHA-256, each with its Brotli and gzip form beside it where that is smaller. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Endings of the forms of one content, the plain one first. */
export const encodings = ['', '.br', '.gz'] as const;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Chosen by scripts/bench: the last step that still pays for its time while an editor waits. */
const brotliQuality = 6;
const gzipLevel = 6;

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

export type Store = ReturnType<typeof openStore>;

export function openStore(folder: string) {
  mkdirSync(folder, { recursive: true });
  const known = new Set<string>();
  let serial = 0;

  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);

  /** Writes the bytes unless they are there already. @returns lower-case hexadecimal SHA-256 */
  async function put(bytes: Buffer): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (existsSync(pathOf(hash))) return hash;
    makeFolder(hash.slice(0, 2));
    const [br, gz] = await Promise.all([
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
        },
      }),
      deflate(bytes, { level: gzipLevel }),
    ]);
    await Promise.all([
      br.length < bytes.length ? write(`${pathOf(hash)}.br`, br) : undefined,
      gz.length < bytes.length ? write(`${pathOf(hash)}.gz`, gz) : undefined,
    ]);
    // Last: its presence says that all forms are there.
    await write(pathOf(hash), bytes);
    return hash;
  }

  function makeFolder(name: string): void {
    if (known.has(name)) return;
    mkdirSync(join(folder, name), { recursive: true });
    known.add(name);
  }

  async function write(path: string, bytes: Buffer): Promise<void> {
    const partial = `${path}.${process.pid}.${++serial}.partial`;
    await writeFile(partial, bytes);
    await rename(partial, path);
  }

  return {
    put,
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
