import { mkdirSync, mkdtempSync, globSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { create } from 'tar';
import type { Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { Failure } from '../console/failure.ts';
import { sha256OfFile } from './checksum.ts';
import { formatVersion, manifestName, type Manifest, type ManifestFile } from './manifest.ts';
import { stageBackup } from './stage.ts';
import { productVersion } from './version.ts';

export interface BackupResult {
  file: string;
  bytes: number;
  files: number;
}

/**
 * Writes everything that cannot be made again into one archive: database, media, secrets, and what was undone.
 * Pages and their store are left out, the publisher renders them again. The product may run meanwhile.
 *
 * @param file absolute; not there yet
 */
export async function backUp(
  environment: Environment,
  file: string,
  onProgress: (what: string) => void = () => undefined,
): Promise<BackupResult> {
  const { temporary } = dataPaths(environment.dataDir);
  mkdirSync(temporary, { recursive: true });
  mkdirSync(dirname(file), { recursive: true });
  const stage = mkdtempSync(join(temporary, 'backup-'));
  const partial = `${file}.partial`;
  try {
    onProgress('copying the databases');
    await stageBackup(environment, stage);
    onProgress('computing checksums');
    const files = await listFiles(stage);
    const manifest: Manifest = {
      product: 'sanlao',
      format: formatVersion,
      version: productVersion(),
      createdAt: new Date().toISOString(),
      database: environment.databaseUrl === undefined ? 'sqlite' : 'postgresql',
      files,
    };
    writeFileSync(join(stage, manifestName), JSON.stringify(manifest, null, 2), { mode: 0o600 });
    onProgress(`packing ${files.length} files`);
    const names = [manifestName, ...files.map(({ path }) => path)];
    // It holds the secrets.
    writeFileSync(partial, '', { mode: 0o600 });
    await create(
      {
        cwd: stage,
        file: partial,
        gzip: { level: 6 },
        portable: true,
        noDirRecurse: true,
        linkCache: new NoLinks(),
      },
      names,
    );
    renameSync(partial, file);
    return { file, bytes: statSync(file).size, files: files.length };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new Failure('The disk is full. Free room for the backup, or name a file on another disk.', {
        cause,
      });
    }
    throw cause;
  } finally {
    rmSync(stage, { recursive: true, force: true });
    rmSync(partial, { force: true });
  }
}

async function listFiles(stage: string): Promise<ManifestFile[]> {
  const names = globSync('**/*', { cwd: stage })
    .filter((name) => statSync(join(stage, name)).isFile())
    .sort();
  return Promise.all(
    names.map(async (name) => ({
      path: name.split(sep).join('/'),
      size: statSync(join(stage, name)).size,
      sha256: await sha256OfFile(join(stage, name)),
    })),
  );
}

/** Two names of one file become two entries: an archive holds plain files only. */
class NoLinks extends Map<`${number}:${number}`, string> {
  override get(): undefined {
    return undefined;
  }
}
