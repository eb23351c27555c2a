import { setTimeout as delay } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { NoticeContent } from '@sanlao/shared/notices/notices';
import { keyedHash } from '../../sign-in/server/keyed-hash.ts';
import { startTimer, type Timer } from '../../schedule/server/timer.ts';
import { createWebhooks } from './chat/webhook.ts';
import { chats, own } from './controllers.ts';
import { databaseNow } from '../../../database-clock.ts';
import { environment } from '../../../runtime.ts';
import { openDeliveries } from './deliveries.ts';
import { beginIntake, forgetTaken, takeIn } from './intake.ts';
import { tellLateReports } from './late-reports.ts';
import { models } from './models.ts';
import { personBy } from './people.ts';
import { routes } from './routes.ts';
import { createSender } from './sending.ts';
import { isStillSo } from './still-so.ts';
import { byChat, byMail } from './ways.ts';

const second = 1000;
const pause = 3 * second;
const pauseOfSlowThings = 600 * second;

let isStopping = false;
let timers: Timer[] = [];

function register({ strapi }: { strapi: Core.Strapi }): void {
  for (const model of models) strapi.get('models').add(model);
}

async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await beginIntake(strapi);
  const deliveries = openDeliveries(strapi);
  const nameOf = (ids: readonly number[]) => keyedHash('notices', ids.join(' '));
  const sending = {
    ...{ deliveries, nameOf },
    now: () => databaseNow(strapi),
    personBy: (id: number) => personBy(strapi, id),
    isStillSo: (content: NoticeContent) => isStillSo(strapi, content),
    warn: (text: string) => strapi.log.warn(text),
  };
  const mail = createSender({ ...sending, channel: 'email', way: byMail(strapi) });
  const webhooks = createWebhooks({ inside: environment.chatOrigins });
  const chat = createSender({ ...sending, channel: 'chat', way: byChat(strapi, webhooks) });

  /** Errors of the database, say: told, and tried again. */
  const every = (milliseconds: number, work: () => Promise<unknown>) => {
    const safely = async () => {
      // Other plugins may still be getting ready.
      if (!strapi.isLoaded || isStopping) return;
      await work().catch((error: unknown) =>
        strapi.log.error(`Notices could not be looked after: ${String(error)}. It will be tried again.`),
      );
    };
    return startTimer(safely, milliseconds);
  };
  isStopping = false;
  timers = [
    every(pause, async () => {
      while (!isStopping && (await takeIn(strapi)) > 0);
    }),
    every(pause, () => mail(() => isStopping)),
    every(pause, () => chat(() => isStopping)),
    every(10 * pause, async () => deliveries.endLost(await databaseNow(strapi))),
    every(10 * pause, () => tellLateReports(strapi)),
    every(pauseOfSlowThings, async () => {
      await forgetTaken(strapi);
      await deliveries.forgetOld(await databaseNow(strapi));
    }),
  ];
}

/** What is being sent is finished first, unless a server keeps us waiting. */
async function destroy(): Promise<void> {
  isStopping = true;
  const ended = Promise.all(timers.map((timer) => timer.stop()));
  await Promise.race([ended, delay(5 * second, undefined, { ref: false })]);
}

export default { register, bootstrap, destroy, routes, controllers: { own, chats } };
