import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import type { Timer } from '../../schedule/server/timer.ts';
import { findings } from './controller.ts';
import { startLinks, stopLinks } from './link-states.ts';
import { linkModel } from './links/link-cache.ts';
import { brokenLinksModel } from './rounds/models.ts';
import { noteWritten, startRounds } from './rounds/rounds.ts';
import { routes } from './routes.ts';

let rounds: Timer | undefined;

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(linkModel);
  strapi.get('models').add(brokenLinksModel);
  addDocumentMiddleware(strapi, noteWritten);
}

function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  startLinks(strapi);
  rounds = startRounds(strapi);
}

async function destroy(): Promise<void> {
  stopLinks();
  await rounds?.stop();
}

export default { register, bootstrap, destroy, routes, controllers: { findings } };
