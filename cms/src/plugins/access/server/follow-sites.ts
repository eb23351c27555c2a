/** Roles and folders are made in the transaction in which a site or unit is. */
import type { Core } from '@strapi/strapi';
import type { DocumentMiddleware } from '../../../documents.ts';
import { ensureFolders } from './library.ts';
import { sites, syncPermissions, syncRoles } from './roles.ts';

const followed = new Set(['api::site.site', 'api::unit.unit']);
const changing = new Set(['create', 'clone', 'update', 'discardDraft', 'delete']);

export function followSites(strapi: Core.Strapi): DocumentMiddleware {
  return async ({ uid, action }, next) => {
    const result = await next();
    if (followed.has(uid) && changing.has(action)) await syncWithContent(strapi);
    return result;
  };
}

/** At the start, when Strapi has made its own roles: on an empty database it makes none beside others. */
export async function ensureRoles(strapi: Core.Strapi): Promise<void> {
  await syncWithContent(strapi);
  await syncPermissions(strapi);
}

async function syncWithContent(strapi: Core.Strapi): Promise<void> {
  await ensureFolders(strapi, await sites(strapi));
  await syncRoles(strapi);
}
