/**
 * Gathers what a backup holds in a folder of its own, so that it is one moment's state while the product runs:
 * databases by their online copy, media and documents as hard links, since a stored file never changes.
 */
import { copyFileSync, existsSync, globSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import Database from 'better-sqlite3';
import type { Environment } from '@sanlao/shared/config/environment';
import { type DataPaths, dataPaths } from '@sanlao/shared/config/paths';
import { dumpName } from './manifest.ts';
import { dumpPostgres } from './postgres.ts';

/** @param target an empty folder below the data folder */
export async function stageBackup(environment: Environment, target: string): Promise<void> {
  const { dataDir, databaseUrl } = environment;
  const paths = dataPaths(dataDir);
  const inTarget = (path: string) => {
    const copy = join(target, relative(dataDir, path));
    mkdirSync(dirname(copy), { recursive: true });
    return copy;
  };

  // The files after the database: one that an entry of the copy names is then there.
  if (databaseUrl === undefined) await copyDatabase(paths.database, inTarget(paths.database));
  else await dumpPostgres(databaseUrl, inTarget(join(dataDir, dumpName)));
  if (existsSync(paths.replica)) {
    await copyDatabase(paths.replica, inTarget(paths.replica));
    forgetPages(inTarget(paths.replica));
  }
  for (const path of [paths.secrets, paths.firstLogin, paths.sampleLoaded]) {
    if (existsSync(path)) copyFileSync(path, inTarget(path));
  }
  for (const folder of [paths.media, paths.documentSources, paths.documents]) {
    for (const name of globSync('**/*', { cwd: folder })) {
      const path = join(folder, name);
      if (isKept(path) && !isCopyOfDocument(path, paths)) link(path, inTarget(path));
    }
  }
}

/** Work under way is left out, and what went while we looked. */
function isKept(path: string): boolean {
  return !path.endsWith('.partial') && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The CMS puts it there again at its start. */
function isCopyOfDocument(path: string, paths: DataPaths): boolean {
  const [sha256, name] = relative(paths.media, path).split(sep);
  return name === 'original.pdf' && existsSync(join(paths.documentSources, `${sha256}.pdf`));
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await database.backup(to);
  } finally {
    database.close();
  }
}

/**
 * The pages themselves are not in the archive: a publisher that finds none in its index renders all of them anew. What
 * a person has undone stays undone.
 */
function forgetPages(replica: string): void {
  const database = new Database(replica);
  try {
    for (const name of ['page_keys', 'keys', 'pages']) database.exec(`DELETE FROM ${name}`);
    database.exec('UPDATE changesets SET applied = 1');
    database.pragma('journal_mode = DELETE');
    database.exec('VACUUM');
  } finally {
    database.close();
  }
}

function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // A disk without hard links.
    copyFileSync(from, to);
  }
}
