/** Reads from the database what the checks have to know. */
import type { Core } from '@strapi/strapi';
import { documentTypes } from '@sanlao/shared/content/types';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { canonicalEntry, type Model } from '../../lao-text/server/canonical-entry.ts';
import { createReports } from '../../lao-text/server/reports.ts';
import { undescribedInFields } from '../../media/server/undescribed.ts';
import { publicationFaults } from '../../validation/server/publication-faults.ts';
import { readBody, type Body } from './body.ts';
import { documentsOf, picturesOf } from './files.ts';
import { statesOf } from './link-states.ts';
import { sameTitle, unpublishedRelations } from './neighbours.ts';
import type { Subject } from './subject.ts';

interface Attribute {
  type: string;
  required?: boolean;
}

/** undefined: it is not one of the content types, or there is no such draft */
export async function subjectOf(strapi: Core.Strapi, key: EntryKey): Promise<Subject | undefined> {
  const type = documentTypes.find((name) => `api::${name}.${name}` === key.uid);
  const entry = type && (await draftOf(strapi, key));
  if (!type || !entry) return undefined;
  const model = strapi.contentTypes[key.uid as never] as unknown as Model;
  const body = readBody(entry['body']);
  const { repairs } = await createReports(strapi).find(key);
  const { warnings } = canonicalEntry(
    entry,
    model,
    (component) => strapi.components[component as never] as unknown as Model,
  );
  const required = attributesOf(strapi, key.uid).filter(([, { required }]) => required);
  return {
    type,
    entry,
    required: required.map(([name]) => name),
    today: vientianeDay(new Date()),
    body,
    faults: await publicationFaults(strapi, { type, entry, documentId: key.documentId }),
    links: await statesOf(strapi, { type, entry, body }),
    unpublished: await unpublishedRelations(strapi, key, entry),
    sameTitle: await sameTitle(strapi, key, type, entry),
    undescribed: [...undescribedInFields(entry), ...undescribedIn(body)],
    repairs,
    spelling: warnings,
    pictures: picturesOf(entry),
    documents: await documentsOf(entry),
  };
}

type Entry = Record<string, unknown>;

async function draftOf(strapi: Core.Strapi, { uid, documentId, locale }: EntryKey): Promise<Entry | null> {
  return strapi.db.query(uid as never).findOne({
    where: { documentId, publishedAt: null, ...(locale ? { locale } : {}) },
    populate: withContents(strapi, uid) as never,
  });
}

/** Components with what stands in them, files and relations. */
function withContents(strapi: Core.Strapi, uid: string): Record<string, object | true> {
  return Object.fromEntries(
    attributesOf(strapi, uid)
      .filter(([name, { type }]) => populated.has(type) && !internal.has(name))
      .map(([name, { type }]) => [name, type === 'component' ? { populate: true } : true]),
  );
}

const populated = new Set(['component', 'media', 'relation']);
const internal = new Set(['localizations', 'createdBy', 'updatedBy']);

function attributesOf(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  return Object.entries(
    (strapi.contentTypes[uid as never]?.['attributes'] ?? {}) as Record<string, Attribute>,
  );
}

function undescribedIn(body: Body): Subject['undescribed'] {
  return body.images.flatMap(({ alt, caption }, index) =>
    alt === '' ? [{ field: 'body', name: caption?.trim() || null, position: index + 1 }] : [],
  );
}
