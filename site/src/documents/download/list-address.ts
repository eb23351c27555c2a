import { documentPaths, type DownloadName } from '@sanlao/shared/documents/files';

/**
 * The address of what the parts of a file are checked against.
 *
 * @param id of the file: "/documents/<key>/lite.pdf"
 */
export function listAddress(id: string): string {
  return id.replace(/([^/]+)\.pdf$/, (_, name: DownloadName) => documentPaths.partList(name));
}
