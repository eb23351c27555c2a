/** The drafts that versions are made of, read from the database. */
import type { Core } from '@strapi/strapi';
import { publishableUids } from '../../change-feed/server/publishable.ts';
import type { Fields } from '@sanlao/shared/editing/fields';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { placeOf } from '../../access/server/places.ts';
import { titleOf, type Model, type ModelOf } from './model.ts';
import { fieldsOf, populateOf } from './snapshot.ts';

export interface Draft extends EntryKey {
  site: string | null;
  unit: string | null;
  title: string | null;
  updatedAt: Date;
  fields: Fields;
}

export function hasVersions(uid: string): boolean {
  return publishableUids.includes(uid);
}

export function modelsOf(strapi: Core.Strapi): ModelOf {
  return (uid) => strapi.getModel(uid as never) as unknown as Model | undefined;
}

/** Each language of a document as it stands in its draft. */
export async function draftsOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<Draft[]> {
  const modelOf = modelsOf(strapi);
  const model = modelOf(uid);
  if (!model) return [];
  const rows: Record<string, unknown>[] = await strapi.db.query(uid as never).findMany({
    where: { documentId, publishedAt: null },
    populate: populateOf(model, modelOf),
  });
  return rows.map((row) => ({
    uid,
    documentId,
    locale: localeOf(row),
    ...placeOf(uid, row),
    title: titleOf(row),
    updatedAt: new Date(row['updatedAt'] as string),
    fields: fieldsOf(row, model, modelOf),
  }));
}

export function localeOf(row: Readonly<Record<string, unknown>>): string | null {
  return typeof row['locale'] === 'string' ? row['locale'] : null;
}
