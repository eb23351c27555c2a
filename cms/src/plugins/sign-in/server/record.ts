/** What the record of activities holds about signing in. */
import type { Core } from '@strapi/strapi';
import type {
  SecondFactorDetails,
  SecondFactorForDetails,
  SignedInDetails,
  SignedOutDetails,
  SignInFailedDetails,
} from '@sanlao/shared/activity/sign-in';
import { recordActivity } from '../../activity/server/record.ts';
import { keyedHash } from './keyed-hash.ts';

interface Somebody {
  id: number;
  email: string;
  firstname: string | null;
  lastname: string | null;
}

export function recordSignedIn(strapi: Core.Strapi, person: Somebody, details: SignedInDetails) {
  return recordActivity(strapi, { kind: 'signed-in', ...actorOf(person), details: { ...details } });
}

export function recordSignedOut(strapi: Core.Strapi, person: Somebody, details: SignedOutDetails) {
  return recordActivity(strapi, { kind: 'signed-out', ...actorOf(person), details: { ...details } });
}

/** Nobody is its actor: who fails to sign in has not shown who he is. */
export function recordFailure(
  strapi: Core.Strapi,
  given: string,
  person: { id: number } | null,
  details: Pick<SignInFailedDetails, 'address' | 'reason'>,
) {
  const about = { account: person && `admin:${person.id}`, given: keyedHash('given', given) };
  return recordActivity(strapi, { kind: 'sign-in-failed', actor: null, details: { ...details, ...about } });
}

/** @param isOwn at sign-in, where the request is not yet anybody's */
export function recordSecondFactor(
  strapi: Core.Strapi,
  person: Somebody,
  change: SecondFactorDetails['change'],
  isOwn = false,
) {
  const details: SecondFactorDetails = { what: 'second-factor', change, subject: person.email };
  return recordActivity(strapi, {
    kind: 'setting-changed',
    ...(isOwn && actorOf(person)),
    details: { ...details },
  });
}

export function recordSecondFactorFor(strapi: Core.Strapi, before: string[], after: string[]) {
  const details: SecondFactorForDetails = { what: 'second-factor-for', change: 'changed', before, after };
  return recordActivity(strapi, { kind: 'setting-changed', details: { ...details } });
}

function actorOf({ id, email, firstname, lastname }: Somebody) {
  return { actor: `admin:${id}`, actorName: [firstname, lastname].filter(Boolean).join(' ') || email };
}
