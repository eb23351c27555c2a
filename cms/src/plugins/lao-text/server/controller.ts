import type { Core } from '@strapi/strapi';
import { currentPerson } from '../../../actor.ts';
import { isReadable } from '../../access/server/readable.ts';
import { forbidden } from '../../access/server/refusals.ts';
import { createReports } from './reports.ts';

interface Context {
  params: Record<string, string>;
  query: { locale?: unknown };
  body: unknown;
}

export const reports = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = createReports(strapi);
  return {
    /** `GET /lao-text/reports/:uid/:documentId?locale=` → `StoredReport`, for those who may read the entry */
    async find(context: Context): Promise<void> {
      const { uid = '', documentId = '' } = context.params;
      const { locale } = context.query;
      if (!(await isReadable(strapi, currentPerson(strapi), { uid, documentId }))) throw forbidden('read');
      context.body = await service.find({
        uid,
        documentId,
        locale: typeof locale === 'string' && locale ? locale : null,
      });
    },
  };
};
