/** The entry whose draft is shown. */
import type { Core } from '@strapi/strapi';
import { type DocumentType, documentTypes, localesOfType } from '@sanlao/shared/content/types';
import { isLocale, type Locale } from '@sanlao/shared/locales';
import type { EntryKey } from '@sanlao/shared/editing/states';
import type { Place } from '@sanlao/shared/people/rules';
import { placeOf, type Row } from '../../access/server/places.ts';
import { titleOf } from '../../history/server/model.ts';

export interface Entry extends EntryKey, Place {
  locale: Locale | null;
  type: DocumentType;
  title: string | null;
  updatedAt: string;
  /** names of the fields that every page needs and that are empty */
  missing: string[];
  /** the draft itself, which rules are asked about */
  row: Row;
}

export function uidOf(type: DocumentType): string {
  return `api::${type}.${type}`;
}

/** The draft of one language; null where it was deleted or is no content of the sites. */
export async function findEntry(strapi: Core.Strapi, key: EntryKey): Promise<Entry | null> {
  const { uid, documentId } = key;
  const type = documentTypes.find((name) => uidOf(name) === uid);
  const locale = isLocale(key.locale) ? key.locale : null;
  if (!type || !localesOfType(type).includes(locale ?? '')) return null;
  const row: Record<string, unknown> | null = await strapi.db.query(uid as never).findOne({
    where: { documentId, publishedAt: null, ...(locale === null ? {} : { locale }) },
  });
  return (
    row && {
      uid,
      documentId,
      locale,
      type,
      ...placeOf(uid, row),
      title: titleOf(row),
      missing: requiredFields(strapi, uid).filter((name) => row[name] === null || row[name] === ''),
      updatedAt: new Date(row['updatedAt'] as string).toISOString(),
      row,
    }
  );
}

/** Those that hold a value by themselves; what relations and components lack, the publisher tells. */
function requiredFields(strapi: Core.Strapi, uid: string): string[] {
  const { attributes } = strapi.getModel(uid as never) as unknown as {
    attributes: Record<string, Attribute>;
  };
  return Object.entries(attributes).flatMap(([name, { type, required }]) =>
    required && type !== 'component' && type !== 'media' ? [name] : [],
  );
}

interface Attribute {
  type: string;
  required?: boolean;
}
