import type { Core } from '@strapi/strapi';
import type { EntryReference, Fields, FieldValue, FileReference } from '@sanlao/shared/editing/fields';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentPerson } from '../../../actor.ts';
import { publishedCodes, type CodeKind } from '../../../codes.ts';
import { modelsOf } from './entries.ts';
import type { Attribute, Model } from './model.ts';
import { restorable, type Left, type Present } from './restorable.ts';
import { asRestoring } from './restoring.ts';

/**
 * Saves the fields of a version as the draft again; what is live stays. The update goes the way of every other one:
 * rights, checks and states of the entry hold.
 *
 * @returns what could not be put back
 * @throws ValidationError where the checks refuse the draft that it would become
 */
export async function restore(
  strapi: Core.Strapi,
  key: EntryKey,
  number: number,
  fields: Fields,
): Promise<Left[]> {
  const model = strapi.getModel(key.uid as never) as unknown as Model;
  const { data, left } = restorable(fields, model, await presentFor(strapi, key, fields));
  const updatedBy = currentPerson(strapi)?.id;
  const params = {
    documentId: key.documentId,
    ...(key.locale === null ? {} : { locale: key.locale }),
    status: 'draft',
    data: { ...data, ...(updatedBy === undefined ? {} : { updatedBy }) },
  };
  await asRestoring(number, () => strapi.documents(key.uid as never).update(params as never));
  return left;
}

/** What of everything that the version names is still there. */
async function presentFor(strapi: Core.Strapi, { locale }: EntryKey, fields: Fields): Promise<Present> {
  const values = valuesIn(fields);
  const files = values.flatMap((value) => (value.type === 'media' ? value.value : []));
  const entries = values.flatMap((value) => (value.type === 'relation' ? value.value : []));
  const ids = await idsOf(strapi, files);
  const there = await entriesThere(strapi, entries, locale);
  const codes = new Map<string, ReadonlySet<string>>();
  for (const [field, kind] of Object.entries(kindOfField)) {
    codes.set(field, new Set((await publishedCodes(strapi, kind)).map(({ code }) => code)));
  }
  return {
    modelOf: modelsOf(strapi),
    fileId: ({ hash }) => ids.get(hash),
    hasEntry: ({ uid, documentId }) => there.has(`${uid} ${documentId}`),
    hasCode: ({ customField = '' }: Attribute, code) => codes.get(customField)?.has(code) ?? true,
  };
}

const kindOfField: Readonly<Record<string, CodeKind>> = {
  'plugin::codes.site': 'site',
  'plugin::codes.sites': 'site',
  'plugin::codes.unit': 'unit',
  'plugin::codes.series': 'series',
  'plugin::codes.topics': 'topic',
};

/** With those inside components. */
function valuesIn(fields: Fields): FieldValue[] {
  return Object.values(fields).flatMap((value) =>
    value.type === 'component' ? value.value.flatMap(valuesIn) : [value],
  );
}

/** A file that was uploaded again has the same bytes, so the same hash: any of them will do. */
async function idsOf(strapi: Core.Strapi, files: readonly FileReference[]): Promise<Map<string, number>> {
  if (files.length === 0) return new Map();
  const rows = await strapi.db.query('plugin::upload.file').findMany({
    select: ['id', 'hash', 'documentId'],
    where: { hash: { $in: [...new Set(files.map(({ hash }) => hash))] } },
  });
  const wanted = new Set(files.map(({ documentId }) => documentId));
  const ordered = rows.sort((a, b) => Number(wanted.has(a.documentId)) - Number(wanted.has(b.documentId)));
  return new Map(ordered.map(({ hash, id }) => [String(hash), Number(id)]));
}

async function entriesThere(
  strapi: Core.Strapi,
  entries: readonly EntryReference[],
  locale: string | null,
): Promise<Set<string>> {
  const modelOf = modelsOf(strapi);
  const there = new Set<string>();
  for (const uid of new Set(entries.map((entry) => entry.uid))) {
    const documentIds = entries.filter((entry) => entry.uid === uid).map(({ documentId }) => documentId);
    const isTranslated = modelOf(uid)?.pluginOptions?.i18n?.localized ?? false;
    const rows = await strapi.db.query(uid as never).findMany({
      select: ['documentId'],
      where: {
        documentId: { $in: documentIds },
        publishedAt: null,
        ...(isTranslated && locale !== null ? { locale } : {}),
      },
    });
    for (const { documentId } of rows) there.add(`${uid} ${documentId}`);
  }
  return there;
}
