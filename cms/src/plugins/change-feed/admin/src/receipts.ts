import type { Bilingual } from '../../../../admin/texts.ts';

/** How far the newest publish of an entry has come; the answer of `GET /change-feed/receipts/:uid/:documentId`. */
export interface LiveStatus {
  /** none: there was no publish */
  state: 'none' | 'queued' | 'rendered' | 'live' | 'stopped';
  /** absolute address of its page; null where it has none or is gone */
  url: string | null;
  /** why it stopped and what to do */
  reason: Bilingual | null;
  /** from the publish until it was seen live */
  milliseconds: number | null;
  at: string | null;
}

/** One entry of `GET /change-feed/waiting`. */
export interface WaitingEntry {
  uid: string;
  documentId: string;
  locale: string | null;
  title: string | null;
  site: string | null;
  state: 'queued' | 'rendered' | 'stopped';
  reason: Bilingual | null;
  createdAt: string;
}

/** Milliseconds until the status is worth asking for again. */
export function pollInterval(state: LiveStatus['state'] | undefined): number {
  return state === 'queued' || state === 'rendered' ? 1000 : 15_000;
}

/** The unit that a duration reads best in, and the number to show; seconds with one digit after the point. */
export function readableDuration(milliseconds: number): {
  unit: 'milliseconds' | 'seconds' | 'minutes';
  value: string;
} {
  if (milliseconds < 1000) return { unit: 'milliseconds', value: String(Math.round(milliseconds)) };
  if (milliseconds < 60_000) return { unit: 'seconds', value: (milliseconds / 1000).toFixed(1) };
  return { unit: 'minutes', value: String(Math.round(milliseconds / 60_000)) };
}

/** The edit view of a waiting entry; undefined for a file of the media library. */
export function editPath({
  uid,
  documentId,
  locale,
}: Pick<WaitingEntry, 'uid' | 'documentId' | 'locale'>): string | undefined {
  if (!uid.startsWith('api::')) return undefined;
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${query}`;
}
