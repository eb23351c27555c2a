/** Binds a sign-in at the provider to the browser in which it was begun. Encrypted, because the verifier is a secret. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { Journey } from './provider.ts';

const name = 'sanlao_oidc';
/** milliseconds */
const longest = 10 * 60_000;

const journeySchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
});

export function setJourney(strapi: Core.Strapi, context: Context, journey: Journey): void {
  const content = JSON.stringify({ ...journey, until: Date.now() + longest });
  setCookie(context, strapi.service('admin::encryption').encrypt(content) as string);
}

/** null where there is none, or it took too long. It is good for one return. */
export function takeJourney(strapi: Core.Strapi, context: Context): Journey | null {
  const encrypted = context.cookies.get(name);
  setCookie(context, null);
  const journey = journeySchema.safeParse(encrypted && decrypted(strapi, encrypted));
  return journey.success && journey.data.until > Date.now() ? journey.data : null;
}

function decrypted(strapi: Core.Strapi, encrypted: string): unknown {
  try {
    return JSON.parse(strapi.service('admin::encryption').decrypt(encrypted) as string);
  } catch {
    return null;
  }
}

function setCookie({ cookies, request }: Context, value: string | null): void {
  const options = {
    httpOnly: true,
    secure: request.secure,
    sameSite: 'lax',
    path: '/sign-in',
    overwrite: true,
  };
  cookies.set(name, value, value === null ? options : { ...options, maxAge: longest });
}
