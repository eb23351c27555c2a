import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DocumentMiddleware } from './documents.ts';

const reading = new Set(['findOne', 'findFirst', 'findMany', 'count']);

/** Strapi lets every token that may read also read drafts. The publisher has no business with them. */
export function publisherReadsPublished(strapi: Core.Strapi): DocumentMiddleware {
  return async ({ uid, action, params }, next) => {
    const isDraftRead = uid.startsWith('api::') && reading.has(action) && params.status !== 'published';
    const token = strapi.requestContext.get()?.state.auth?.credentials?.name;
    if (isDraftRead && token === 'publisher') {
      throw new errors.PolicyError('The publisher reads published content only.');
    }
    return next();
  };
}
