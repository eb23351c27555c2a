/** One site as a folder that any static host serves. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Engine } from '../run/engine.ts';
import { fileOf } from './live-tree.ts';

export interface Exported {
  folder: string;
  pages: number;
  media: number;
}

interface Sources {
  assets: string;
  media: string;
}

/**
 * Copies the site's pages, its styles and the images and documents that its pages name.
 *
 * @param target absolute; made when it is missing
 * @throws Error when the folder is there and not empty: nothing in it is overwritten
 */
export async function exportSite(
  engine: Engine,
  sources: Sources,
  site: string,
  target: string,
): Promise<Exported> {
  const folder = resolve(target);
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new Error(`The folder ${folder} is not empty. Name a new or an empty folder; nothing was written.`);
  }
  const media = new Set<string>();
  const pages = engine.index.ofSite(site);
  for (const { path, hash } of pages) {
    const bytes = await engine.store.read(hash);
    const file = join(folder, fileOf(path));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    for (const [name] of bytes.toString('utf8').matchAll(/\/media\/[0-9a-f]{64}\/[\w.-]+/g)) media.add(name);
  }
  if (existsSync(sources.assets)) await cp(sources.assets, join(folder, '_astro'), { recursive: true });
  for (const name of media) await copyMedia(name, sources.media, folder);
  return { folder, pages: pages.length, media: media.size };
}

/** @param name "/media/<sha256>/640.avif" */
async function copyMedia(name: string, source: string, folder: string): Promise<void> {
  const file = join(source, name.slice('/media/'.length));
  if (!existsSync(file))
    throw new Error(`The file ${name} is missing in the media folder. Restore it from a backup.`);
  const target = join(folder, name);
  await mkdir(dirname(target), { recursive: true });
  await cp(file, target);
}
