import { urlDateOf, type DatedEntry } from '@sanlao/shared/content/url-date';
import type { Core } from '@strapi/strapi';
import type { DocumentContext, DocumentMiddleware } from '../../../documents.ts';
import { reserveUrlId } from './reservation.ts';

const addressed: readonly string[] = [
  'api::article.article',
  'api::event.event',
  'api::publication.publication',
];

interface Identity {
  urlId: string | null;
  urlDate: string | null;
}

/**
 * Gives each entry its `urlId` when it is created and its `urlDate` when it is published for the first time; whatever
 * a request says about either is left out.
 */
export function keepUrlIdentity(strapi: Core.Strapi): DocumentMiddleware {
  const steps: Record<string, (context: DocumentContext) => Promise<void>> = {
    async create(context) {
      await startAnew(context);
      if (isPublishing(context))
        context.params.data!['urlDate'] = urlDateOf(context.params.data!, new Date());
    },
    clone: startAnew,
    async update(context) {
      const { data = {} } = context.params;
      delete data['urlId'];
      delete data['urlDate'];
      if (isPublishing(context)) Object.assign(data, await missing(context, data));
      context.params.data = data;
    },
    async publish(context) {
      const data = await missing(context, {});
      if (Object.keys(data).length === 0) return;
      await strapi.db.query(context.uid as never).updateMany({
        where: { documentId: context.params.documentId, publishedAt: null },
        data,
      });
    },
  };

  return async (context, next) => {
    if (addressed.includes(context.uid)) await steps[context.action]?.(context);
    return next();
  };

  async function startAnew({ params }: DocumentContext): Promise<void> {
    params.data = { ...params.data, urlId: await reserveUrlId(strapi), urlDate: null };
  }

  /** What a document that is about to be published lacks; the same for all its languages. */
  async function missing({ uid, params }: DocumentContext, data: DatedEntry): Promise<Partial<Identity>> {
    const row: (Identity & DatedEntry) | null = await strapi.db.query(uid as never).findOne({
      where: { documentId: params.documentId },
      orderBy: { urlDate: 'desc' },
    });
    if (!row) return {};
    return {
      ...(row.urlId ? {} : { urlId: await reserveUrlId(strapi) }),
      ...(row.urlDate ? {} : { urlDate: urlDateOf({ ...row, ...data }, new Date()) }),
    };
  }
}

function isPublishing({ params }: DocumentContext): boolean {
  return params.status === 'published';
}
