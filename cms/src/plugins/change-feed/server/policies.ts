import { createHash, timingSafeEqual } from 'node:crypto';
import { errors } from '@strapi/utils';
import { secrets } from '../../../runtime.ts';

interface Context {
  request: { headers: Record<string, string | string[] | undefined> };
}

/** Lets only the bearer of the feed's own token in; compares in constant time. */
export function hasFeedToken({ request }: Context): boolean {
  const { authorization } = request.headers;
  const token = /^Bearer (.+)$/i.exec(typeof authorization === 'string' ? authorization : '')?.[1] ?? '';
  if (!timingSafeEqual(digest(token), digest(secrets.feedToken))) throw new errors.UnauthorizedError();
  return true;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
