import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { documentTypes } from '@sanlao/shared/content/types';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentPerson } from '../../../actor.ts';
import { isReadable } from '../../access/server/readable.ts';
import { forbidden } from '../../access/server/refusals.ts';
import { checkEntry } from './check-entry.ts';

interface Context {
  params: Record<string, string>;
  query: { locale?: unknown };
  body: unknown;
}

export const findings = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /checks/:uid/:documentId?locale=` → `{ findings: Finding[] }`, for those who may read the entry */
  async find(context: Context): Promise<void> {
    const { uid = '', documentId = '' } = context.params;
    const { locale } = context.query;
    const key = { uid, documentId, locale: typeof locale === 'string' && locale ? locale : null };
    if (!(await isThere(strapi, key))) throw new errors.NotFoundError('ບໍ່ມີລາຍການນີ້ / There is no such entry');
    if (!(await isReadable(strapi, currentPerson(strapi), key))) throw forbidden('read');
    context.body = { findings: await checkEntry(strapi, key) };
  },
});

async function isThere(strapi: Core.Strapi, { uid, documentId }: EntryKey): Promise<boolean> {
  if (!documentTypes.some((type) => uid === `api::${type}.${type}`)) return false;
  const row = await strapi.db
    .query(uid as never)
    .findOne({ select: ['id'], where: { documentId, publishedAt: null } });
  return row !== null;
}
