/** Strapi's document middlewares, typed for what ours need: they work on several content types alike. */
import type { Core } from '@strapi/strapi';

export interface DocumentContext {
  uid: string;
  action: string;
  params: {
    documentId?: string;
    /** content API: any; document service: one, several or '*' */
    locale?: string | string[] | null;
    status?: 'draft' | 'published';
    data?: Record<string, unknown>;
  };
}

export type DocumentMiddleware = (context: DocumentContext, next: () => Promise<unknown>) => Promise<unknown>;

/** Adds a middleware inside those that were added before. */
export function addDocumentMiddleware(strapi: Core.Strapi, middleware: DocumentMiddleware): void {
  // Strapi's own type ties parameters and result to one content type and action.
  strapi.documents.use(middleware as never);
}
