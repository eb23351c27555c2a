import type { DocumentType } from '@sanlao/shared/content/types';
import { sliceSize, type Content, type Listed } from '../../publisher/content/content.ts';

export interface Archive<T extends DocumentType> {
  /** newest first */
  documents: Listed<T>[];
  /** undefined: the newest documents, at the address without a number */
  page: number | undefined;
  /** how many numbered pages there are, counted from the oldest documents; 0 where everything fits the first */
  pages: number;
}

/** One page of a list that grows; undefined where there is no such page. */
export function archiveOf<T extends DocumentType>(
  content: Content,
  type: T,
  list: string,
  page: number | undefined,
): Archive<T> | undefined {
  const slices = content.slices(list);
  const pages = slices > 1 ? slices : 0;
  if (page === undefined) {
    const documents = content.list(type, list, { limit: sliceSize });
    return documents.length > 0 ? { documents, page, pages } : undefined;
  }
  return page >= 1 && page <= pages
    ? { documents: content.slice(type, list, page).reverse(), page, pages }
    : undefined;
}

/**
 * The archive page that an address names by its last part: "page-2", or nothing for the newest documents.
 * Undefined where there is no such page.
 */
export function requestedArchive<T extends DocumentType>(
  content: Content,
  type: T,
  list: string,
  part: string | undefined,
): Archive<T> | undefined {
  const page = pageNumber(part);
  return part !== undefined && page === undefined ? undefined : archiveOf(content, type, list, page);
}

/** "page-2" as 2; undefined for anything that is not exactly the name of a numbered page. */
export function pageNumber(part: string | undefined): number | undefined {
  const digits = /^page-([1-9]\d{0,5})$/.exec(part ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** "28-k3f9q2" of ".../2024/06/28-k3f9q2/" as the parts of a document's identity. */
export function datedPart(
  year: string | undefined,
  month: string | undefined,
  part: string | undefined,
): { urlDate: string; urlId: string } | undefined {
  const match = /^(\d{2})-([a-z0-9]{6})$/.exec(part ?? '');
  return match ? { urlDate: `${year}-${month}-${match[1]}`, urlId: match[2]! } : undefined;
}
