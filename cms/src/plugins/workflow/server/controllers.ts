import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { locales } from '@sanlao/shared/locales';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { steps } from '@sanlao/shared/editing/workflow';
import { currentPerson, type Person } from '../../../actor.ts';
import { parse } from '../../../parse.ts';
import { comment } from './comments.ts';
import { delegate, delegationsFor, endDelegation, possibleReceivers, sitesToGive } from './delegations.ts';
import { findEntries } from './entries.ts';
import { rightsOf } from './may.ts';
import { overviewOf } from './overview.ts';
import { setMayApproveOwn, settingsFor } from './settings.ts';
import { takeStep } from './take-step.ts';
import { isUnderWorkflow } from './types.ts';
import { countWaiting, waitingListOf } from './waiting.ts';

interface Context {
  query: unknown;
  params: Record<string, string>;
  request: { body?: unknown };
  body: unknown;
  status: number;
}

const longest = 5000;
const locale = z.enum(locales).nullable();
const site = z.string().min(1).max(63);

const stepBody = z.object({
  step: z.enum(steps),
  locale,
  revision: z.number().int().min(0),
  reason: z.string().max(longest).optional(),
  change: z.enum(['minor', 'major']).optional(),
  note: z.string().max(longest).optional(),
});
const commentBody = z.object({ locale, text: z.string().trim().min(1).max(longest) });
const statesQuery = z.object({
  documentIds: z.string().transform((list) => list.split(',').slice(0, 100)),
  locale: z.string().optional(),
});
const settingBody = z.object({ site, value: z.boolean() });
const delegationBody = z.object({
  site,
  receiver: z.number().int(),
  until: z.iso.date(),
});

/** Entries on their way: what the panel, the list and the page of what waits show, and the steps. */
export const entries = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `Overview` */
  async overview(context: Context): Promise<void> {
    const { uid, documentId } = entryIn(context.params);
    context.body = await overviewOf(strapi, uid, documentId);
  },

  /** `{ state }` */
  async step(context: Context): Promise<void> {
    const { locale, ...request } = parse(stepBody, context.request.body);
    const key: EntryKey = { ...entryIn(context.params), locale };
    context.body = { state: await takeStep(strapi, key, request) };
  },

  async comment(context: Context): Promise<void> {
    const { locale, text } = parse(commentBody, context.request.body);
    await comment(strapi, { ...entryIn(context.params), locale }, text);
    context.status = 204;
  },

  /** `{ states: { [documentId]: EntryState } }`; entries that this person may not read are left out */
  async states(context: Context): Promise<void> {
    const { documentIds, locale } = parse(statesQuery, context.query);
    const { uid = '' } = context.params;
    const rights = await rightsOf(strapi, signedIn(strapi));
    const found = await findEntries(strapi, {
      where: { uid, documentId: { $in: documentIds }, ...(locale ? { locale } : {}) },
    });
    const readable = found.filter((entry) => rights.may('read', entry));
    context.body = {
      states: Object.fromEntries(readable.map(({ documentId, state }) => [documentId, state])),
    };
  },

  /** `{ waiting: WaitingEntry[] }` */
  async waiting(context: Context): Promise<void> {
    context.body = { waiting: await waitingListOf(strapi, signedIn(strapi)) };
  },

  /** `{ count }` */
  async waitingCount(context: Context): Promise<void> {
    context.body = { count: await countWaiting(strapi, signedIn(strapi)) };
  },
});

/** Who stands in for whom, and what sites decide about approving the own work. */
export const people = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `{ settings: SiteSetting[] }` */
  async settings(context: Context): Promise<void> {
    context.body = { settings: await settingsFor(strapi, signedIn(strapi)) };
  },

  async changeSetting(context: Context): Promise<void> {
    await setMayApproveOwn(strapi, signedIn(strapi), parse(settingBody, context.request.body));
    context.status = 204;
  },

  /** `{ delegations: Delegation[], sites: { code, nameLo, nameEn }[] }`: those that concern this person, and what may be handed over */
  async delegations(context: Context): Promise<void> {
    const person = signedIn(strapi);
    const [delegations, sites] = await Promise.all([
      delegationsFor(strapi, person),
      sitesToGive(strapi, person),
    ]);
    context.body = { delegations, sites };
  },

  /** `{ people: { id, name }[] }` */
  async receivers(context: Context): Promise<void> {
    const query = parse(z.object({ site }), context.query);
    context.body = { people: await possibleReceivers(strapi, signedIn(strapi), query.site) };
  },

  async delegate(context: Context): Promise<void> {
    await delegate(strapi, signedIn(strapi), parse(delegationBody, context.request.body));
    context.status = 204;
  },

  async endDelegation(context: Context): Promise<void> {
    const id = Number(context.params['id']);
    if (!Number.isSafeInteger(id)) throw new errors.NotFoundError();
    await endDelegation(strapi, signedIn(strapi), id);
    context.status = 204;
  },
});

function entryIn({ uid = '', documentId = '' }: Record<string, string>): Omit<EntryKey, 'locale'> {
  if (!isUnderWorkflow(uid)) throw new errors.NotFoundError();
  return { uid, documentId };
}

function signedIn(strapi: Core.Strapi): Person {
  const person = currentPerson(strapi);
  if (!person) throw new errors.UnauthorizedError();
  return person;
}
