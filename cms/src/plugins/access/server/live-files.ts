/**
 * A file is no entry and has no review: who changes one that readers have changes their page at once, and who changes
 * one that was submitted changes what is approved.
 */
import { dirname } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Role } from '@sanlao/shared/people/roles';
import { publishableUids } from '../../change-feed/server/publishable.ts';
import { findEntries } from '../../workflow/server/entries.ts';
import { isUnderWorkflow } from '../../workflow/server/types.ts';
import { fileUid } from './library.ts';
import { filterOf, mayOn, placeFieldsOf } from './places.ts';
import { forbidden } from './refusals.ts';

/** Only those who may publish every entry whose readers have one of the files, and review every one that waits for that. */
export async function refuseLiveFiles(
  strapi: Core.Strapi,
  roles: readonly Role[],
  ids: readonly number[],
): Promise<void> {
  const files = await strapi.db
    .query(fileUid)
    .findMany({ select: ['id', 'url'], where: { id: { $in: [...ids] } } });
  if (files.length === 0) return;
  for (const uid of publishableUids) {
    const holding = conditionsOn(attributesOf(strapi, uid), files, (name) => componentOf(strapi, name));
    if (holding.length === 0) continue;
    if (filterOf(roles, 'publish', uid) !== true) {
      for await (const row of publishedWith(strapi, uid, holding)) {
        if (!mayOn(roles, 'publish', uid, row)) throw forbidden('liveFile');
      }
    }
    if (isUnderWorkflow(uid) && filterOf(roles, 'review', uid) !== true) {
      for await (const row of awaitedWith(strapi, uid, holding)) {
        if (!mayOn(roles, 'review', uid, row)) throw forbidden('awaitedFile');
      }
    }
  }
}

interface File {
  id: number | string;
  url: string;
}

/** Texts have no index by the files in them: so many rows are looked through at a time, and others are answered meanwhile. */
const windowSize = 5000;

async function* publishedWith(
  strapi: Core.Strapi,
  uid: string,
  holding: readonly object[],
): AsyncGenerator<Record<string, unknown>> {
  const query = strapi.db.query(uid as never);
  const [last] = await query.findMany({ select: ['id'], orderBy: { id: 'desc' }, limit: 1 });
  for (let after = 0; after < Number(last?.id ?? 0); after += windowSize) {
    yield* await query.findMany({
      select: ['id', ...placesOf(uid)],
      where: {
        id: { $gt: after, $lte: after + windowSize },
        publishedAt: { $notNull: true },
        $or: holding,
      } as never,
    });
  }
}

function placesOf(uid: string): string[] {
  const { site = null, unit = null } = placeFieldsOf(uid) ?? {};
  return [site, unit].filter((field) => field !== null);
}

/** Few entries wait at a time: they are known first. */
const awaitedAtATime = 200;

async function* awaitedWith(
  strapi: Core.Strapi,
  uid: string,
  holding: readonly object[],
): AsyncGenerator<Record<string, unknown>> {
  const awaited = await findEntries(strapi, { where: { uid, state: { $in: ['submitted', 'approved'] } } });
  const keys = new Set(awaited.map(({ documentId, locale }) => `${documentId} ${locale}`));
  const documentIds = [...new Set(awaited.map(({ documentId }) => documentId))];
  for (let start = 0; start < documentIds.length; start += awaitedAtATime) {
    const drafts = await strapi.db.query(uid as never).findMany({
      select: ['id', 'documentId', 'locale', ...placesOf(uid)],
      where: {
        documentId: { $in: documentIds.slice(start, start + awaitedAtATime) },
        publishedAt: null,
        $or: holding,
      } as never,
    });
    for (const draft of drafts) if (keys.has(`${draft.documentId} ${draft.locale ?? null}`)) yield draft;
  }
}

interface Attribute {
  type: string;
  component?: string;
  customField?: string;
}

type Attributes = Readonly<Record<string, Attribute>>;

/** In fields of files, also those of components, and in texts, which name a file by the folder of its sizes. */
function conditionsOn(
  attributes: Attributes,
  files: readonly File[],
  componentAttributes: (name: string) => Attributes,
): object[] {
  return Object.entries(attributes).flatMap(([name, { type, component, customField }]) => {
    if (type === 'media') return [{ [name]: { id: { $in: files.map(({ id }) => id) } } }];
    if (customField === 'plugin::rich-text.html')
      return files.map(({ url }) => ({ [name]: { $contains: `${dirname(url)}/` } }));
    if (type !== 'component' || !component) return [];
    const inside = conditionsOn(componentAttributes(component), files, componentAttributes);
    return inside.map((condition) => ({ [name]: condition }));
  });
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  return (strapi.contentTypes[uid as never]?.['attributes'] ?? {}) as Attributes;
}

function componentOf(strapi: Core.Strapi, name: string): Attributes {
  return (strapi.components[name as never]?.['attributes'] ?? {}) as Attributes;
}
