import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documentTypes } from '@sanlao/shared/content/types';
import { acknowledgementSchema, receiptSchema } from '@sanlao/shared/feed/protocol';
import { currentPerson } from '../../../actor.ts';
import { parse } from '../../../parse.ts';
import { forbidden } from '../../access/server/refusals.ts';
import { isReadable, onlyReadable } from '../../access/server/readable.ts';
import { createFeed } from './feed.ts';
import { createProgress } from './progress.ts';

interface Context {
  query: unknown;
  params: Record<string, string>;
  request: { body?: unknown };
  body: unknown;
  status: number;
}

const limit = (fallback: number) => z.coerce.number().int().min(1).max(1000).default(fallback);
const changesQuery = z.object({ limit: limit(500) });
const keysQuery = z.object({
  type: z.enum(documentTypes),
  after: z.string().regex(/^\d+$/).optional(),
  limit: limit(1000),
});
const receiptsBody = z.object({ receipts: z.array(receiptSchema) });
const localeQuery = z.object({ locale: z.string().optional() });

/** For the publisher, with the feed's token. */
export const feed = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = createFeed(strapi);
  return {
    async changes(context: Context): Promise<void> {
      const { limit } = parse(changesQuery, context.query);
      context.body = { changes: await service.unacknowledged(limit) };
    },
    async acknowledge(context: Context): Promise<void> {
      await service.acknowledge(parse(acknowledgementSchema, context.request.body));
      context.status = 204;
    },
    async receipts(context: Context): Promise<void> {
      await service.report(parse(receiptsBody, context.request.body).receipts);
      context.status = 204;
    },
    async keys(context: Context): Promise<void> {
      const { type, after, limit } = parse(keysQuery, context.query);
      context.body = await service.keys(type, after, limit);
    },
  };
};

/** For signed-in editors. */
export const progress = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = createProgress(strapi);
  return {
    /** `Progress` */
    async ofDocument(context: Context): Promise<void> {
      const { uid = '', documentId = '' } = context.params;
      const { locale } = parse(localeQuery, context.query);
      if (!(await isReadable(strapi, currentPerson(strapi), { uid, documentId }))) throw forbidden('read');
      context.body = await service.ofDocument(uid, documentId, locale || null);
    },
    /** `{ waiting: WaitingEntry[] }`: those that the person may read */
    async waiting(context: Context): Promise<void> {
      context.body = { waiting: await onlyReadable(strapi, currentPerson(strapi), await service.waiting()) };
    },
  };
};
