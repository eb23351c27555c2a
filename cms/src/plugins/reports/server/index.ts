import type { Core } from '@strapi/strapi';
import { dataPaths } from '@sanlao/shared/config/paths';
import { environment } from '../../../runtime.ts';
import { startTimer, type Timer } from '../../schedule/server/timer.ts';
import { outputs, reports } from './controllers.ts';
import { models as downloadModels } from './downloads/models.ts';
import { createLogReader } from './downloads/reading.ts';
import { draftMissing } from './drafting.ts';
import { reportModel } from './models.ts';
import { routes } from './routes.ts';

/** So long at most after midnight of the first day, and after a stop, the reports of a quarter are there. */
const intervalMilliseconds = 10 * 60_000;
let timer: NodeJS.Timeout | undefined;

const logPauseMilliseconds = 15_000;
let logTimer: Timer | undefined;

function register({ strapi }: { strapi: Core.Strapi }): void {
  strapi.get('models').add(reportModel);
  for (const model of downloadModels) strapi.get('models').add(model);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  // For the menu only: whose reports somebody may read is decided at each request.
  await strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'ບົດລາຍງານປະຈຳໄຕມາດ / Quarterly reports',
      uid: 'read',
      pluginName: 'reports',
      subCategory: 'reports',
    },
  ]);
  const draft = async () => {
    try {
      await draftMissing(strapi);
    } catch (error) {
      strapi.log.error(`The quarterly reports could not be drafted; it is tried again: ${String(error)}`);
    }
  };
  await draft();
  timer = setInterval(() => void draft(), intervalMilliseconds).unref();
  logTimer = startLogTimer(strapi);
}

function startLogTimer(strapi: Core.Strapi): Timer {
  const readLogs = createLogReader(strapi, dataPaths(environment.dataDir).accessLogs);
  return startTimer(async () => {
    await readLogs().catch((error: unknown) =>
      strapi.log.error(`The access logs could not be read; it is tried again: ${String(error)}`),
    );
  }, logPauseMilliseconds);
}

async function destroy(): Promise<void> {
  clearInterval(timer);
  await logTimer?.stop();
}

export default {
  register,
  bootstrap,
  destroy,
  routes,
  controllers: { reports, outputs },
};
