/** What the admin is told about the preview of an entry: `GET /previews/entries/:uid/:documentId?locale=`. */

/** A link for people without an account. Instants are ISO 8601. */
export interface PreviewLink {
  name: string;
  /** path on the admin's host; null: only told to those who may write the entry */
  address: string | null;
  madeBy: string | null;
  madeAt: string;
  expiresAt: string;
  revokedAt: string | null;
  revokedBy: string | null;
  /** how often its first page was shown */
  opened: number;
  lastOpenedAt: string | null;
}

export interface EntryPreviews {
  title: string | null;
  /** path on the admin's host */
  address: string;
  /** changes when the draft was saved */
  version: string;
  /** may make links, see their addresses and take them back */
  mayShare: boolean;
  links: PreviewLink[];
}
