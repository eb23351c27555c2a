/** The files that are made of a PDF, to be saved under a name that people read. */
import type { DocumentFile } from '@sanlao/shared/documents/manifest';
import { partListHash } from '@sanlao/shared/documents/part-list';
import { excerpt } from '@sanlao/shared/lao/excerpt';
import type { Locale } from '@sanlao/shared/locales';
import { urls } from '@sanlao/shared/urls';
import type { PreparedDocument } from '../../publisher/documents/prepared.ts';
import { translator } from '../i18n/translate.ts';

/** Three bytes a Lao character, of the 255 that a file's name has on a disk. */
const nameCharacters = 60;

/** @param path of the file below its document: "lite.pdf" */
export function downloadUrl(key: string, path: string, name: string): string {
  return urls.documentDownload(key, path, `${readableName(name)}.pdf`);
}

export function originalUrlOf({ key, manifest }: PreparedDocument, title: string): string {
  return downloadUrl(key, manifest.original.path, title);
}

/** undefined where there is no lite copy */
export function liteUrlOf(
  { key, manifest }: PreparedDocument,
  title: string,
  locale: Locale,
): string | undefined {
  const name = `${readableName(title)} (${translator(locale)('document.lite')})`;
  return manifest.lite ? urls.documentDownload(key, manifest.lite.path, `${name}.pdf`) : undefined;
}

/** What a script needs to load a file in parts and to check each (shared/documents/part-list.ts). */
export function partData(key: string, { path, size, sha256, parts }: DocumentFile): Record<string, string> {
  return {
    'data-key': key,
    'data-path': path,
    'data-size': String(size),
    'data-sha256': sha256,
    'data-parts': partListHash(parts),
  };
}

/** Without what no system takes in a name, and cut between words. */
function readableName(name: string): string {
  // eslint-disable-next-line no-control-regex -- a title may hold any character
  const plain = name.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, ' ').trim();
  return excerpt(plain, nameCharacters).replace(/[.…\s]+$/, '') || 'document';
}
