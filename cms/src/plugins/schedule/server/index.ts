import type { Core } from '@strapi/strapi';
import { schedule } from './controllers.ts';
import { planModel } from './models.ts';
import { portsOf } from './ports.ts';
import { routes } from './routes.ts';
import { tick } from './tick.ts';
import { startTimer, type Timer } from './timer.ts';

/** A minute is kept within this and the time that a publish takes. */
const pauseMilliseconds = 3000;

let timer: Timer | undefined;

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(planModel);
}

function bootstrap({ strapi }: { strapi: Core.Strapi }): void {
  const ports = portsOf(strapi);
  timer = startTimer(async () => {
    // Other plugins may still be getting ready.
    if (!strapi.isLoaded) return;
    await tick(ports).catch((error: unknown) =>
      strapi.log.error(`The schedule could not be looked at: ${String(error)}. It will be tried again.`),
    );
  }, pauseMilliseconds);
}

export default {
  register,
  bootstrap,
  destroy: () => timer?.stop(),
  routes,
  controllers: { schedule },
};
