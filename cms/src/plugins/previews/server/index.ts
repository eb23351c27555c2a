import type { Core } from '@strapi/strapi';
import { previews } from './controllers.ts';
import { linkModel } from './models.ts';
import { routes } from './routes.ts';
import { servePreviews } from './serve.ts';
import { serveSiteFiles } from './site-files.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(linkModel);
  strapi.server.use(servePreviews(strapi) as never);
  strapi.server.use(serveSiteFiles as never);
}

export default { register, routes, controllers: { previews } };
