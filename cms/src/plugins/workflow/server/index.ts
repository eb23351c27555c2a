import type { Core } from '@strapi/strapi';
import { addDocumentMiddleware } from '../../../documents.ts';
import { entries, people } from './controllers.ts';
import { endPastDelegations } from './delegations.ts';
import { followContent } from './follow-content.ts';
import { filterLists } from './list-filter.ts';
import { models } from './models.ts';
import { routes } from './routes.ts';

const hour = 3_600_000;
let timer: NodeJS.Timeout | undefined;

function register({ strapi }: { strapi: Core.Strapi }): void {
  for (const model of models) strapi.get('models').add(model);
  addDocumentMiddleware(strapi, followContent(strapi));
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  filterLists(strapi);
  await endPastDelegations(strapi);
  const end = () =>
    endPastDelegations(strapi).catch((error: unknown) =>
      strapi.log.error(
        `Past delegations were not recorded as ended; they hold no more all the same: ${error}`,
      ),
    );
  timer = setInterval(() => void end(), hour).unref();
}

export default {
  register,
  bootstrap,
  destroy: () => clearInterval(timer),
  routes,
  controllers: { entries, people },
};
