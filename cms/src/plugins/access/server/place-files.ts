/**
 * What a program uploads lies in nobody's folder. When one of its entries uses a file, the file moves to the
 * folder of that entry's site, so that the people of the site find it.
 */
import type { Core } from '@strapi/strapi';
import { currentPerson } from '../../../actor.ts';
import type { DocumentMiddleware } from '../../../documents.ts';
import { referencesOf } from './guard-references.ts';
import { placeOfPath } from './files.ts';
import { fileUid, rootFolders } from './library.ts';
import { placeFieldsOf, placeOf } from './places.ts';

export function placeFiles(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { uid, action, params } = context;
    const saves = action === 'create' || action === 'update';
    if (saves && placeFieldsOf(uid) && !currentPerson(strapi)) {
      const { files } = referencesOf(strapi, uid, params.data);
      if (files.size > 0) await place(strapi, [...files], await siteOf(strapi, uid, params));
    }
    return next();
  };
}

async function siteOf(
  strapi: Core.Strapi,
  uid: string,
  { data = {}, documentId }: { data?: Record<string, unknown>; documentId?: string },
): Promise<string | null> {
  const given = placeOf(uid, data).site;
  if (given !== null || !documentId) return given;
  const row = await strapi.db.query(uid as never).findOne({ where: { documentId } });
  return placeOf(uid, row ?? {}).site;
}

async function place(strapi: Core.Strapi, ids: number[], site: string | null): Promise<void> {
  const roots = await rootFolders(strapi);
  const root = roots.find((folder) => folder.site === site);
  if (!root) return;
  const query = strapi.db.query(fileUid);
  const files = await query.findMany({ select: ['id', 'folderPath'], where: { id: { $in: ids } } });
  for (const { id, folderPath } of files) {
    if (placeOfPath(roots, folderPath ?? '/')) continue;
    await query.update({ where: { id }, data: { folder: root.id, folderPath: root.path } as never });
  }
}
