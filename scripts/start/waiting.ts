import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '@sanlao/shared/config/environment';
import { healthSchema } from '../control/answers.ts';
import { controlAddress } from '../control/client.ts';

const pause = 200;

/** Comes back when the CMS answers, or when `signal` says that there is nothing to wait for any more. */
export async function untilCmsAnswers(environment: Environment, signal: AbortSignal): Promise<void> {
  await until(signal, async () => {
    const response = await fetch(`http://127.0.0.1:${environment.cmsPort}/_health`, { signal });
    return response.status === 204;
  });
}

/** Comes back when the publisher says that everything is ready; tells its reason meanwhile. */
export async function untilReady(
  environment: Environment,
  signal: AbortSignal,
  onReason: (reason: string) => void,
): Promise<void> {
  await until(signal, async () => {
    const response = await fetch(`${controlAddress(environment)}/health`, { signal });
    const { reason } = healthSchema.parse(await response.json());
    if (reason !== null) onReason(reason);
    return response.ok;
  });
}

/** Comes back when the web server answers whatever it answers. */
export async function untilWebAnswers(environment: Environment, signal: AbortSignal): Promise<void> {
  await until(signal, async () => {
    await fetch(`http://127.0.0.1:${environment.sitePort}/`, { signal, redirect: 'manual' });
    return true;
  });
}

async function until(signal: AbortSignal, isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere().catch(() => false))) {
    await wait(pause, undefined, { signal });
  }
}
