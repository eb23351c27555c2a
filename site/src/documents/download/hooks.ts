/**
 * What a link to a file carries for the script of the landing page (`landing.ts`), which loads the file in parts that are
 * checked, goes on after a dropped link or a closed tab, and saves it under the name in the link:
 *
 *     <a href={urls.documentDownload(key, file.path, name)} {...downloadHooks(file)}>
 *
 * Without script it is a link as any other.
 */
import { partSize } from '@sanlao/shared/documents/files';
import type { DocumentFile } from '@sanlao/shared/documents/manifest';
import { partListHash } from '@sanlao/shared/documents/part-list';

export interface DownloadHooks {
  /** SHA-256 of the list of parts (shared/documents/part-list.ts) */
  'data-parts': string;
  /** bytes */
  'data-size': number;
  'data-sha256': string;
}

/** Nothing for a file of one part, which the browser itself loads as well. */
export function downloadHooks({ size, sha256, parts }: DocumentFile): Partial<DownloadHooks> {
  if (size <= partSize) return {};
  return { 'data-parts': partListHash(parts), 'data-size': size, 'data-sha256': sha256 };
}
