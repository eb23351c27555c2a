import { existsSync } from 'node:fs';
import type { FileRenderer } from '../rendering/file-renderer.ts';
import type { Store } from '../tree/store.ts';
import type { PackCache } from './pack-cache.ts';
import { packEntries } from './pack-texts.ts';
import { volumeAt } from './packs.ts';
import { type PackFolders, writeZip } from './write-zip.ts';

export interface PacksOptions {
  folders: PackFolders;
  store: Pick<Store, 'putStream' | 'pathOf'>;
  cache: PackCache;
}

/** The packs at `urls.seriesPack` and `urls.monthPack`. Memory does not grow with them: they go from disk to disk. */
export function packRenderer({ folders, store, cache }: PacksOptions): FileRenderer {
  return {
    matches: (path) => path.endsWith('.zip'),
    async render(content, path) {
      const volume = volumeAt(content, path);
      if (!volume) return null;
      const entries = packEntries(content, volume);
      const known = cache.find(entries);
      // The store forgets what no page shows any more.
      if (known !== undefined && existsSync(store.pathOf(known))) return { hash: known };
      const hash = await store.putStream(writeZip(entries, folders));
      cache.note(entries, hash);
      return { hash };
    },
  };
}
