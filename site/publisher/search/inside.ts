/**
 * The pages of a publication's files, each found by itself: a sentence leads to its page. They stand in the index of the
 * publication's own site, where they can be read, and of the portal.
 */
import type { Document, Publication } from '@sanlao/shared/content/types';
import type { TextBlock } from '@sanlao/shared/documents/text';
import { canon } from '@sanlao/shared/lao/canon';
import type { Locale } from '@sanlao/shared/locales';
import { insideBucket, insideKind } from '@sanlao/shared/search/tiers';
import { portalCode, urls } from '@sanlao/shared/urls';
import { plainText } from '../../src/documents/page-text.ts';
import type { FindDocument } from '../documents/prepared.ts';
import { packTerms, termsOf } from './document-terms.ts';
import type { Move } from './moves.ts';
import { bucketOfDocument } from './searchable.ts';
import { indexName, type PendingPages, type SearchTables } from './search-tables.ts';

/** Pages that are brought in at once: a publish waits for no more than these. */
const pagesAtOnce = 8;

interface Page {
  file: number;
  /** from 1 */
  page: number;
  blocks: readonly TextBlock[];
}

/** Every page of a publication's files, in order; none of one that is not searched. */
function pagesOf(document: Document | null, documentOf: FindDocument): Page[] {
  if (document?.type !== 'publication' || document.withdrawal !== null) return [];
  return document.files.flatMap((media, index) =>
    (documentOf(media)?.text() ?? []).map(({ blocks }, page) => ({
      file: index + 1,
      page: page + 1,
      blocks,
    })),
  );
}

/** No less than there are with their text, which takes longer to read. */
function countOfPages(document: Document | null, documentOf: FindDocument): number {
  if (document?.type !== 'publication') return 0;
  return document.files.reduce((sum, media) => sum + (documentOf(media)?.manifest.pages.length ?? 0), 0);
}

/** What is to be brought in after a change of a publication, in parts: its pages and those that it had. */
export function* pendingPagesOf(
  { id, locale, document }: { id: string; locale: Locale; document: Document | null },
  { documentOf, tables }: { documentOf: FindDocument; tables: Pick<SearchTables, 'lastPage'> },
): Generator<PendingPages> {
  const last = tables.lastPage(`${id} `, idOfPage(id, mostPages), locale);
  const stored = last === null ? 0 : Number(last.slice(-digits)) + 1;
  const pages = Math.max(stored, countOfPages(document, documentOf));
  for (let first = 0; first < pages; first += pagesAtOnce) yield { id, locale, first };
}

/** How some pages move in the indexes, whatever was there. @param document what the publication is now */
export function pageMovesOf(
  { id, locale, first }: PendingPages,
  document: Document | null,
  { documentOf, tables }: { documentOf: FindDocument; tables: Pick<SearchTables, 'placeOfPage'> },
): Move[] {
  const pages = pagesOf(document, documentOf);
  return Array.from({ length: pagesAtOnce }, (_, index) => first + index).flatMap((number): Move[] => {
    const page = { kind: insideKind, id: idOfPage(id, number) };
    const before = tables.placeOfPage(page.id, locale);
    const after = document?.type === 'publication' ? placeAndText(document, pages[number]) : undefined;
    return before || after ? [{ document: page, locale, before, after }] : [];
  });
}

function placeAndText(publication: Publication, page: Page | undefined): Move['after'] {
  const text = page && canon(plainText(page.blocks)).trim();
  if (!text) return undefined;
  const { title, site, locale } = publication;
  const path = urls.documentPage(publication, page.file, page.page);
  return {
    indexes: [indexName(site, locale), indexName(portalCode, locale)],
    bucket: insideBucket(bucketOfDocument(publication)),
    text: {
      terms: packTerms(termsOf({ titles: [], texts: [text] })),
      // Where in it the words stand is told by the page itself: the beginning of each would be most of the file.
      entry: [insideKind, canon(title).trim(), path, '', site],
    },
  };
}

/** Enough for more pages than any publication has. */
const digits = 6;
const mostPages = 10 ** digits - 1;

/** Sorts by page within a publication. */
function idOfPage(id: string, number: number): string {
  return `${id} ${String(number).padStart(digits, '0')}`;
}
