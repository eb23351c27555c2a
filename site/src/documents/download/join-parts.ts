import { fromHex, hex, digest, isPart, partCount, type Source } from './parts.ts';
import type { Store } from './store.ts';

/** The whole of a larger file would not fit into a phone's memory at once; its parts, checked again one by one, do. */
const largestChecked = 64 * 1024 * 1024;

/**
 * The file, put together of its parts and checked as a whole.
 *
 * @returns undefined where the device gave back something else than was put; what is wrong is dropped
 */
export async function joinParts(
  source: Source & { sha256: string },
  store: Pick<Store, 'part' | 'dropPart'>,
): Promise<Blob | undefined> {
  const blobs: Blob[] = [];
  let whole = true;
  for (let index = 0; index < partCount(source); index++) {
    const bytes = await store.part(source.address, index);
    if (bytes && (await isPart(source, index, bytes))) blobs.push(new Blob([bytes]));
    else {
      await store.dropPart(source.address, index);
      whole = false;
    }
  }
  const file = new Blob(blobs, { type: 'application/pdf' });
  return whole && (await isFile(file, source.sha256)) ? file : undefined;
}

async function isFile(file: Blob, sha256: string): Promise<boolean> {
  return file.size > largestChecked || hex(await digest(await file.arrayBuffer())) === sha256;
}

/** What the parts of a file are checked against, itself as a file of one part. */
export function listSource(address: string, hash: string, parts: number): Source {
  const size = parts * 32;
  return { address, size, partSize: size, hashes: fromHex(hash) };
}
