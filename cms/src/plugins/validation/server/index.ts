import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { validateOnSave } from './document-middleware.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  addDocumentMiddleware(strapi, validateOnSave(strapi));
}

export default { register };
