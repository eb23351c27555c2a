/**
 * Frames and windows send no token of the admin, so that the preview page of the admin leaves a cookie that counts for
 * previews only. It names the person; the rights are asked for with every page.
 */
import type { Core } from '@strapi/strapi';
import { roleOf } from '@sanlao/shared/people/roles';
import type { Person } from '../../../actor.ts';
import { secrets } from '../../../runtime.ts';
import { check, signUntil } from '@sanlao/shared/preview/expiring';

const sessionCookie = 'sanlao-preview';
/** The admin's page renews it while it is open. */
const sessionMilliseconds = 3_600_000;

export interface CookieContext {
  secure: boolean;
  cookies: {
    get(name: string, options: object): string | undefined;
    set(name: string, value: string | null, options: object): unknown;
  };
}

export function keepSession(context: CookieContext, personId: number): void {
  const until = new Date(Date.now() + sessionMilliseconds);
  const value = signUntil(secrets.previewSecret, 'session', String(personId), until);
  context.cookies.set(sessionCookie, value, {
    ...cookieOptions,
    secure: context.secure,
    maxAge: sessionMilliseconds,
  });
}

/** For somebody who signs out: the next one at this computer sees nothing. */
export function endPreviews({ cookies }: Pick<CookieContext, 'cookies'>): void {
  cookies.set(sessionCookie, null, cookieOptions);
}

const cookieOptions = {
  signed: false,
  httpOnly: true,
  sameSite: 'strict',
  path: '/preview',
  overwrite: true,
} as const;

/** Whoever the cookie names, with the roles of now; null without a session, and for those who may not sign in. */
export async function readerOfSession(
  strapi: Core.Strapi,
  context: CookieContext,
): Promise<Pick<Person, 'id' | 'roles'> | null> {
  const value = context.cookies.get(sessionCookie, { signed: false }) ?? '';
  const checked = check(secrets.previewSecret, 'session', value, new Date());
  if (checked.state !== 'good') return null;
  const user: { id: number; isActive: boolean; blocked: boolean | null; roles: { code: string }[] } | null =
    await strapi.db
      .query('admin::user')
      .findOne({ where: { id: Number(checked.name) }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) return null;
  return { id: user.id, roles: user.roles.flatMap(({ code }) => roleOf(code) ?? []) };
}
