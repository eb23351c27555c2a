import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { environment, secrets } from '../../../runtime.ts';
import { feed, progress } from './controllers.ts';
import { subscribeToDatabase } from './database-subscriber.ts';
import { recordChanges } from './document-middleware.ts';
import { createDoorbell, type Doorbell } from './doorbell.ts';
import { changeModel, receiptModel } from './models.ts';
import { hasFeedToken } from './policies.ts';
import { routes } from './routes.ts';

let doorbell: Doorbell;

function register({ strapi }: { strapi: Core.Strapi }): void {
  const url = `http://127.0.0.1:${environment.controlPort}/hook`;
  doorbell = createDoorbell({
    url,
    secret: secrets.doorbellSecrets[0]!,
    onFailure: (reason) =>
      strapi.log.warn(
        `The publisher at ${url} did not hear the doorbell: ${reason}. It will find the changes itself.`,
      ),
  });
  strapi.get('models').add(changeModel);
  strapi.get('models').add(receiptModel);
  addDocumentMiddleware(strapi, recordChanges(strapi, doorbell));
}

function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  subscribeToDatabase(strapi, doorbell);
}

export default {
  register,
  bootstrap,
  destroy: () => doorbell.stop(),
  routes,
  controllers: { feed, progress },
  policies: { hasFeedToken },
};
