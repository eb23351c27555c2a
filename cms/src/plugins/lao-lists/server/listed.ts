/** Which fields of which types are sorted and searched by the rules of Lao. */
import type { Core, UID } from '@strapi/strapi';
import { contentTypeLayouts } from '../../editing-layouts/tables/index.ts';

export interface Listed {
  /** texts that lists show: each has a key of its own for sorting */
  sorted: string[];
  /** all texts, searched together */
  searched: string[];
}

export interface Attribute {
  type: string;
  customField?: string;
  searchable?: boolean;
}

/** The library is no content type of ours. */
const library: Record<string, string[]> = {
  'plugin::upload.file': ['name'],
  'plugin::upload.folder': ['name'],
};

/** Written in ASCII: any order will do. */
const codes = new Set(['code', 'slug', 'from', 'to']);
const texts = new Set(['string', 'text', 'richtext', 'email', 'uid']);
const numbers = new Set(['integer', 'biginteger', 'decimal', 'float']);

/** Type → its fields. Custom fields count as texts from `bootstrap` on: before, Strapi does not know what they hold. */
export function listedTypes(strapi: Core.Strapi): Map<string, Listed> {
  const columns = [
    ...contentTypeLayouts.map(({ uid, mainField, list = [] }) => [uid, [mainField, ...list]] as const),
    ...Object.entries(library),
  ];
  return new Map(
    columns.map(([uid, shown]) => {
      const attributes = attributesOf(strapi, uid);
      const isText = (name: string) => texts.has(attributes[name]?.type ?? '');
      const prose = shown.filter(
        (name) => isText(name) && !attributes[name]?.customField && !codes.has(name),
      );
      const searched = Object.keys(attributes).filter(
        (name) =>
          (isText(name) || numbers.has(attributes[name]!.type)) && isSearchable(name, attributes[name]!),
      );
      return [uid, { sorted: [...new Set(prose)], searched }];
    }),
  );
}

export function attributesOf(strapi: Core.Strapi, uid: string): Record<string, Attribute> {
  const { attributes } = strapi.getModel(uid as UID.Schema);
  return attributes as unknown as Record<string, Attribute>;
}

/** Not what only the system reads: the language is the same in all rows of a list, the rest are addresses of files. */
function isSearchable(name: string, { searchable }: Attribute): boolean {
  const systemOnly = [
    'locale',
    'importSource',
    'hash',
    'provider',
    'previewUrl',
    'folderPath',
    'path',
    'pathId',
  ];
  return searchable !== false && !systemOnly.includes(name);
}
