import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { offers } from './controllers.ts';
import { followContent } from './follow-content.ts';
import { offerModel } from './models.ts';
import { routes } from './routes.ts';
import { spreadWithdrawals } from './spread.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(offerModel);
  addDocumentMiddleware(strapi, followContent(strapi));
}

function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  spreadWithdrawals(strapi);
}

export default { register, bootstrap, routes, controllers: { offers } };
