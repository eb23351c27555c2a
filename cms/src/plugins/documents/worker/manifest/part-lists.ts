import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { documentPaths, type DownloadName } from '@sanlao/shared/documents/files';
import type { Manifest } from '@sanlao/shared/documents/manifest';
import { partList } from '@sanlao/shared/documents/part-list';

/**
 * Writes the part lists of the files that are loaded in parts, at their `documentPaths` below `ready`. To be called when
 * the manifest is known, before `ready` gets its place.
 */
export async function writePartLists(manifest: Pick<Manifest, DownloadName>, ready: string): Promise<void> {
  for (const name of ['original', 'lite'] as const) {
    const file = manifest[name];
    if (!file) continue;
    const path = join(ready, documentPaths.partList(name));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, partList(file.parts));
  }
}
