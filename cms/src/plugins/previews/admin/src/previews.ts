import type { EntryKey } from '@sanlao/shared/editing/states';
import type { PreviewLink } from '@sanlao/shared/preview/links';

/** The page of the admin that shows an entry's preview. */
export function previewPath({ uid, documentId, locale }: EntryKey): string {
  return `/plugins/previews/${uid}/${documentId}${locale ? `?locale=${locale}` : ''}`;
}

/** Where the server tells of an entry's previews, and takes orders about them. */
export function entryAddress({ uid, documentId, locale }: EntryKey, rest = ''): string {
  return `/previews/entries/${uid}/${documentId}${rest}${locale ? `?locale=${locale}` : ''}`;
}

/** What no page shows by itself. */
const unseen: ReadonlySet<string> = new Set([
  'api::annotation.annotation',
  'api::redirect.redirect',
  'api::synonym.synonym',
]);

export function hasPreview(uid: string): boolean {
  return uid.startsWith('api::') && !unseen.has(uid);
}

export type LinkState = 'good' | 'expired' | 'revoked';

export function stateOf({ revokedAt, expiresAt }: PreviewLink, now: Date): LinkState {
  if (revokedAt) return 'revoked';
  return Date.parse(expiresAt) > now.getTime() ? 'good' : 'expired';
}
