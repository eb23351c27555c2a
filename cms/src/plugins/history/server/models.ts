/** Saved versions of entries: a plain model, so it is no content and has no permissions of its own. */
import type { EntryKey } from '@sanlao/shared/editing/states';

export const versionUid = 'plugin::history.version';

/**
 * `found`: as it stood when versions began to be kept; `discarded`: the draft became again what is published;
 * `shared`: fields that all languages share were saved in another language
 */
export type VersionKind = 'saved' | 'restored' | 'discarded' | 'shared' | 'found';

export interface VersionRow extends EntryKey {
  id: number;
  /** from 1 in each entry and language; gaps are versions that were thinned out */
  number: number;
  kind: VersionKind;
  /** number of the version whose fields it took */
  restoredFrom: number | null;
  at: string | number | Date;
  /** "admin:3", "token:import"; null: the platform itself */
  actor: string | null;
  actorName: string | null;
  site: string | null;
  unit: string | null;
  title: string | null;
  /** names of the fields that differ from the version before; null: all of it is new */
  changed: string[] | null;
  digest: string;
  /** `pack` of the fields */
  fields: string;
  /** when it was published last, and by whom; null: never */
  publishedAt: string | number | Date | null;
  publishedBy: string | null;
}

// Strapi writes into these objects, so each attribute has its own.
const text = () => ({ type: 'string' });
const required = (type: string) => ({ type, column: { notNullable: true } });

export const versionModel = {
  uid: versionUid,
  tableName: 'sanlao_versions',
  singularName: 'version',
  attributes: {
    id: { type: 'increments' },
    uid: required('string'),
    documentId: required('string'),
    locale: text(),
    number: required('integer'),
    kind: required('string'),
    restoredFrom: { type: 'integer' },
    at: required('datetime'),
    actor: text(),
    actorName: text(),
    site: text(),
    unit: text(),
    title: { type: 'text' },
    changed: { type: 'json' },
    digest: required('string'),
    fields: required('text'),
    publishedAt: { type: 'datetime' },
    publishedBy: text(),
  },
  indexes: [
    { name: 'sanlao_versions_entry_index', columns: ['document_id', 'uid', 'locale', 'id'] },
    { name: 'sanlao_versions_at_index', columns: ['at'] },
  ],
};
