import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { may, type Deed } from '@sanlao/shared/people/rules';
import { currentPerson } from '../../../actor.ts';
import { parse } from '../../../parse.ts';
import type { Context } from './context.ts';
import { forgetIdentity, peopleWithIdentity } from './oidc/identities.ts';
import { allPeople, personById, type StoredPerson } from './people.ts';
import { recordSecondFactor, recordSecondFactorFor } from './record.ts';
import { isNeeded, wrongCodeError, wrongPasswordError } from './refusals.ts';
import {
  beginSetup,
  confirmSetup,
  hasSecondFactor,
  isSecondFactorNeeded,
  lacksSecondFactor,
  peopleWithSecondFactor,
  recoveryCodesLeft,
  removeSecondFactor,
  replaceRecoveryCodes,
  useCode,
} from './second-factor/second-factor.ts';
import { endSessions } from './sessions.ts';
import { kindsOf, readSettings, settingsSchema, writeSettings } from './settings.ts';
import { throttled } from './throttled.ts';

const beginBody = z.object({ currentPassword: z.string(), code: z.string().optional() });
const codeBody = z.object({ code: z.string() });

/** Of the person who is signed in. What changes it asks for the password or a code again: a session may be stolen. */
export const own = ({ strapi }: { strapi: Core.Strapi }) => {
  async function askCode(context: Context, person: StoredPerson): Promise<void> {
    const { code } = parse(codeBody, context.request.body);
    if (!(await throttled(strapi, context, () => useCode(strapi, person.id, code)))) throw wrongCodeError();
  }
  return {
    /** `{ isSetUp, isNeeded, hasPassword, recoveryCodesLeft }` */
    async status(context: Context): Promise<void> {
      const { id, roles, password } = await self(context);
      context.body = {
        isSetUp: await hasSecondFactor(strapi, id),
        isNeeded: await isSecondFactorNeeded(strapi, roles),
        hasPassword: password !== null,
        recoveryCodesLeft: await recoveryCodesLeft(strapi, id),
      };
    },
    /** `Setup`; what is in force stays so until `confirm` */
    async begin(context: Context): Promise<void> {
      const person = await self(context);
      const { currentPassword, code } = parse(beginBody, context.request.body);
      // It counts the attempts of the person who is signed in.
      if (!(await strapi.service('admin::auth').validatePassword(currentPassword, person.password ?? '')))
        throw wrongPasswordError();
      if (await hasSecondFactor(strapi, person.id)) {
        if (!(await throttled(strapi, context, () => useCode(strapi, person.id, code))))
          throw wrongCodeError();
      }
      context.body = await beginSetup(strapi, person.id, person.email);
    },
    async confirm(context: Context): Promise<void> {
      const person = await self(context);
      const { code } = parse(codeBody, context.request.body);
      if (!(await throttled(strapi, context, () => confirmSetup(strapi, person.id, code))))
        throw wrongCodeError();
      await recordSecondFactor(strapi, person, 'set-up');
      context.status = 204;
    },
    /** `{ recoveryCodes: string[] }`; those before are void */
    async newRecoveryCodes(context: Context): Promise<void> {
      const person = await self(context);
      await askCode(context, person);
      context.body = { recoveryCodes: await replaceRecoveryCodes(strapi, person.id) };
      await recordSecondFactor(strapi, person, 'new-recovery-codes');
    },
    async remove(context: Context): Promise<void> {
      const person = await self(context);
      if (await isSecondFactorNeeded(strapi, person.roles)) throw isNeeded();
      await askCode(context, person);
      await removeSecondFactor(strapi, person.id);
      await recordSecondFactor(strapi, person, 'removed');
      context.status = 204;
    },
  };

  async function self({ state }: Context): Promise<StoredPerson> {
    return (await personById(strapi, state.user!.id))!;
  }
};

/** For those who manage people, and settings, of the whole platform. */
export const people = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `{ people: { id, name, email, isSetUp, isNeeded, hasIdentity, isSelf }[] }` */
  async list(context: Context): Promise<void> {
    demand(strapi, 'manage-people');
    const withFactor = await peopleWithSecondFactor(strapi);
    const withIdentity = await peopleWithIdentity(strapi);
    const { secondFactorFor } = await readSettings(strapi);
    context.body = {
      people: (await allPeople(strapi)).map(({ id, email, firstname, lastname, roles }) => ({
        id,
        email,
        name: [firstname, lastname].filter(Boolean).join(' '),
        isSelf: id === context.state.user!.id,
        isSetUp: withFactor.has(id),
        hasIdentity: withIdentity.has(id),
        isNeeded: kindsOf(roles).some((kind) => secondFactorFor.includes(kind)),
      })),
    };
  },
  /** For somebody who lost the telephone and the recovery codes, or is another one at the provider. One's own is not reset. */
  async reset(context: Context): Promise<void> {
    demand(strapi, 'manage-people');
    const id = Number(context.params['id']);
    const person = Number.isInteger(id) ? await personById(strapi, id) : null;
    if (!person || person.id === context.state.user!.id) throw new errors.NotFoundError();
    await removeSecondFactor(strapi, person.id);
    await forgetIdentity(strapi, person.id);
    await endSessions(strapi, person.id);
    await recordSecondFactor(strapi, person, 'reset');
    context.status = 204;
  },
  /** `Settings` */
  async settings(context: Context): Promise<void> {
    demand(strapi, 'change-settings');
    context.body = await readSettings(strapi);
  },
  async changeSettings(context: Context): Promise<void> {
    demand(strapi, 'change-settings');
    const settings = parse(settingsSchema, context.request.body);
    const before = await readSettings(strapi);
    await strapi.db.transaction(async () => {
      await writeSettings(strapi, settings);
      await recordSecondFactorFor(strapi, before.secondFactorFor, settings.secondFactorFor);
    });
    // Who needs one now sets it up at the next sign-in; the one who decides it is left to finish.
    for (const person of await allPeople(strapi)) {
      const isSelf = person.id === context.state.user!.id;
      if (!isSelf && (await lacksSecondFactor(strapi, person))) await endSessions(strapi, person.id);
    }
    context.body = settings;
  },
});

function demand(strapi: Core.Strapi, deed: Deed): void {
  const person = currentPerson(strapi);
  if (!person || !may(person.roles, deed, { site: null, unit: null })) throw new errors.ForbiddenError();
}
