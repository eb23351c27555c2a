import type { Core } from '@strapi/strapi';
import { keepRecordAppendOnly } from './append-only.ts';
import { record } from './controllers.ts';
import { activityModel } from './models.ts';
import { routes } from './routes.ts';
import { watchPermissions } from './watch/permissions.ts';
import { watchTokens } from './watch/tokens.ts';
import { watchDatabase } from './watch/watch.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(activityModel);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await keepRecordAppendOnly(strapi);
  watchDatabase(strapi);
  watchPermissions(strapi);
  watchTokens(strapi);
  // For the menu only: what may be read is decided at each request.
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'ບັນທຶກການເຄື່ອນໄຫວ / Record',
      uid: 'read',
      pluginName: 'activity',
      subCategory: 'record',
    },
  ]);
}

export default { register, bootstrap, routes, controllers: { record } };
