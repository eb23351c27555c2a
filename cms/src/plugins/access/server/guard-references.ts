/** Nobody attaches a file or links an entry that he may not read, by whatever number he sends. */
import type { Core } from '@strapi/strapi';
import type { Role } from '@sanlao/shared/people/roles';
import { sitesFor } from '@sanlao/shared/people/rules';
import type { DocumentContext } from '../../../documents.ts';
import { mayReadFolder, placeOfPath } from './files.ts';
import { fileUid, rootFolders } from './library.ts';
import { mayOn, placeFieldsOf } from './places.ts';
import { referencesIn, type Attributes, type References } from './references.ts';
import { forbidden } from './refusals.ts';

/** What the entry refers to already stays: somebody who might has chosen it. */
export async function refuseForeignReferences(
  strapi: Core.Strapi,
  roles: readonly Role[],
  { uid, params: { data, documentId } }: DocumentContext,
): Promise<void> {
  if (sitesFor(roles, 'read') === 'all') return;
  const given = referencesOf(strapi, uid, data);
  const foreignFiles = await unreadableFiles(strapi, roles, [...given.files]);
  const foreignEntries = await unreadableEntries(strapi, roles, given);
  if (foreignFiles.length + foreignEntries.length === 0) return;
  const before = await referencesBefore(strapi, uid, documentId);
  if (foreignFiles.some((id) => !before.files.has(id))) throw forbidden('attach');
  if (foreignEntries.some((entry) => !isIn(before, entry))) throw forbidden('relate');
}

export function referencesOf(strapi: Core.Strapi, uid: string, data: unknown): References {
  return referencesIn(data, attributesOf(strapi, uid), (name) => attributesOf(strapi, name));
}

function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  return strapi.getModel(uid as never)?.['attributes'] ?? {};
}

async function unreadableFiles(
  strapi: Core.Strapi,
  roles: readonly Role[],
  ids: readonly number[],
): Promise<number[]> {
  if (ids.length === 0) return [];
  const roots = await rootFolders(strapi);
  const files = await strapi.db
    .query(fileUid)
    .findMany({ select: ['id', 'folderPath'], where: { id: { $in: [...ids] } } });
  return files
    .filter(({ folderPath }) => !mayReadFolder(roles, placeOfPath(roots, folderPath ?? '/')))
    .map(({ id }) => Number(id));
}

interface Row {
  uid: string;
  id: number;
  documentId: string;
}

async function unreadableEntries(
  strapi: Core.Strapi,
  roles: readonly Role[],
  { entries }: References,
): Promise<Row[]> {
  const found: Row[] = [];
  for (const [uid, { ids, documentIds }] of entries) {
    if (ids.size + documentIds.size === 0) continue;
    const { site, unit } = placeFieldsOf(uid) ?? { site: null, unit: null };
    const rows = (await strapi.db.query(uid as never).findMany({
      select: ['id', 'documentId', site, unit].filter((field) => field !== null),
      where: { $or: [{ id: { $in: [...ids] } }, { documentId: { $in: [...documentIds] } }] },
    })) as Row[];
    found.push(
      ...rows
        .filter((row) => !mayOn(roles, 'read', uid, { ...row }))
        .map(({ id, documentId }) => ({ uid, id, documentId })),
    );
  }
  return found;
}

async function referencesBefore(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined,
): Promise<References> {
  const none: References = { files: new Set(), entries: new Map() };
  if (!documentId) return none;
  const rows = await strapi.db
    .query(uid as never)
    .findMany({ where: { documentId }, populate: populateOf(attributesOf(strapi, uid)) as never });
  return rows.reduce<References>(
    (found, row) => referencesIn(row, attributesOf(strapi, uid), (name) => attributesOf(strapi, name), found),
    none,
  );
}

function populateOf(attributes: Attributes): Record<string, object> {
  const referring = Object.entries(attributes).filter(
    ([, { type, target }]) =>
      type === 'media' || type === 'component' || (type === 'relation' && target?.startsWith('api::')),
  );
  return Object.fromEntries(
    referring.map(([name, { type }]) => [
      name,
      type === 'component' ? { populate: true } : { select: ['id'] },
    ]),
  );
}

function isIn({ entries }: References, { uid, id, documentId }: Row): boolean {
  const own = entries.get(uid);
  return own !== undefined && (own.ids.has(id) || own.documentIds.has(documentId));
}
