/** What the workflow has to know of the content itself. */
import type { Core } from '@strapi/strapi';
import type { EntryKey } from '@sanlao/shared/editing/states';
import type { Place } from '@sanlao/shared/people/rules';

export interface Draft extends Place {
  title: string | null;
  /** whether readers are told that it was withdrawn, once it is published; the reason */
  withdrawal: string | null;
}

interface Attribute {
  type: string;
  /** false: what the platform keeps beside a field, as the key of its order */
  visible?: boolean;
  pluginOptions?: { i18n?: { localized?: boolean } };
}

const titleFields = ['title', 'name', 'nameLo', 'textLo'];

/** null where there is no such entry, or none in this language; a type that has languages has nothing in none of them */
export async function draftOf(strapi: Core.Strapi, key: EntryKey): Promise<Draft | null> {
  if (isTranslated(strapi, key.uid) !== (key.locale !== null)) return null;
  const attributes = attributesOf(strapi, key.uid);
  const select = ['site', 'unit', ...titleFields].filter((name) => name in attributes);
  const row = await strapi.db.query(key.uid as never).findOne({
    select,
    where: { ...versionOf(key), publishedAt: null },
    ...(attributes['withdrawal'] ? { populate: { withdrawal: true } as never } : {}),
  });
  if (!row) return null;
  const { site = null, unit = null, withdrawal = null } = row;
  const title = titleFields.map((name) => row[name]).find(Boolean) ?? null;
  return { site, unit, title, withdrawal: withdrawal?.reason ?? null };
}

/** The languages of which there is a draft. */
export async function localesOf(
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<(string | null)[]> {
  const rows = await strapi.db
    .query(uid as never)
    .findMany({ select: ['locale'], where: { documentId, publishedAt: null }, orderBy: { id: 'asc' } });
  return rows.map(({ locale }) => locale ?? null);
}

export async function isLive(strapi: Core.Strapi, key: EntryKey): Promise<boolean> {
  return (await liveSince(strapi, key)) !== null;
}

/** When the version that is published now was; null where none is. */
export async function liveSince(strapi: Core.Strapi, key: EntryKey): Promise<Date | null> {
  const row = await strapi.db.query(key.uid as never).findOne({
    select: ['publishedAt'],
    where: { ...versionOf(key), publishedAt: { $notNull: true } } as never,
  });
  return row && new Date(row.publishedAt);
}

export function has(strapi: Core.Strapi, uid: string, field: 'withdrawal' | 'changeNotes'): boolean {
  return field in attributesOf(strapi, uid);
}

export function isTranslated(strapi: Core.Strapi, uid: string): boolean {
  const { pluginOptions } = strapi.contentTypes[uid as never] as Partial<Attribute>;
  return pluginOptions?.i18n?.localized === true;
}

/** Each field as a text that differs when what is seen differs; empty where there is no such version. */
export async function fieldsOf(
  strapi: Core.Strapi,
  key: EntryKey,
  status: 'draft' | 'published' = 'draft',
): Promise<Map<string, string>> {
  const attributes = attributesOf(strapi, key.uid);
  const publishedAt = status === 'draft' ? null : { $notNull: true };
  const row = await strapi.db.query(key.uid as never).findOne({
    where: { ...versionOf(key), publishedAt } as never,
    populate: populateOf(attributes) as never,
  });
  const fields = Object.entries(row ? attributes : {}).filter(
    ([name, { visible }]) => visible !== false && !bookkeeping.has(name),
  );
  return new Map(fields.map(([name]) => [name, JSON.stringify(plain(row[name])) ?? '']));
}

/** Whether editors see something that readers do not: the state cannot tell, a field may be shared by all languages. */
export async function isEdited(strapi: Core.Strapi, key: EntryKey): Promise<boolean> {
  return differences(await fieldsOf(strapi, key), await fieldsOf(strapi, key, 'published')).length > 0;
}

/** Names of the fields that differ. */
export function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}

/** Whether a change of these fields is one of every language of the entry. */
export function touchesAllLanguages(strapi: Core.Strapi, uid: string, fields: readonly string[]): boolean {
  const attributes = attributesOf(strapi, uid);
  return (
    isTranslated(strapi, uid) && fields.some((name) => !attributes[name]?.pluginOptions?.i18n?.localized)
  );
}

/** What Strapi and the platform write themselves. */
const bookkeeping: ReadonlySet<string> = new Set([
  ...['createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'createdBy', 'updatedBy'],
  ...['locale', 'localizations', 'urlId', 'urlDate'],
]);

function attributesOf(strapi: Core.Strapi, uid: string): Record<string, Attribute> {
  return (strapi.contentTypes[uid as never]?.['attributes'] ?? {}) as Record<string, Attribute>;
}

/** Which version is meant, for the document service and for queries. */
export function versionOf({ documentId, locale }: EntryKey): { documentId: string; locale?: string } {
  return locale === null ? { documentId } : { documentId, locale };
}

function populateOf(attributes: Record<string, Attribute>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name, { type }]) => type in populated && !bookkeeping.has(name))
      .map(([name, { type }]) => [name, populated[type as keyof typeof populated]]),
  );
}

const populated = {
  component: { populate: true },
  media: { select: ['id'] },
  relation: { select: ['documentId'] },
};

/** A part of an entry without the ids of its rows; files keep theirs, which say which file it is. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null;
  if ('documentId' in value) return value.documentId;
  const { id, ...rest } = value as Record<string, unknown>;
  const fields = Object.entries(rest).map(([name, field]) => [name, plain(field)]);
  return fields.length > 0 ? Object.fromEntries(fields) : id;
}
