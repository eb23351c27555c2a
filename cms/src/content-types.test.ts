import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as kinds from '@sanlao/shared/content/kinds';
import {
  documentSchema,
  documentTypes,
  localesOfType,
  type DocumentType,
} from '@sanlao/shared/content/types';
import { rules } from './plugins/validation/server/rules.ts';

interface Attribute {
  type: string;
  enum?: string[];
  component?: string;
  repeatable?: boolean;
  max?: number;
  pluginOptions?: { i18n?: { localized: boolean } };
}
interface Schema {
  info: { singularName: string };
  options: { draftAndPublish: boolean };
  pluginOptions?: { i18n?: { localized: boolean } };
  attributes: Record<string, Attribute>;
}

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const schemaOf = (type: DocumentType) =>
  read<Schema>(join(import.meta.dirname, `api/${type}/content-types/${type}/schema.json`));
const components = new Map(
  globSync(join(import.meta.dirname, 'components/*/*.json')).map((path) => {
    const category = basename(join(path, '..'));
    return [`${category}.${basename(path, '.json')}`, read<Schema>(path)];
  }),
);

/** Fields of the document that Strapi keeps under another name or adds itself. */
const elsewhere: Record<string, string | undefined> = {
  documentId: undefined,
  publishedAt: undefined,
  type: undefined,
  locale: undefined,
  alsoIn: undefined,
  // Strapi shows its own status of an entry under this name.
  status: 'serviceStatus',
};

/** What `sanlao import` keeps with an article; no page shows it. */
const unread = ['importKey', 'importSource'];

describe.each(documentTypes)('the content type %s', (type) => {
  const { attributes, options, pluginOptions } = schemaOf(type);
  const { shape } = documentSchema.options.find((option) => option.shape.type.value === type)!;

  it('has the fields of the document', () => {
    const expected = Object.keys(shape).flatMap((field) =>
      field in elsewhere ? (elsewhere[field] ?? []) : field,
    );
    const actual = Object.keys(attributes).filter((field) => !unread.includes(field));
    expect(actual.sort()).toEqual(expected.sort());
  });

  it('has drafts, and languages where the document has', () => {
    expect(options.draftAndPublish).toBe(true);
    const localised = localesOfType(type).length > 1;
    expect(pluginOptions?.i18n?.localized ?? false).toBe(localised);
  });

  it('says of each field whether it differs by language', () => {
    if (!pluginOptions?.i18n?.localized) return;
    for (const [name, attribute] of Object.entries(attributes)) {
      if (attribute.type === 'relation') continue;
      expect(attribute.pluginOptions?.i18n?.localized, name).toBeTypeOf('boolean');
    }
  });

  it('limits repeated components to what one answer holds', () => {
    for (const attribute of Object.values(attributes)) {
      if (attribute.repeatable) expect(attribute.max).toBe(100);
    }
  });

  it('has every field that the rules speak of', () => {
    const { formats = {}, references = {}, unique = [] } = rules[type];
    const named = [
      ...Object.keys(formats),
      ...Object.keys(references),
      ...unique.flatMap(({ field, within }) => (within ? [field, within] : [field])),
    ];
    for (const name of named) {
      const [field = '', inner] = name.split('.');
      expect(attributes, name).toHaveProperty(field);
      if (!inner) continue;
      expect(components.get(attributes[field]?.component ?? '')?.attributes, name).toHaveProperty(inner);
    }
  });
});

it.each([
  ['site', 'kind', kinds.siteKinds],
  ['unit', 'level', kinds.unitLevels],
  ['publication', 'kind', kinds.publicationKinds],
  ['series', 'kind', kinds.publicationKinds],
  ['event', 'state', kinds.eventStates],
  ['service', 'serviceStatus', kinds.serviceStatuses],
  ['dataset', 'chart', kinds.chartKinds],
  ['notice', 'level', kinds.noticeLevels],
] as const)('%s.%s offers the closed list of the content model', (type, field, values) => {
  expect(schemaOf(type).attributes[field]?.enum).toEqual([...values]);
});
