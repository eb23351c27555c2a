/** One file, from the first byte to the whole, wherever it was left. */
import { partSize } from '@sanlao/shared/documents/files';
import { Failure } from './failure.ts';
import { joinParts, listSource } from './join-parts.ts';
import { listAddress } from './list-address.ts';
import { loadParts, type Loading } from './load-parts.ts';
import type { Source } from './parts.ts';
import type { Download, Store } from './store.ts';

export type Described = Pick<Download, 'id' | 'size' | 'sha256' | 'parts'>;

/** Loads what is not here yet. @throws Failure, 'broken' excepted */
export async function downloadFile(
  file: Described,
  loading: Loading & { store: Pick<Store, 'part' | 'dropPart'> },
): Promise<Blob> {
  // Again where the device has lost or changed what was put, which is seen when the parts are joined.
  for (let attempt = 0; attempt < 3; attempt++) {
    const source = await sourceOf(file, loading);
    await loadParts(source, loading);
    const joined = await joinParts({ ...source, sha256: file.sha256 }, loading.store);
    if (joined) return joined;
  }
  throw new Failure('damaged');
}

async function sourceOf(file: Described, loading: Loading & { store: Pick<Store, 'part'> }): Promise<Source> {
  const { id, size, parts } = file;
  const list = listSource(listAddress(id), parts, Math.ceil(size / partSize));
  await loadParts(list, { ...loading, report: (_, connected) => connected || loading.report(0, false) });
  const hashes = await loading.store.part(list.address, 0);
  if (!hashes) throw new Failure('damaged');
  return { address: id, size, partSize, hashes };
}
