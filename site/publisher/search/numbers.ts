import { type DocumentNumber, documentNumber } from '@sanlao/shared/search/postings';
import { type Bucket, ordinalOf } from '@sanlao/shared/search/tiers';
import type { IndexedDocument } from './search-tables.ts';

/** The documents of a bucket by their numbers. @param documents by kind, then id */
export function numbered(
  bucket: Bucket,
  documents: readonly IndexedDocument[],
): Map<DocumentNumber, IndexedDocument> {
  const ordinal = ordinalOf(bucket);
  const ranks = new Map<number, number>();
  return new Map(
    documents.map((document) => {
      const rank = ranks.get(document.kind) ?? 0;
      ranks.set(document.kind, rank + 1);
      return [documentNumber(ordinal, document.kind, rank), document];
    }),
  );
}
