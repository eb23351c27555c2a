import type { Core } from '@strapi/strapi';
import { board } from './controllers.ts';
import { routes } from './routes.ts';

/** For the menu only: which sites somebody sees is decided at each request. */
async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'ກະດານຕິດຕາມ / Oversight board',
      uid: 'read',
      pluginName: 'oversight',
      subCategory: 'oversight',
    },
  ]);
}

export default { bootstrap, routes, controllers: { board } };
