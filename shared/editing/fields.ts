/** The fields of an entry as one saved version of it keeps them: nothing in it dies when the entry is published. */

export type FieldValue =
  /** lines of plain text */
  | { type: 'text'; value: string }
  | { type: 'html'; value: string }
  | { type: 'number'; value: number | string }
  | { type: 'boolean'; value: boolean }
  /** YYYY-MM-DD */
  | { type: 'date'; value: string }
  /** instant, ISO 8601 */
  | { type: 'datetime'; value: string }
  | { type: 'choice'; value: string }
  /** codes of sites, units, topics, provinces, languages */
  | { type: 'codes'; value: string[] }
  | { type: 'media'; value: FileReference[] }
  | { type: 'relation'; value: EntryReference[] }
  /** uid of the component, its groups of fields in order */
  | { type: 'component'; component: string; value: Fields[] };

export type FieldType = FieldValue['type'];

/** By name; what is empty is not there, so a field that a type gains later changes no version. */
export type Fields = Readonly<Record<string, FieldValue>>;

export interface FileReference {
  /** SHA-256 of its bytes: what a public page names it by */
  hash: string;
  documentId: string;
  /** as it was then */
  name: string;
}

export interface EntryReference {
  uid: string;
  documentId: string;
  /** as it was then; null where it had none */
  title: string | null;
}

/** Names of the fields that differ, in the order of the newer version, those that are gone last. */
export function changedFields(before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].filter((name) => !isSameValue(before[name], after[name]));
}

/** Names of files and titles of entries do not count: they may change while this entry does not. */
export function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return identityOf(a) === identityOf(b);
}

function identityOf(value: FieldValue | undefined): string {
  return JSON.stringify(value && comparable(value));
}

function comparable(field: FieldValue): unknown {
  switch (field.type) {
    case 'media':
      return [field.type, field.value.map(({ hash }) => hash)];
    case 'relation':
      return [field.type, field.value.map(({ uid, documentId }) => [uid, documentId])];
    case 'component':
      return [field.type, field.component, field.value.map(comparableFields)];
    default:
      return [field.type, field.value];
  }
}

function comparableFields(fields: Fields): unknown {
  return Object.keys(fields)
    .sort()
    .map((name) => [name, comparable(fields[name]!)]);
}
