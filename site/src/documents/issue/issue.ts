/**
 * An issue that a reader keeps to read it without a connection: a cache of its own, which nothing else is put into and
 * which goes as a whole. The page of the publication fills it, the service worker answers from it.
 */
import { documentPaths } from '@sanlao/shared/documents/files';

export interface Issue {
  /** path of the page reader: "/lo/publications/2026/11/22-k3f9q2/file-1/" */
  reader: string;
  /** of the document; a file that was replaced is another issue */
  key: string;
  title: string;
  /** path of the publication's page */
  page: string;
  /** path of the text; null where there is none */
  text: string | null;
  pages: number;
}

/** What is written beside its pages, at `recordPath`. */
export interface IssueRecord extends Issue {
  /** of what is kept */
  bytes: number;
  /** every page is kept */
  whole: boolean;
}

/** The number goes up when what is kept can no longer be read by newer code. */
export const issuePrefix = 'issue-1 ';
export const recordPath = '/issue.json';

export function cacheName({ reader, key }: Pick<Issue, 'reader' | 'key'>): string {
  return `${issuePrefix}${reader} ${key}`;
}

export function pagePath(reader: string, page: number): string {
  return `${reader}page-${page}/`;
}

export type PictureFormat = 'avif' | 'webp';

export function picturePath(key: string, page: number, format: PictureFormat): string {
  return `/documents/${key}/${documentPaths.picture(page, 900, format)}`;
}

export async function readRecord(cache: Pick<Cache, 'match'>): Promise<IssueRecord | undefined> {
  return (await cache.match(recordPath))?.json();
}

export async function writeRecord(cache: Pick<Cache, 'put'>, record: IssueRecord): Promise<void> {
  await cache.put(recordPath, new Response(JSON.stringify(record)));
}
