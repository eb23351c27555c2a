import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { reports } from './controller.ts';
import { canonicaliseOnSave } from './document-middleware.ts';
import { canonicaliseLibrary } from './library-files.ts';
import { reportModel } from './reports.ts';
import { routes } from './routes.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(reportModel);
  addDocumentMiddleware(strapi, canonicaliseOnSave(strapi));
}

function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  canonicaliseLibrary(strapi);
}

export default { register, bootstrap, routes, controllers: { reports } };
