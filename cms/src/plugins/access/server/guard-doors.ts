/**
 * Answers of Strapi that ask for no more than a session, or not for all of that, and do what is nobody's but an
 * administrator's; or what the platform does for nobody.
 */
import type { Core } from '@strapi/strapi';
import { isLocale } from '@sanlao/shared/locales';
import { may } from '@sanlao/shared/people/rules';
import { currentPerson } from '../../../actor.ts';
import { forbidden, type Refusal } from './refusals.ts';

interface Context {
  params: Record<string, string>;
}

type Action = (context: Context, next: unknown) => unknown;
type Controller = Record<string, Action | undefined>;

interface Door {
  controller: string;
  action: string;
  refusal: Refusal;
  /** of the people who come by it; programs pass, which have no such right without an administrator */
  isOpen: (strapi: Core.Strapi, context: Context) => boolean | Promise<boolean>;
}

const doors: Door[] = [
  // Any letter to anybody, sent by this server.
  { controller: 'plugin::email.email', action: 'send', refusal: 'settings', isOpen: forAdministrators },
  // The forms of everybody.
  {
    controller: 'plugin::content-manager.components',
    action: 'updateComponentConfiguration',
    refusal: 'settings',
    isOpen: forAdministrators,
  },
  {
    controller: 'plugin::i18n.settings',
    action: 'updateSettings',
    refusal: 'settings',
    isOpen: forAdministrators,
  },
  // It judges the address that a name has, then asks the name again and follows wherever that sends it.
  {
    controller: 'plugin::upload.admin-upload',
    action: 'uploadFromUrls',
    refusal: 'fetch',
    isOpen: () => false,
  },
  // Every entry in it goes with a language, past versions, states and record.
  {
    controller: 'plugin::i18n.locales',
    action: 'deleteLocale',
    refusal: 'language',
    isOpen: isNoneOfTheSites,
  },
];

/** Call it in `register`. @throws Error where Strapi has moved one of them */
export function guardDoors(strapi: Core.Strapi): void {
  for (const { controller: uid, action, refusal, isOpen } of doors) {
    strapi.get('controllers').extend(uid, (controller: Controller): Controller => {
      const answer = controller[action];
      if (!answer) throw new Error(`Strapi has no ${uid}.${action} any more: what guards it must move.`);
      return {
        ...controller,
        [action]: async (context, next) => {
          if (!(await isOpen(strapi, context))) throw forbidden(refusal);
          return answer.call(controller, context, next);
        },
      };
    });
  }
}

function forAdministrators(strapi: Core.Strapi): boolean {
  const person = currentPerson(strapi);
  return person === null || may(person.roles, 'change-settings', { site: null, unit: null });
}

async function isNoneOfTheSites(strapi: Core.Strapi, { params }: Context): Promise<boolean> {
  const found = await strapi.plugin('i18n').service('locales').findById(params['id']);
  return !isLocale(found?.code);
}
