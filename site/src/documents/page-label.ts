/** How a document numbers its own pages, which may differ from how many come before. */
import type { Manifest } from '@sanlao/shared/documents/manifest';

/** @param page from 1 */
export function labelOf({ pages }: Manifest, page: number): string {
  return pages[page - 1]?.label ?? String(page);
}

/** The page that the document calls so, else the one that stands there; undefined where there is none. */
export function pageCalled(manifest: Manifest, number: number): number | undefined {
  const named = manifest.pages.findIndex((_, index) => labelOf(manifest, index + 1) === String(number)) + 1;
  if (named > 0) return named;
  return number >= 1 && number <= manifest.pages.length ? number : undefined;
}
