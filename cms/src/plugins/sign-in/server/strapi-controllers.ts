/** Puts our rules around Strapi's own answers about sessions. */
import type { Core } from '@strapi/strapi';
import { may } from '@sanlao/shared/people/rules';
import { currentPerson } from '../../../actor.ts';
import { endPreviews } from '../../previews/server/session.ts';
import type { Context } from './context.ts';
import { beginAttempt } from './limiter/attempts.ts';
import { sourceOf } from './limiter/source.ts';
import { refuseOldInvitation } from './invitations.ts';
import { personById } from './people.ts';
import { recordSignedIn, recordSignedOut } from './record.ts';
import { emailIsFixed, linkIsOver } from './refusals.ts';
import { hasSecondFactor, isSecondFactorNeeded } from './second-factor/second-factor.ts';
import { endSessionOfDevice, takeSessionBack } from './sessions.ts';

export function surroundControllers(strapi: Core.Strapi): void {
  // Whoever comes with a link of an e-mail sets a password; the code is asked where he signs in with it.
  for (const action of ['register', 'resetPassword']) {
    surround(strapi, 'admin::authentication', action, async (context, answer) => {
      await answer().catch((error: unknown) => {
        // Strapi's own has no words; ours are of other kinds.
        throw error instanceof Error && error.name === 'ApplicationError' ? linkIsOver() : error;
      });
      const { user } = (context.body as { data: { user: { id: number } } }).data;
      const person = (await personById(strapi, user.id))!;
      if ((await hasSecondFactor(strapi, person.id)) || (await isSecondFactorNeeded(strapi, person.roles))) {
        await takeSessionBack(strapi, context, person.id);
        context.body = { data: {} };
      } else await recordSignedIn(strapi, person, { address: context.request.ip, by: 'password' });
    });
  }

  surround(strapi, 'admin::authentication', 'registrationInfo', async (context, answer) => {
    await refuseOldInvitation(strapi, context.query['registrationToken']);
    await answer();
  });
  surround(strapi, 'admin::authentication', 'register', async (context, answer) => {
    const { registrationToken } = (context.request.body ?? {}) as { registrationToken?: unknown };
    await refuseOldInvitation(strapi, registrationToken);
    await answer();
  });

  // Each one sends a letter, to whomever somebody names.
  surround(strapi, 'admin::authentication', 'forgotPassword', async (context, answer) => {
    const { email } = context.request.body as { email?: unknown };
    const account = `forgotten ${String(email).toLowerCase()}`;
    await beginAttempt(strapi, account, sourceOf(context, account));
    await answer();
  });

  // Who has found an open session would have the link to a new password sent to himself.
  surround(strapi, 'admin::authenticated-user', 'updateMe', async (context, answer) => {
    const { email } = (context.request.body ?? {}) as { email?: unknown };
    if (email !== undefined && String(email).toLowerCase() !== context.state.user!.email.toLowerCase())
      demandManager(strapi);
    await answer();
  });

  surround(strapi, 'admin::authentication', 'logout', async (context, answer) => {
    const person = await personById(strapi, context.state.user!.id);
    await answer();
    endPreviews(context);
    if (person) await recordSignedOut(strapi, person, { address: context.request.ip });
  });

  surround(strapi, 'admin::authenticated-session', 'revoke', async (context, answer) => {
    const { sessionId = '' } = context.params;
    const endAll = await endSessionOfDevice(strapi, context.state.user!.id, sessionId);
    await answer();
    await endAll();
  });
}

/** What somebody signs in with is changed where accounts are. */
function demandManager(strapi: Core.Strapi): void {
  const roles = currentPerson(strapi)?.roles ?? [];
  if (!may(roles, 'manage-people', { site: null, unit: null })) throw emailIsFixed();
}

type Handler = (context: Context, next: unknown) => Promise<void>;

function surround(
  strapi: Core.Strapi,
  uid: string,
  action: string,
  around: (context: Context, answer: () => Promise<void>) => Promise<void>,
): void {
  const controller = strapi.controller(uid as never) as unknown as Record<string, Handler | undefined>;
  const handler = controller[action];
  if (!handler) throw new Error(`Strapi has no ${uid}.${action} any more: its rules of sign-in must move.`);
  controller[action] = (context, next) => around(context, () => handler.call(controller, context, next));
}
