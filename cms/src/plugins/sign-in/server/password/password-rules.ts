/** The rules of passwords, wherever one is set, and what follows from a change of an account. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { requestOf } from '../context.ts';
import { forgetIdentity } from '../oidc/identities.ts';
import { personById } from '../people.ts';
import { both } from '../refusals.ts';
import { lacksSecondFactor } from '../second-factor/second-factor.ts';
import { endSessions } from '../sessions.ts';
import { throttled } from '../throttled.ts';
import { weaknessOf } from './weakness.ts';

interface Change {
  password?: string;
  isActive?: boolean;
  roles?: unknown;
  email?: string;
  firstname?: string | null;
  lastname?: string | null;
}
type Update = (id: number, change: Change) => Promise<unknown>;
type Validate = (password: string, hash: string) => Promise<boolean>;

/**
 * Refuses weak passwords, and ends the sessions of a person who got a new one, was deactivated, or got a role that
 * needs a second factor. An account with another address is no longer of the same identity at the provider.
 */
export function updateWithRules(strapi: Core.Strapi, update: Update): Update {
  return async (id, change) => {
    if (change.password !== undefined) await refuseWeak(strapi, id, change.password, change);
    const before = change.email === undefined ? null : await personById(strapi, id);
    const updated = await update(id, change);
    if (before && before.email !== change.email?.toLowerCase()) await forgetIdentity(strapi, before.id);
    const isOut = change.password !== undefined || change.isActive === false;
    const person = change.roles === undefined ? null : await personById(strapi, id);
    if (isOut || (person && (await lacksSecondFactor(strapi, person)))) await endSessions(strapi, id);
    return updated;
  };
}

/**
 * The current password, asked of somebody who changes his own: with the delays of a sign-in. The new one is looked at
 * here already, because Strapi then ends the sessions before it is stored.
 */
export function validateOwn(strapi: Core.Strapi, validate: Validate): Validate {
  return async (password, hash) => {
    const context = requestOf(strapi);
    const user = context?.state.user;
    if (!context || !user) return validate(password, hash);
    const isRight = await throttled(strapi, context, () => validate(password, hash));
    const change = context.request.body as Change;
    if (isRight && typeof change.password === 'string')
      await refuseWeak(strapi, user.id, change.password, change);
    return isRight;
  };
}

async function refuseWeak(strapi: Core.Strapi, id: number, password: string, change: Change): Promise<void> {
  const person = await personById(strapi, Number(id));
  if (!person) return;
  const { email = person.email, firstname = person.firstname, lastname = person.lastname } = change;
  const weakness = weaknessOf(password, { email, firstname, lastname });
  if (!weakness) return;
  const message = both(weakness);
  throw new errors.ValidationError(message, {
    errors: [{ path: ['password'], message, name: 'ValidationError' }],
  });
}
