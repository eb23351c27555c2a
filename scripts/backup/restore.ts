import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { extract } from 'tar';
import type { Environment } from '@sanlao/shared/config/environment';
import { Failure } from '../console/failure.ts';
import { freeBytes } from '../start/checks/data-folder.ts';
import { runningPid } from '../start/running.ts';
import { sha256OfFile } from './checksum.ts';
import { dumpName, manifestName, type Manifest } from './manifest.ts';
import { loadPostgres } from './postgres.ts';
import { checkArchive, faultOfEntry } from './read-archive.ts';
import { productVersion } from './version.ts';

export interface RestoreResult {
  createdAt: string;
  files: number;
  /** where the data folder that was there is now; null: there was none */
  before: string | null;
}

/**
 * Puts a backup in the place of the data folder. The archive is checked to its last byte before anything is touched;
 * the folder that was there stays beside as `<folder>.before-restore-<time>`.
 *
 * @param file absolute
 * @throws Failure when the archive is refused or the product runs
 */
export async function restore(
  environment: Environment,
  file: string,
  onProgress: (what: string) => void = () => undefined,
): Promise<RestoreResult> {
  await refuseRunning(environment);
  onProgress('checking the archive');
  const manifest = await checkArchive(file, productVersion());
  refuseOtherDatabase(environment, manifest);
  refuseLittleRoom(environment.dataDir, manifest);

  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const fresh = `${environment.dataDir}.restoring-${stamp}`;
  try {
    onProgress(`unpacking ${manifest.files.length} files`);
    await unpack(file, fresh, manifest);
    if (environment.databaseUrl !== undefined) {
      onProgress('loading the database');
      await loadPostgres(environment.databaseUrl, join(fresh, dumpName));
    }
    return {
      createdAt: manifest.createdAt,
      files: manifest.files.length,
      before: swap(environment.dataDir, fresh, stamp),
    };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function refuseRunning(environment: Environment): Promise<void> {
  const pid = runningPid(environment.dataDir);
  const ports = [environment.controlPort, environment.cmsPort];
  const answering = pid === undefined && (await Promise.all(ports.map(answers))).some(Boolean);
  if (pid === undefined && !answering) return;
  const who = pid === undefined ? '' : ` (process ${pid})`;
  throw new Failure(`Sanlao is running${who}. Stop it, then restore; nothing was changed.`);
}

async function answers(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(2000);
  return fetch(`http://127.0.0.1:${port}/health`, { signal }).then(
    () => true,
    (error: unknown) => (error as Error).name === 'TimeoutError',
  );
}

function refuseOtherDatabase({ databaseUrl }: Environment, { database }: Manifest): void {
  const configured = databaseUrl === undefined ? 'sqlite' : 'postgresql';
  if (database === configured) return;
  throw new Failure(
    database === 'postgresql'
      ? 'The backup holds a PostgreSQL database. Set DATABASE_URL to the one to restore into; nothing was changed.'
      : 'The backup holds a SQLite database. Restore it without DATABASE_URL; nothing was changed.',
  );
}

function refuseLittleRoom(dataDir: string, { files }: Manifest): void {
  const needed = files.reduce((sum, { size }) => sum + size, 0);
  const free = freeBytes(nearestFolder(dirname(dataDir)));
  if (free >= needed + 500_000_000) return;
  const missing = Math.ceil((needed + 500_000_000 - free) / 1_000_000);
  throw new Failure(
    `The disk has too little room: free ${missing} MB more, then restore; nothing was changed.`,
  );
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

async function unpack(file: string, folder: string, manifest: Manifest): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  await extract({
    file,
    cwd: folder,
    strict: true,
    preserveOwner: false,
    filter: (path, entry) => 'type' in entry && faultOfEntry(path, entry.type) === undefined,
  });
  rmSync(join(folder, manifestName));
  for (const { path, sha256 } of manifest.files) {
    // Checked before, and again: what counts is what now lies on the disk.
    if ((await sha256OfFile(join(folder, path))) !== sha256) {
      throw new Failure(`${path} was not unpacked rightly; nothing was changed. Check the disk.`);
    }
  }
}

function swap(dataDir: string, fresh: string, stamp: string): string | null {
  const before = join(dirname(dataDir), `${basename(dataDir)}.before-restore-${stamp}`);
  const hadData = existsSync(dataDir);
  try {
    if (hadData) renameSync(dataDir, before);
    renameSync(fresh, dataDir);
  } catch (cause) {
    if (existsSync(before) && !existsSync(dataDir)) renameSync(before, dataDir);
    throw new Failure(
      `${dataDir} cannot be renamed (${(cause as NodeJS.ErrnoException).code}); it is as it was. A data folder that is a mount point of its own must be a folder below it.`,
      { cause },
    );
  }
  return hadData ? before : null;
}
