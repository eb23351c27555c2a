/** The CMS on loopback, as the command line uses it for what concerns pages and entries alike. */
import { z } from 'zod';
import type { Environment } from '@sanlao/shared/config/environment';
import { Failure } from '../console/failure.ts';
import { tokenOf } from './client.ts';

const refusalSchema = z.object({
  error: z.object({
    message: z.string(),
    details: z.object({ publisher: z.string() }).optional().catch(undefined),
  }),
});

/** Milliseconds until an answer: an undo waits for its turn between publishes. */
const patience = 150_000;

/**
 * Asks the CMS and parses its answer; undefined: nothing answers there.
 *
 * @throws Failure with the words of the CMS, or of the publisher behind it, when it refuses
 */
export async function askCms<T>(
  environment: Environment,
  request: { path: string; body: object },
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const token = tokenOf(environment);
  const response = await fetch(`http://127.0.0.1:${environment.cmsPort}${request.path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(request.body),
    signal: AbortSignal.timeout(patience),
  }).catch(nothingThere);
  if (!response) return undefined;
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Failure(refusal(answer, response.status));
  return schema.parse(answer);
}

/** @throws Failure where it may have been heard: to ask twice would do it twice */
function nothingThere(error: unknown): undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') return;
  throw new Failure(
    'The CMS was asked and gave no answer. Look into the record in the admin, or at the pages, whether it was done, before you ask again.',
    { cause: error },
  );
}

function refusal(answer: unknown, status: number): string {
  const parsed = refusalSchema.safeParse(answer);
  if (!parsed.success) return `The CMS answered with status ${status}.`;
  const { message, details } = parsed.data.error;
  // Editors are told in both languages, operators in English.
  return details?.publisher ?? message.split(' / ').at(-1) ?? message;
}
