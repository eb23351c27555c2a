import type { Core } from '@strapi/strapi';
import { catchUp } from './catch-up.ts';
import { operator, undo } from './controllers.ts';
import { routes } from './routes.ts';

/** Milliseconds between attempts while the publisher does not answer yet. */
const pause = 10_000;
let timer: NodeJS.Timeout | undefined;

/** The permission is for the menu only: where somebody may undo is decided at each request. */
async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'ຖອນຄືນການເຜີຍແຜ່ / Take back publishes',
      uid: 'take',
      pluginName: 'undo',
      subCategory: 'undo',
    },
  ]);
  // The publisher may start after the CMS; nobody waits for it.
  const attempt = () => {
    catchUp(strapi).catch((error: unknown) => {
      strapi.log.debug(`What was taken back is asked for again in ${pause / 1000} s: ${error}`);
      timer = setTimeout(attempt, pause).unref();
    });
  };
  timer = setTimeout(attempt).unref();
}

export default {
  bootstrap,
  destroy: () => clearTimeout(timer),
  routes,
  controllers: { operator, undo },
};
