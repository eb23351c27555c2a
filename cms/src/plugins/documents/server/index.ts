import type { Core } from '@strapi/strapi';
import { files } from './controllers.ts';
import { indexHashes } from './library.ts';
import { jobModel } from './models.ts';
import { routes } from './routes.ts';
import { startService, stopService } from './service.ts';
import { subscribeToUploads } from './uploads.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(jobModel);
  indexHashes(strapi);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await startService(strapi);
  subscribeToUploads(strapi);
}

export default { register, bootstrap, destroy: stopService, routes, controllers: { files } };
