/** The publisher's control server on loopback, as the command line uses it. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Environment } from '@sanlao/shared/config/environment';
import { dataPaths } from '@sanlao/shared/config/paths';
import { readOrCreateSecrets } from '@sanlao/shared/config/secrets';
import { Failure } from '../console/failure.ts';

const refusalSchema = z.object({ error: z.string() });

/** Seconds until an answer: rendering every site again takes minutes in a large archive. */
const patience = 3600;

/**
 * Asks the publisher and parses its answer.
 *
 * @throws Failure when it does not run, or with its own words when it refuses
 */
export async function askPublisher<T>(
  environment: Environment,
  request: { path: string; body?: object },
  schema: z.ZodType<T>,
): Promise<T> {
  const address = controlAddress(environment);
  const response = await fetch(address + request.path, {
    method: request.body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${tokenOf(environment)}`, 'content-type': 'application/json' },
    body: request.body ? JSON.stringify(request.body) : null,
    signal: AbortSignal.timeout(patience * 1000),
  }).catch((cause: unknown) => {
    throw new Failure(notRunning(`nothing answers at ${address}`), { cause });
  });
  const answer: unknown = await response.json().catch(() => undefined);
  // 503 is an answer of /health: it carries the reason.
  if (!response.ok && response.status !== 503) throw new Failure(refusal(answer, response.status));
  const parsed = schema.safeParse(answer);
  if (!parsed.success) {
    throw new Failure(
      `The program at ${address} gave an answer that is not one of the publisher of this version. Stop it and start Sanlao again.`,
      { cause: parsed.error },
    );
  }
  return parsed.data;
}

export function controlAddress({ controlPort }: Pick<Environment, 'controlPort'>): string {
  return `http://127.0.0.1:${controlPort}`;
}

/** The feed's token of an installation that is there: asking makes no secrets. */
export function tokenOf({ dataDir }: Environment): string {
  const path = dataPaths(dataDir).secrets;
  if (!existsSync(path)) throw new Failure(notRunning(`${dataDir} holds no installation`));
  return readOrCreateSecrets(path).feedToken;
}

function notRunning(why: string): string {
  return `Sanlao is not running: ${why}. Start it with "npm start", or set SANLAO_DATA and CONTROL_PORT to those of the running one.`;
}

function refusal(answer: unknown, status: number): string {
  const parsed = refusalSchema.safeParse(answer);
  return parsed.success ? parsed.data.error : `The publisher answered with status ${status}.`;
}
