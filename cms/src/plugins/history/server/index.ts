import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { versions } from './controllers.ts';
import { keepVersions } from './document-middleware.ts';
import { versionModel } from './models.ts';
import { routes } from './routes.ts';
import { thinOld } from './thin-old.ts';
import { openVersions } from './versions.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(versionModel);
  addDocumentMiddleware(strapi, keepVersions(strapi, openVersions(strapi)));
}

function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  // Every six hours: a machine that is off at night thins out too.
  strapi.cron.add({
    'sanlao-history-thinning': { task: () => thin(strapi), options: { rule: '40 */6 * * *' } },
  });
}

async function thin(strapi: Core.Strapi): Promise<void> {
  try {
    await thinOld(strapi, new Date());
  } catch (error) {
    strapi.log.error(
      `Old versions of entries could not be thinned out and will be next time: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

export default { register, bootstrap, routes, controllers: { versions } };
