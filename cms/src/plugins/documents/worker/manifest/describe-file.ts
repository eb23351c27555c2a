import { createHash, type Hash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { partSize, type DocumentFile } from '@sanlao/shared/documents/manifest';

/** Size and hashes of a finished file, read once in parts. @throws where it is not there or empty */
export async function describeFile(ready: string, path: string): Promise<DocumentFile> {
  const file = await open(join(ready, path));
  try {
    const whole = createHash('sha256');
    const parts: string[] = [];
    let size = 0;
    const part = Buffer.alloc(partSize);
    for (;;) {
      const length = await fill(file, part, size);
      if (length === 0) break;
      const bytes = part.subarray(0, length);
      whole.update(bytes);
      parts.push(hex(createHash('sha256').update(bytes)));
      size += length;
    }
    if (size === 0) throw new Error(`${path} is empty.`);
    return { path, size, sha256: hex(whole), parts };
  } finally {
    await file.close();
  }
}

/** Puts the folder and all that is in it onto the disk: a rename after it never leads to files without their bytes. */
export async function syncFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) await sync(join(folder, name));
  await sync(folder);
}

async function sync(path: string): Promise<void> {
  const isFolder = (await stat(path)).isDirectory();
  const file = await open(path, isFolder ? 'r' : 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

type File = Awaited<ReturnType<typeof open>>;

/** A read may give less than was asked for before the end. */
async function fill(file: File, part: Buffer, position: number): Promise<number> {
  let length = 0;
  while (length < part.length) {
    const { bytesRead } = await file.read(part, length, part.length - length, position + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

function hex(hash: Hash): string {
  return hash.digest('hex');
}
