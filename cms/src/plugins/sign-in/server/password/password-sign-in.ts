/** Signing in with a password, in place of Strapi's check of it. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { SignedInDetails, SignInFailedDetails } from '@sanlao/shared/activity/sign-in';
import { requestOf } from '../context.ts';
import { beginAttempt, beginCode, type Attempt } from '../limiter/attempts.ts';
import { rememberDevice, sourceOf, type Source } from '../limiter/source.ts';
import { findPerson, type StoredPerson } from '../people.ts';
import { recordFailure, recordSecondFactor, recordSignedIn } from '../record.ts';
import { codeNeeded, notActive, setUpNeeded, wrongCredentials } from '../refusals.ts';
import {
  beginSetup,
  confirmSetup,
  hasSecondFactor,
  isSecondFactorNeeded,
  useCode,
} from '../second-factor/second-factor.ts';

interface Given {
  /** in small letters */
  email: string;
  password: unknown;
}

/** What Strapi's sign-in expects: no error, and a person. */
type Outcome = [null, StoredPerson];

interface Passwords {
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/**
 * Gives nobody a session who has not also given the code where one is needed. Answers alike, and after the same work,
 * whether or not there is such a person.
 */
export function passwordSignIn(strapi: Core.Strapi, { hashPassword, validatePassword }: Passwords) {
  // Compared with where there is no password, so that it takes as long.
  const nobodys = hashPassword(randomBytes(20).toString('hex'));

  return async ({ email, password }: Given): Promise<Outcome> => {
    const context = requestOf(strapi)!;
    const source = sourceOf(context, email);
    const attempt = await beginAttempt(strapi, email, source);
    const fail = (person: StoredPerson | null, reason: SignInFailedDetails['reason']) =>
      recordFailure(strapi, email, person, { address: source.address, reason });

    const person = await findPerson(strapi, email);
    const given = typeof password === 'string' ? password : '';
    const isRight = await validatePassword(given, person?.password ?? (await nobodys));
    if (!person?.password || !isRight) {
      await fail(person, 'password');
      throw wrongCredentials();
    }
    if (!person.isActive) {
      await fail(person, 'inactive');
      throw notActive();
    }

    const { code } = context.request.body as { code?: unknown };
    const by = await secondStep(strapi, person, code, { attempt, source });
    if (!by) {
      await fail(person, 'code');
      throw (await hasSecondFactor(strapi, person.id)) ? codeNeeded(true) : setUpNeeded(undefined);
    }
    await attempt.succeed();
    rememberDevice(context, email);
    await recordSignedIn(strapi, person, { address: source.address, by });
    return [null, person];
  };
}

/**
 * @returns null where the code is wrong
 * @throws ApplicationError that asks for what is missing
 */
async function secondStep(
  strapi: Core.Strapi,
  person: StoredPerson,
  code: unknown,
  { attempt, source }: { attempt: Attempt; source: Source },
): Promise<SignedInDetails['by'] | null> {
  if (await hasSecondFactor(strapi, person.id)) {
    if (code) return guessed(strapi, person, code, { attempt, source });
    await attempt.release();
    throw codeNeeded(false);
  }
  if (!(await isSecondFactorNeeded(strapi, person.roles))) return 'password';
  if (!code) {
    await attempt.release();
    throw setUpNeeded(await beginSetup(strapi, person.id, person.email));
  }
  if (!(await confirmSetup(strapi, person.id, code))) return null;
  await recordSecondFactor(strapi, person, 'set-up', true);
  return 'code';
}

async function guessed(
  strapi: Core.Strapi,
  { id, email }: StoredPerson,
  code: unknown,
  { attempt, source }: { attempt: Attempt; source: Source },
): Promise<'code' | 'recovery-code' | null> {
  const guess = await beginCode(strapi, email, source).catch(async (error: unknown) => {
    await attempt.release();
    throw error;
  });
  const by = await useCode(strapi, id, code);
  if (by) await guess.succeed();
  return by;
}
