import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { chatSchema, choicesSchema, type OwnNotices, type TestAnswer } from '@sanlao/shared/notices/notices';
import { currentPerson } from '../../../actor.ts';
import { environment } from '../../../runtime.ts';
import { parse } from '../../../parse.ts';
import { openChats, shown, type StoredChat } from './chat/chats.ts';
import { createWebhooks } from './chat/webhook.ts';
import { choicesOf, choose } from './choices.ts';
import { openDeliveries } from './deliveries.ts';
import type { Outcome } from './outcome.ts';
import { personBy, type Reachable } from './people.ts';
import { kindsFor } from './recipients.ts';
import { refuse } from './refusals.ts';
import { channelsFor, demandSite, recordSiteChat, siteChatsFor } from './site-chats.ts';
import { chatTest, mailTest } from './ways.ts';

interface Context {
  params: Record<string, string>;
  request: { body?: unknown };
  body: unknown;
  status: number;
}

const webhooks = createWebhooks({ inside: environment.chatOrigins });

/** What the one who asks chose, and the own chat. */
export const own = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `OwnNotices` */
  async read(context: Context): Promise<void> {
    context.body = await ownNotices(strapi, await signedIn(strapi));
  },
  /** `OwnNotices` as it is then */
  async choose(context: Context): Promise<void> {
    const person = await signedIn(strapi);
    await choose(strapi, person, parse(choicesSchema, context.request.body));
    context.body = await ownNotices(strapi, person);
  },
  /** `TestAnswer` */
  async testMail(context: Context): Promise<void> {
    const outcome = await mailTest(strapi, await signedIn(strapi), randomUUID());
    if (outcome === null) throw refuse('no-mail');
    context.body = answerOf(outcome);
  },
  /** `OwnNotices` as it is then */
  async storeChat(context: Context): Promise<void> {
    const person = await signedIn(strapi);
    const owner = ownerOf(person);
    await openChats(strapi).store(owner, await chatIn(strapi, owner, context.request.body));
    context.body = await ownNotices(strapi, person);
  },
  /** `OwnNotices` as it is then */
  async removeChat(context: Context): Promise<void> {
    const person = await signedIn(strapi);
    await openChats(strapi).remove(ownerOf(person));
    context.body = await ownNotices(strapi, person);
  },
  /** `TestAnswer` */
  async testChat(context: Context): Promise<void> {
    context.body = await test(strapi, ownerOf(await signedIn(strapi)));
  },
});

/** Chats of sites, and how all ways do. */
export const chats = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `{ sites: SiteChat[], channels: Channels | null }`: what concerns the one who asks */
  async channels(context: Context): Promise<void> {
    const person = await signedIn(strapi);
    context.body = { sites: await siteChatsFor(strapi, person), channels: await channelsFor(strapi, person) };
  },
  async store(context: Context): Promise<void> {
    const site = await siteOf(strapi, context);
    const owner = `site:${site}`;
    const isNew = !(await openChats(strapi).owners()).has(owner);
    const chat = await chatIn(strapi, owner, context.request.body);
    await strapi.db.transaction(async () => {
      await openChats(strapi).store(owner, chat);
      await recordSiteChat(strapi, site, isNew ? 'created' : 'changed');
    });
    context.status = 204;
  },
  async remove(context: Context): Promise<void> {
    const site = await siteOf(strapi, context);
    await strapi.db.transaction(async () => {
      await openChats(strapi).remove(`site:${site}`);
      await recordSiteChat(strapi, site, 'deleted');
    });
    context.status = 204;
  },
  /** `TestAnswer` */
  async test(context: Context): Promise<void> {
    context.body = await test(strapi, `site:${await siteOf(strapi, context)}`);
  },
});

async function ownNotices(strapi: Core.Strapi, person: Reachable): Promise<OwnNotices> {
  const deliveries = openDeliveries(strapi);
  const owner = ownerOf(person);
  const chat = await openChats(strapi).find(owner);
  return {
    choices: await choicesOf(strapi, person),
    kinds: kindsFor(person.roles, person.standsIn),
    chat: chat && shown(chat),
    email: {
      address: person.email,
      isConfigured: environment.mail !== undefined,
      health: await deliveries.health(owner, 'email'),
    },
    chatHealth: await deliveries.health(owner, 'chat'),
  };
}

/**
 * Without an address the stored one stays: it is shown to nobody again. Asks for the address of its host, so not in a
 * transaction.
 */
async function chatIn(strapi: Core.Strapi, owner: string, body: unknown): Promise<StoredChat> {
  const { address: given, ...request } = parse(chatSchema, body);
  const address = given || (await openChats(strapi).find(owner))?.address;
  if (!address) throw refuse('no-address');
  const fault = await webhooks.faultOf(address);
  if (fault) throw refuse(fault);
  return { ...request, address };
}

async function test(strapi: Core.Strapi, owner: string): Promise<TestAnswer> {
  const chat = await openChats(strapi).find(owner);
  if (!chat) throw refuse('no-chat');
  return answerOf(await chatTest(strapi, webhooks, chat));
}

function answerOf(outcome: Outcome): TestAnswer {
  return { arrived: outcome.is === 'sent', text: 'text' in outcome ? outcome.text : '' };
}

function ownerOf({ id }: Reachable): string {
  return `admin:${id}`;
}

/** @throws ForbiddenError, NotFoundError */
async function siteOf(strapi: Core.Strapi, { params: { site = '' } }: Context): Promise<string> {
  demandSite(await signedIn(strapi), site);
  if (!(await strapi.db.query('api::site.site').findOne({ where: { code: site } })))
    throw new errors.NotFoundError();
  return site;
}

async function signedIn(strapi: Core.Strapi): Promise<Reachable> {
  const person = currentPerson(strapi);
  const reachable = person && (await personBy(strapi, person.id));
  if (!reachable) throw new errors.UnauthorizedError();
  return reachable;
}
