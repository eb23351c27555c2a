/**
 * The original that a document offers also stands at the address of a file of the library, `/media/<sha256>/original.pdf`:
 * the admin opens it there, texts link to it, and links from before there were documents lead to it. It holds nothing
 * that runs; the uploaded bytes do not stand there.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { exists, placeCopy } from './sources.ts';

interface Folders {
  media: string;
  documents: string;
}

export function mediaPlace({ media }: Pick<Folders, 'media'>, sha256: string): string {
  return join(media, sha256, 'original.pdf');
}

export async function placeInMedia(folders: Folders, sha256: string, key: string): Promise<void> {
  await placeCopy(join(folders.documents, key, documentPaths.original), mediaPlace(folders, sha256));
}

/** After a restore: backups leave it out. */
export async function placeInMediaAgain(folders: Folders, sha256: string, key: string): Promise<void> {
  if (!(await exists(mediaPlace(folders, sha256)))) await placeInMedia(folders, sha256, key);
}

export async function removeFromMedia(folders: Pick<Folders, 'media'>, sha256: string): Promise<void> {
  await rm(mediaPlace(folders, sha256), { force: true });
}
