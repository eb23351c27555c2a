import type { Core } from '@strapi/strapi';
import type { Context } from './context.ts';
import { beginAttempt } from './limiter/attempts.ts';
import { sourceOf } from './limiter/source.ts';

/** Asks something that could be guessed of the person who is signed in, with the delays of a sign-in. */
export async function throttled<Answer>(
  strapi: Core.Strapi,
  context: Context,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const { email } = context.state.user!;
  const attempt = await beginAttempt(strapi, email, sourceOf(context, email));
  const answer = await ask();
  if (answer) await attempt.succeed();
  return answer;
}
