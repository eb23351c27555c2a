/** How a document stands in the replica: the body apart, so that lists of long articles are read quickly. */
import type { Document, DocumentType } from '@sanlao/shared/content/types';

export interface StoredDocument {
  json: string;
  body: string | null;
}

const bodyApart: ReadonlySet<DocumentType> = new Set(['article', 'event', 'publication']);

export function toStored(document: Document): StoredDocument {
  if (!bodyApart.has(document.type) || !('body' in document))
    return { json: JSON.stringify(document), body: null };
  const { body, ...rest } = document;
  return { json: JSON.stringify(rest), body };
}

export function fromStored({ json, body }: StoredDocument): Document {
  const document = JSON.parse(json) as Document;
  return body === null ? document : ({ ...document, body } as Document);
}

/** True when the two versions are the same in every field. */
export function sameDocument(first: Document | null, second: Document | null): boolean {
  if (!first || !second) return first === second;
  const [a, b] = [toStored(first), toStored(second)];
  return a.json === b.json && a.body === b.body;
}
