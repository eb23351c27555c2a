/** The two ways to people: the mail server of the environment, and chats by their incoming webhooks. */
import type { Core } from '@strapi/strapi';
import type { Locale } from '@sanlao/shared/locales';
import { environment } from '../../../runtime.ts';
import { openChats, type StoredChat } from './chat/chats.ts';
import { chatMessage, testMessage } from './chat/messages.ts';
import type { Webhooks } from './chat/webhook.ts';
import { choicesOf } from './choices.ts';
import { letterOf, testLetter, type Letter } from './mail/letter.ts';
import { messageOf } from './mail/message.ts';
import { handOver } from './mail/server.ts';
import type { Outcome } from './outcome.ts';
import type { Reachable } from './people.ts';
import type { Way } from './sending.ts';
import type { Setting } from './words.ts';

export function byMail(strapi: Core.Strapi): Way {
  return async ({ person }, { id, contents }, begin) => {
    if (!person) return null;
    const { language } = await choicesOf(strapi, person);
    const letter = letterOf(contents, await settingOf(strapi, language), settingsPage(strapi));
    return mail(strapi, person, { letter, id }, begin);
  };
}

export function byChat(strapi: Core.Strapi, webhooks: Webhooks): Way {
  return async ({ recipient }, { contents: [content] }, begin) => {
    const chat = await openChats(strapi).find(recipient);
    if (!chat || !content) return null;
    const { address, format, language } = chat;
    return webhooks.post(address, chatMessage(format, content, await settingOf(strapi, language)), begin);
  };
}

export async function mailTest(strapi: Core.Strapi, person: Reachable, id: string): Promise<Outcome | null> {
  const { language } = await choicesOf(strapi, person);
  const letter = testLetter(language, { admin: adminOf(strapi), settings: settingsPage(strapi) });
  return mail(strapi, person, { letter, id }, atOnce);
}

export function chatTest(
  strapi: Core.Strapi,
  webhooks: Webhooks,
  { address, format, language }: StoredChat,
): Promise<Outcome> {
  return webhooks.post(address, testMessage(format, { language, admin: adminOf(strapi) }), atOnce);
}

const atOnce = () => Promise.resolve(true);

/** @returns null without a mail server */
async function mail(
  strapi: Core.Strapi,
  { name, email }: Reachable,
  { letter, id }: { letter: Letter; id: string },
  begin: () => Promise<boolean>,
): Promise<Outcome | null> {
  const server = environment.mail;
  if (!server) return null;
  const addresses = { from: { name: 'ສານລາວ Sanlao', address: server.from }, to: { name, address: email } };
  const message = await messageOf(letter, addresses, { id, settings: settingsPage(strapi) });
  return handOver(server, { from: server.from, to: email, message }, begin);
}

async function settingOf(strapi: Core.Strapi, language: Locale): Promise<Setting> {
  const sites = (await strapi.db
    .query('api::site.site')
    .findMany({ select: ['code', 'nameLo', 'nameEn'], where: { publishedAt: null } })) as Named[];
  const names = new Map(
    sites.map(({ code, nameLo, nameEn }) => [code, (language === 'lo' ? nameLo : nameEn) ?? code]),
  );
  return { language, admin: adminOf(strapi), nameOf: (site) => names.get(site) ?? site };
}

interface Named {
  code: string;
  nameLo: string | null;
  nameEn: string | null;
}

function settingsPage(strapi: Core.Strapi): string {
  return `${adminOf(strapi)}/plugins/notices`;
}

function adminOf(strapi: Core.Strapi): string {
  return String(strapi.config.get('admin.absoluteUrl')).replace(/\/$/, '');
}
