import type { Core } from '@strapi/strapi';
import type { DocumentMiddleware } from '../../../documents.ts';
import { canonicalEntry, type Model } from './canonical-entry.ts';
import { createReports } from './reports.ts';

const saving = new Set(['create', 'update', 'clone']);

/** Saves canonical text only, and keeps the account of the latest save of each entry while the entry exists. */
export function canonicaliseOnSave(strapi: Core.Strapi): DocumentMiddleware {
  const reports = createReports(strapi);
  return async (context, next) => {
    const { uid, action, params } = context;
    if (uid.startsWith('api::') && action === 'delete' && params.documentId) {
      await reports.remove({ uid, documentId: params.documentId });
    }
    if (!uid.startsWith('api::') || !saving.has(action) || !params.data) return next();
    const { data, repairs, warnings } = canonicalEntry(
      params.data,
      strapi.contentTypes[uid as never] as unknown as Model,
      (component) => strapi.components[component as never] as unknown as Model,
    );
    params.data = data;
    const result = await next();
    const saved = result as { documentId?: string; locale?: string | null } | null;
    if (action !== 'clone' && saved?.documentId) {
      const { documentId, locale = null } = saved;
      await reports.save({ uid, documentId, locale }, { repairs, warnings });
    }
    return result;
  };
}
