/** Where an entry stands on its way from the desk to the reader: one state for each language of it. */
export const entryStates = [
  /** is being written; also a published entry that was edited since, whose page stays */
  'draft',
  /** waits for somebody who may approve */
  'submitted',
  /** came back with reasons */
  'returned',
  /** may be published as it stands */
  'approved',
  /** what readers see is what editors see */
  'published',
  /** its page says that it was withdrawn, and why */
  'withdrawn',
  /** put away: no page, no work */
  'archived',
] as const;
export type EntryState = (typeof entryStates)[number];

export interface EntryKey {
  /** "api::article.article" */
  uid: string;
  documentId: string;
  /** null where the type is not translated */
  locale: string | null;
}

/** One text for it, as tables and maps keep it: "api::article.article k3f… lo". */
export function entryKeyText({ uid, documentId, locale }: EntryKey): string {
  return `${uid} ${documentId} ${locale ?? ''}`;
}
