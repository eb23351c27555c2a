import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { buildSessionMetadata } from '@strapi/utils';
import type { Context } from './context.ts';

/** Strapi's names. */
const cookieName = 'strapi_admin_refresh';
const sessionUid = 'admin::session';

export async function endSessions(strapi: Core.Strapi, person: number): Promise<void> {
  await strapi.sessionManager('admin').invalidateRefreshToken(String(person));
}

/** Gives the browser a session that ends with it; the admin gets an access token for it by itself. */
export async function startSession(strapi: Core.Strapi, context: Context, person: number): Promise<void> {
  const metadata = buildSessionMetadata({ userAgent: context.request.headers['user-agent'] as string });
  const { token } = await strapi
    .sessionManager('admin')
    .generateRefreshToken(String(person), randomUUID(), { type: 'session', metadata });
  setCookie(context, token);
}

/** Ends the session that this very request has opened, of which the browser has not heard yet. */
export async function takeSessionBack(strapi: Core.Strapi, context: Context, person: number): Promise<void> {
  await endSessions(strapi, person);
  setCookie(context, null);
}

/** With the sessions that this one came from by renewal: their access tokens would be good for some minutes more. */
export async function endSessionOfDevice(strapi: Core.Strapi, person: number, sessionId: string) {
  const session = await strapi.db.query(sessionUid).findOne({ where: { sessionId, userId: String(person) } });
  if (!session) return () => Promise.resolve();
  return () => strapi.sessionManager('admin').invalidateRefreshToken(String(person), session.deviceId);
}

function setCookie({ cookies, request }: Context, token: string | null): void {
  cookies.set(cookieName, token, {
    httpOnly: true,
    secure: request.secure,
    sameSite: 'lax',
    path: '/admin',
    overwrite: true,
  });
}
