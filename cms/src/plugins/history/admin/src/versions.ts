/** What the server tells about versions, and how it is shown. */
import type { Fields } from '@sanlao/shared/editing/fields';

export interface Version {
  id: number;
  uid: string;
  number: number;
  kind: 'saved' | 'restored' | 'discarded' | 'shared' | 'found';
  restoredFrom: number | null;
  at: string;
  actor: string | null;
  actorName: string | null;
  /** null: all of it is new */
  changed: string[] | null;
  publishedAt: string | null;
}

/** `GET /history/entries/:uid/:documentId` */
export interface VersionList {
  title: string | null;
  mayRestore: boolean;
  versions: Version[];
  /** for the page of older ones; null: these are all */
  next: number | null;
}

/** `GET /history/versions/:id` */
export interface VersionContent {
  version: Version;
  fields: Fields;
}

/** `POST /history/versions/:id/restore` */
export interface Restored {
  left: {
    field: string;
    reason: 'field-gone' | 'type-changed' | 'file-gone' | 'entry-gone' | 'code-gone';
    names: string[];
  }[];
}

export function listAddress({ uid, documentId, locale }: EntryAddress, before?: number): string {
  const query = new URLSearchParams({
    ...(locale ? { locale } : {}),
    ...(before === undefined ? {} : { before: String(before) }),
  });
  return `/history/entries/${uid}/${documentId}?${query}`;
}

export interface EntryAddress {
  uid: string;
  documentId: string;
  locale: string | undefined;
}
