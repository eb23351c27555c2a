import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { keepUrlIdentity } from './document-middleware.ts';
import { reservationModel } from './reservation.ts';

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(reservationModel);
  addDocumentMiddleware(strapi, keepUrlIdentity(strapi));
}

export default { register };
