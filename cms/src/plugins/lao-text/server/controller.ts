import type { Core } from '@strapi/strapi';
import { createReports } from './reports.ts';

interface Context {
  params: Record<string, string>;
  query: { locale?: unknown };
  body: unknown;
}

export const reports = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = createReports(strapi);
  return {
    /** `GET /lao-text/reports/:uid/:documentId?locale=` → `StoredReport` */
    async find(context: Context): Promise<void> {
      const { uid = '', documentId = '' } = context.params;
      const { locale } = context.query;
      context.body = await service.find({
        uid,
        documentId,
        locale: typeof locale === 'string' && locale ? locale : null,
      });
    },
  };
};
