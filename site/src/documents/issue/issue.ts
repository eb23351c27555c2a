/**
 * An issue that a reader keeps to read it without a connection: a cache of its own, which nothing else is put into and
 * which goes as a whole. The page of the publication fills it, the service worker answers from it.
 */
import { documentPaths, type PageWidth } from '@sanlao/shared/documents/files';

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
  /** width in pixels of the picture of each page that is kept; 0: it has none */
  widths: (PageWidth | 0)[];
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
const recordPath = '/issue.json';

export function cacheName({ reader, key }: Pick<Issue, 'reader' | 'key'>): string {
  return `${issuePrefix}${reader} ${key}`;
}

export function pagePath(reader: string, page: number): string {
  return `${reader}page-${page}/`;
}

export type PictureFormat = 'avif' | 'webp';

/** @param page from 1; undefined where it has no picture */
export function picturePath(
  { key, widths }: Pick<Issue, 'key' | 'widths'>,
  page: number,
  format: PictureFormat,
): string | undefined {
  const width = widths[page - 1];
  return width ? `/documents/${key}/${documentPaths.picture(page, width, format)}` : undefined;
}

export async function readRecord(cache: Pick<Cache, 'match'>): Promise<IssueRecord | undefined> {
  return (await cache.match(recordPath))?.json();
}

export async function writeRecord(cache: Pick<Cache, 'put'>, record: IssueRecord): Promise<void> {
  await cache.put(recordPath, new Response(JSON.stringify(record)));
}
