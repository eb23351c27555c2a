/** The folders of prepared documents: whole or not there. */
import { createHash } from 'node:crypto';
import { cp, link, lstat, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { manifestSchema, type Manifest } from '@sanlao/shared/documents/manifest';
import { exists, sync } from './sources.ts';

export interface Folders {
  /** served */
  documents: string;
  /** not served for now */
  documentsWithheld: string;
}

/**
 * Gives what a worker made its place, `documents/<key>/`, by one rename. A document that is there already stays.
 *
 * @throws Error where `ready` holds anything but what its manifest names, or lacks some of it
 * @returns the key
 */
export async function placeReady(folders: Folders, ready: string): Promise<string> {
  const bytes = await readFile(join(ready, documentPaths.manifest));
  await checkFiles(ready, manifestSchema.parse(JSON.parse(bytes.toString('utf8'))));
  const key = createHash('sha256').update(bytes).digest('hex');
  const place = join(folders.documents, key);
  await mkdir(folders.documents, { recursive: true });
  if (await exists(place)) await rm(ready, { recursive: true, force: true });
  else await rename(ready, place);
  await sync(folders.documents);
  return key;
}

export function isReady(folders: Folders, key: string): Promise<boolean> {
  return exists(join(folders.documents, key, documentPaths.manifest));
}

async function manifestOf(folders: Folders, key: string): Promise<Manifest> {
  return manifestSchema.parse(
    JSON.parse(await readFile(join(folders.documents, key, documentPaths.manifest), 'utf8')),
  );
}

/** The same document with another word about viruses in its manifest, under the key that this gives it. */
export async function placeRescanned(folders: Folders, key: string, scan: Manifest['scan'], work: string) {
  const manifest = await manifestOf(folders, key);
  if (manifest.scan === scan) return key;
  await rm(work, { recursive: true, force: true });
  const from = join(folders.documents, key);
  for (const name of await filesBelow(from)) await linkOrCopy(join(from, name), join(work, name));
  await rm(join(work, documentPaths.manifest));
  await writeFile(join(work, documentPaths.manifest), JSON.stringify({ ...manifest, scan }), { flush: true });
  return placeReady(folders, work);
}

/** Takes documents out of what is served; each can be released again. */
export async function withhold(folders: Folders, keys: readonly string[]): Promise<void> {
  await move(keys, folders.documents, folders.documentsWithheld);
}

export async function release(folders: Folders, keys: readonly string[]): Promise<void> {
  await move(keys, folders.documentsWithheld, folders.documents);
}

async function move(keys: readonly string[], from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const key of keys) {
    if (!(await exists(join(from, key)))) continue;
    if (await exists(join(to, key))) await rm(join(from, key), { recursive: true });
    else await rename(join(from, key), join(to, key));
  }
}

/** A worker has read a stranger's file: what it leaves is not taken on trust. */
async function checkFiles(ready: string, manifest: Manifest): Promise<void> {
  const expected = namesOf(manifest);
  const found = await filesBelow(ready);
  const strange = found.find((name) => !expected.has(name));
  if (strange !== undefined) throw new Error(`The worker left a file that no manifest names: ${strange}`);
  const present = new Set(found);
  const missing = [...expected.keys()].find((name) => !present.has(name));
  if (missing !== undefined) throw new Error(`The worker left out ${missing}.`);
  for (const [name, size] of expected) {
    const actual = (await lstat(join(ready, name))).size;
    if (size !== undefined && size !== actual)
      throw new Error(`${name} has ${actual} bytes in place of ${size}.`);
  }
}

/** With their sizes, where the manifest tells them. */
function namesOf({ original, lite, articles, pages }: Manifest): Map<string, number | undefined> {
  const names = new Map<string, number | undefined>([
    [documentPaths.manifest, undefined],
    [documentPaths.text, undefined],
    [documentPaths.partList('original'), undefined],
  ]);
  if (lite) names.set(documentPaths.partList('lite'), undefined);
  for (const { path, size } of [original, ...(lite ? [lite] : []), ...articles]) names.set(path, size);
  for (const [index, { pictures }] of pages.entries()) {
    for (const [width, sizes] of Object.entries(pictures)) {
      for (const format of ['avif', 'webp'] as const) {
        const name = documentPaths.picture(index + 1, Number(width) as 480 | 900 | 1350, format);
        names.set(name, sizes[format]);
      }
    }
  }
  return names;
}

/** @throws Error for anything that is neither a file nor a folder */
async function filesBelow(folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = join(entry.parentPath, entry.name).slice(folder.length + 1);
    if (entry.isFile()) names.push(name);
    else if (!entry.isDirectory()) throw new Error(`The worker left what is no file: ${name}`);
  }
  return names;
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => cp(from, to));
}
