import type { Core } from '@strapi/strapi';
import type { SignInFailedDetails } from '@sanlao/shared/activity/sign-in';
import { environment } from '../../../../runtime.ts';
import type { Context } from '../context.ts';
import { findPerson } from '../people.ts';
import { recordFailure, recordSignedIn } from '../record.ts';
import { startSession } from '../sessions.ts';
import { guestOf, verifiedEmail } from './guest.ts';
import { setJourney, takeJourney } from './journey-cookie.ts';
import { Problem, type ProblemKind } from './problem.ts';
import { createProvider, type Claims } from './provider.ts';

const settings = environment.oidc;
/** The admin's page tells the rest: that it was well, or why not. */
const tell = (what: ProblemKind | 'signed-in') => `/admin/auth/login?told=${what}`;

export const oidc = ({ strapi }: { strapi: Core.Strapi }) => {
  const provider = settings && createProvider(strapi, settings);
  return {
    /** `{ provider: boolean, mail: boolean }`: whether there is a button for it, and letters with links to new passwords */
    ways(context: Context): void {
      context.body = { provider: provider !== undefined, mail: environment.mail !== undefined };
    },

    async begin(context: Context): Promise<void> {
      if (!provider) return context.redirect(tell('unavailable'));
      await telling(context, async () => {
        const { address, journey } = await provider.begin();
        setJourney(strapi, context, journey);
        return address;
      });
    },

    async callback(context: Context): Promise<void> {
      if (!provider || !settings) return context.redirect(tell('unavailable'));
      await telling(context, async () => {
        const journey = takeJourney(strapi, context);
        if (!journey) throw new Problem('expired');
        const claims = await provider.finish(new URL(context.url, 'http://localhost').search, journey);
        await letIn(context, claims);
        return tell('signed-in');
      });
    },
  };

  async function letIn(context: Context, claims: Claims): Promise<void> {
    try {
      const person = await guestOf(strapi, settings!, claims);
      await startSession(strapi, context, person.id);
      await recordSignedIn(strapi, person, { address: context.request.ip, by: 'provider' });
    } catch (error) {
      if (error instanceof Problem) await recordProblem(context, claims, error.kind);
      throw error;
    }
  }

  async function recordProblem({ request }: Context, claims: Claims, kind: ProblemKind): Promise<void> {
    const email = kind === 'unverified' ? null : verifiedEmail(settings!, claims);
    const person = email === null ? null : await findPerson(strapi, email);
    await recordFailure(strapi, email ?? '', person, {
      address: request.ip,
      reason: reasons[kind] ?? 'provider',
    });
  }
};

const reasons: Partial<Record<ProblemKind, SignInFailedDetails['reason']>> = {
  unverified: 'unverified',
  unknown: 'unknown',
  inactive: 'inactive',
  taken: 'taken',
};

async function telling(context: Context, go: () => Promise<string>): Promise<void> {
  context.set('Cache-Control', 'no-store');
  try {
    context.redirect(await go());
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    context.redirect(tell(error.kind));
  }
}
