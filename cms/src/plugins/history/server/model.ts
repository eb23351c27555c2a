/** What versions need to know of Strapi's models. Values in, values out. */
import type { FieldType } from '@sanlao/shared/editing/fields';

export interface Attribute {
  type: string;
  customField?: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  /** false: the database's alone, such as the key by which a text is sorted */
  visible?: boolean;
}

export interface Model {
  pluginOptions?: { i18n?: { localized?: boolean } };
  attributes: Record<string, Attribute>;
}

/** Model of a content type or component; undefined where there is none any more. */
export type ModelOf = (uid: string) => Model | undefined;

/** Written by the platform itself: identity, origin, bookkeeping. They are in no version. */
const ownFields = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'urlId',
  'urlDate',
  'importKey',
  'importSource',
  // What sites answered decides it: see the offers.
  'alsoOn',
]);

const typeOf: Readonly<Record<string, FieldType>> = {
  string: 'text',
  text: 'text',
  richtext: 'text',
  uid: 'text',
  email: 'text',
  integer: 'number',
  biginteger: 'number',
  float: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'text',
  datetime: 'datetime',
  timestamp: 'datetime',
  enumeration: 'choice',
  media: 'media',
  relation: 'relation',
  component: 'component',
};

/** How versions keep the field; undefined for one that they do not. */
function fieldTypeOf(name: string, attribute: Attribute): FieldType | undefined {
  if (ownFields.has(name) || attribute.visible === false) return undefined;
  if (attribute.customField?.startsWith('plugin::codes.')) return 'codes';
  if (attribute.customField === 'plugin::rich-text.html') return 'html';
  if (attribute.type === 'relation' && !attribute.target?.startsWith('api::')) return undefined;
  return typeOf[attribute.type];
}

/** The fields that versions keep, in the order of the schema. */
export function keptFields(model: Model): [name: string, attribute: Attribute, type: FieldType][] {
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const type = fieldTypeOf(name, attribute);
    return type ? [[name, attribute, type] as const] : [];
  }) as [string, Attribute, FieldType][];
}

/** What an entry is called, by what its type has; the first one that is filled in. */
const titleFields = ['title', 'name', 'nameLo', 'textLo', 'from', 'terms', 'code'];

export function titleFieldsOf({ attributes }: Model): string[] {
  return titleFields.filter((name) => name in attributes);
}

export function titleOf(row: Readonly<Record<string, unknown>>): string | null {
  const field = titleFields.find((name) => row[name]);
  return field ? String(row[field]) : null;
}
