import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { registerConditions } from './conditions.ts';
import { people } from './controllers.ts';
import { followSites } from './follow-sites.ts';
import { guardContentManager } from './guard-content-manager.ts';
import { guardDoors } from './guard-doors.ts';
import { guardDocuments } from './guard-documents.ts';
import { guardLibrary } from './guard-library.ts';
import { rootFolderModel } from './models.ts';
import { placeFiles } from './place-files.ts';
import { routes } from './routes.ts';
import { sayWhyRefused } from './say-why.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(rootFolderModel);
  addDocumentMiddleware(strapi, guardDocuments(strapi));
  addDocumentMiddleware(strapi, followSites(strapi));
  addDocumentMiddleware(strapi, placeFiles(strapi));
  guardContentManager(strapi);
  guardLibrary(strapi);
  guardDoors(strapi);
  strapi.server.use(sayWhyRefused as never);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await registerConditions(strapi);
  await registerActions(strapi);
}

async function registerActions(strapi: Core.Strapi): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'ບຸກຄົນ / People',
      uid: 'people',
      pluginName: 'access',
      subCategory: 'people',
    },
  ]);
}

export default { register, bootstrap, routes, controllers: { people } };
