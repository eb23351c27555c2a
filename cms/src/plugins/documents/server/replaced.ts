/** What a library file says of its document, in `provider_metadata`. Pure. */
import type { Media } from '@sanlao/shared/content/media';

export type PreparedDocument = NonNullable<Media['document']>;
type Replaced = PreparedDocument['replaced'];

export interface FileMetadata {
  /** of the uploaded file */
  bytes: number;
  /** null: it is prepared, refused or withheld; absent: a PDF of before there were documents, or no PDF */
  document?: PreparedDocument | null;
  /** kept here while there is no document that could say it */
  replaced?: Replaced;
}

/** The metadata with the document that is to be served; null for none. */
export function withDocument(metadata: FileMetadata, key: string | null): FileMetadata {
  const { document, replaced = document?.replaced ?? [], ...rest } = metadata;
  if (key === null) return { ...rest, document: null, ...(replaced.length > 0 && { replaced }) };
  // A file that came back is not led away from itself.
  return { ...rest, document: { key, replaced: replaced.filter((former) => former.key !== key) } };
}

/** Of a file that takes the place of another one on this day, before its own document is there. */
export function takingPlaceOf(former: FileMetadata | null, bytes: number, day: string): FileMetadata {
  const document = former?.document;
  const earlier = document?.replaced ?? former?.replaced ?? [];
  const own = document ? [{ key: document.key, day }] : [];
  return withDocument(
    { bytes, replaced: [...own, ...earlier.filter(({ key }) => key !== document?.key)] },
    null,
  );
}
