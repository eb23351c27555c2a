/** One site as a folder that any static host serves. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { documentFile, documentKey } from '../../server/document-path.ts';
import type { Engine } from '../run/engine.ts';
import { fileOf } from './live-tree.ts';

export interface Exported {
  folder: string;
  pages: number;
  /** images, and documents with the pictures of their pages */
  media: number;
}

interface Sources {
  assets: string;
  media: string;
  documents: string;
}

const mediaNames = /\/media\/[0-9a-f]{64}\/[\w.-]+/g;
const documentNames = new RegExp(
  `(/documents/${documentKey}/(?:${documentFile}))(?:/[\\w.~!%-]+[.]pdf)?`,
  'g',
);
/** Holds no addresses, and may be hundreds of megabytes. */
const withoutText = /\.(?:zip|png)$/;

/**
 * Copies the site's pages, its styles and the images and documents that its pages name. A folder knows no name beside a
 * file's own: links to documents lose theirs.
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
  const documents = new Set<string>();
  const pages = engine.index.ofSite(site);
  for (const { path, hash } of pages) {
    const file = join(folder, fileOf(path));
    await mkdir(dirname(file), { recursive: true });
    if (withoutText.test(path)) {
      await cp(engine.store.pathOf(hash), file);
      continue;
    }
    const bytes = await engine.store.read(hash);
    const text = bytes.toString('utf8');
    const plain = text.replace(documentNames, '$1');
    await writeFile(file, plain === text ? bytes : plain);
    for (const [name] of plain.matchAll(mediaNames)) media.add(name);
    for (const [name] of plain.matchAll(documentNames)) documents.add(name);
  }
  if (existsSync(sources.assets)) await cp(sources.assets, join(folder, '_astro'), { recursive: true });
  for (const name of media) await copyFile(name, '/media/', sources.media, folder);
  for (const name of documents) await copyFile(name, '/documents/', sources.documents, folder);
  return { folder, pages: pages.length, media: media.size + documents.size };
}

/** @param name "/media/<sha256>/640.avif" */
async function copyFile(name: string, area: string, source: string, folder: string): Promise<void> {
  const file = join(source, name.slice(area.length));
  if (!existsSync(file))
    throw new Error(`The file ${name} is missing in the folder ${source}. Restore it from a backup.`);
  const target = join(folder, name);
  await mkdir(dirname(target), { recursive: true });
  await cp(file, target);
}
