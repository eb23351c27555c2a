import type { Core } from '@strapi/strapi';
import type { Operation } from '@sanlao/shared/feed/protocol';
import type { DocumentMiddleware } from '../../../documents.ts';
import type { Doorbell } from './doorbell.ts';
import { publishableUids, publishedReferrers } from './publishable.ts';
import { record } from './record.ts';
import { collecting, note } from './touched.ts';

const recorded = new Set<string>([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
] satisfies Operation[]);

const removing = new Set(['unpublish', 'delete']);

/**
 * Content and its change rows in one transaction: the outermost of our document middlewares. What was touched comes
 * from the database subscriber, so a publish inside `create` or `update` is seen, work on drafts is not, and each
 * language has a row of its own.
 */
export function recordChanges(strapi: Core.Strapi, doorbell: Doorbell): DocumentMiddleware {
  return (context, next) => {
    if (!publishableUids.includes(context.uid) || !recorded.has(context.action)) return next();
    return strapi.db.transaction(async ({ onCommit }) => {
      const { result, touched, outermost } = await collecting(async () => {
        if (removing.has(context.action) && context.params.documentId) {
          note(await publishedReferrers(strapi, context.uid, context.params.documentId));
        }
        return next();
      });
      if (outermost && touched.length > 0) {
        const { documentId } = { ...context.params, ...(result as { documentId?: string }) };
        const own = touched.filter((document) => document.documentId === documentId);
        const others = touched.filter((document) => document.documentId !== documentId);
        await record(strapi, context.action as Operation, own);
        await record(strapi, 'update', others);
        onCommit(() => doorbell.ring());
      }
      return result;
    });
  };
}
