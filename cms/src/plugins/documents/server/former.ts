/**
 * PDFs that were uploaded before there were documents lie in the media folder, and links lead to them. They stay
 * reachable there: as they are until they are prepared, then as the original that the document offers.
 */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { documentPaths } from '@sanlao/shared/documents/files';
import { exists, placeCopy } from './sources.ts';

interface FormerFolders {
  media: string;
  documents: string;
}

/** Puts the original of the document, which holds nothing that runs, at the former address. */
export async function refreshFormer(
  { media, documents }: FormerFolders,
  sha256: string,
  key: string,
): Promise<void> {
  const place = placeOf(media, sha256);
  // The folder stays where the file was withheld.
  if (await exists(dirname(place))) await placeCopy(join(documents, key, documentPaths.original), place);
}

/** The bytes are kept among the sources. */
export async function withholdFormer({ media }: Pick<FormerFolders, 'media'>, sha256: string): Promise<void> {
  await rm(placeOf(media, sha256), { force: true });
}

function placeOf(media: string, sha256: string): string {
  return join(media, sha256, 'original.pdf');
}
