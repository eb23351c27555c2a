/** `details` of what becomes of the text of entries, of people's rights, of settings, and of what was taken back. */
export interface RecordDetails {
  /** number of the version in the entry's history; names of the fields that changed, null: the entry is new */
  saved: { version: number; fields: string[] | null };
  /** `of`: number of the version whose fields were taken; null: the draft became again what is published */
  restored: { version: number; of: number | null; fields: string[] };
  deleted: Record<string, never>;
  'role-changed': RoleChange;
  'setting-changed': SettingChange;
  undone: UndoneDetails;
}

export interface RoleChange {
  what: 'person' | 'role' | 'permissions';
  change: 'created' | 'changed' | 'deleted';
  /** e-mail address of a person, name of a role */
  subject: string;
  /** names of what changed; never the value of a password */
  fields: string[];
  /** of a person: names of the roles before and after, where they changed */
  rolesBefore?: string[];
  rolesAfter?: string[];
  /** of a person who was deactivated in the list of people */
  reason?: string;
  /** of a role whose permissions changed: the actions that it gained or lost */
  actions?: string[];
}

/** `details` of `saved` and `deleted` where they are about a file of the library, which has no versions. */
export interface FileChange {
  what: 'file';
  /** SHA-256 of the bytes that it had, which stay in the store of media */
  hash: string;
  /** names of what changed; `hash` where another file took its place */
  fields: string[];
}

export interface SettingChange {
  what: 'site' | 'api-token' | 'transfer-token' | 'webhook' | 'language' | 'setting';
  change: 'created' | 'changed' | 'deleted';
  /** code of a site, name of a token, key of a setting */
  subject: string;
  /** names of what changed; never a secret */
  fields: string[];
  /** of a token whose permissions changed: the actions that it gained or lost */
  actions?: string[];
}

export interface UndoneDetails {
  reason: string;
  /** null: it was taken back while the CMS did not run */
  publishes: number | null;
  /** whose earlier version is live again */
  documents: { uid: string; documentId: string; locale: string | null }[];
  /** pages that changed; null as well */
  pages: number | null;
}
