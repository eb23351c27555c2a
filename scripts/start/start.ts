/** `sanlao start`: checks, builds, starts the three services, fills a new installation and watches over all. */
import { projectRoot, type Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { buildStale } from '../builds/build-stale.ts';
import { Failure } from '../console/failure.ts';
import { sitesSchema } from '../control/answers.ts';
import { askPublisher } from '../control/client.ts';
import { withProgress } from '../console/with-progress.ts';
import { loadSampleOnce } from '../sample/load-once.ts';
import { preflight } from './preflight.ts';
import { markRunning, unmarkRunning } from './running.ts';
import { servicesOf } from './services.ts';
import { stopRequest, type StopRequest } from './stop-request.ts';
import { summary } from './summary.ts';
import { Supervised } from './supervised.ts';
import { untilCmsAnswers, untilReady, untilWebAnswers } from './waiting.ts';

/**
 * Comes back when a person has asked to stop and everything has ended.
 *
 * @throws Failure when it cannot start
 */
export async function start(environment: Environment): Promise<void> {
  const stop = stopRequest();
  const { root } = dataPaths(environment.dataDir);
  await preflight(environment);
  markRunning(root);
  try {
    await stop.race(buildStale(projectRoot, stop.signal));
    if (!stop.signal.aborted) await runServices(environment, stop);
  } finally {
    unmarkRunning(root);
  }
}

async function runServices(environment: Environment, stop: StopRequest): Promise<void> {
  const { logs } = dataPaths(environment.dataDir);
  const services = servicesOf(environment).map(
    (service) =>
      new Supervised(service, {
        logs,
        say: (line) => console.error(line),
        onGiveUp: (message) => stop.fail(new Failure(message)),
      }),
  );
  try {
    await stop.race(bringUp(environment, services, stop.signal));
    await stop.requested;
  } finally {
    await withProgress('Stopping', () => Promise.all(services.map((service) => service.stop())));
  }
}

async function bringUp(environment: Environment, services: Supervised[], signal: AbortSignal): Promise<void> {
  const paths = dataPaths(environment.dataDir);
  for (const service of services) service.start();
  await withProgress('Starting the CMS', () => untilCmsAnswers(environment, signal));
  if (environment.sampleContent) await loadSampleOnce(environment, signal);
  await withProgress('Rendering the sites', (update) => untilReady(environment, signal, update));
  await untilWebAnswers(environment, signal);
  for (const service of services) service.ready = true;
  const sites = await askPublisher(environment, { path: '/sites' }, sitesSchema);
  console.log(summary(environment, paths, sites));
}
