/** The uploaded bytes of the PDFs, by their hash. Never served: nobody has looked into them. */
import { createHash, randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, copyFile, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredSource {
  sha256: string;
  size: number;
}

export function sourcePlace(folder: string, sha256: string): string {
  return join(folder, `${sha256}.pdf`);
}

/** Keeps the bytes, read once and never all of them in memory; the same bytes are kept once. */
export async function storeSource(folder: string, bytes: Readable): Promise<StoredSource> {
  await mkdir(folder, { recursive: true });
  const partial = join(folder, `.${randomUUID()}.partial`);
  try {
    const hash = createHash('sha256');
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        size += chunk.length;
        done(null, chunk);
      },
    });
    await pipeline(bytes, count, createWriteStream(partial, { flags: 'wx' }));
    await sync(partial);
    const sha256 = hash.digest('hex');
    await rename(partial, sourcePlace(folder, sha256));
    await sync(folder);
    return { sha256, size };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** The same bytes at another place, all of them or none; a link where the disk can. */
export async function placeCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const partial = `${to}.${randomUUID()}.partial`;
  await link(from, partial).catch(() => copyFile(from, partial, constants.COPYFILE_FICLONE));
  await rename(partial, to);
  // Where both are the same file, a rename leaves the first name behind.
  await rm(partial, { force: true });
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Of a file or a folder: what it holds outlives a power cut. */
export async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
