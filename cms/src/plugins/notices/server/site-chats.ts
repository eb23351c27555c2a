/** The chats of sites, for those who may set them, and how the ways to people do, for administrators. */
import type { Core } from '@strapi/strapi';
import type { SettingChange } from '@sanlao/shared/activity/record-details';
import type { Channels, SiteChat } from '@sanlao/shared/notices/notices';
import { may } from '@sanlao/shared/people/rules';
import { environment } from '../../../runtime.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { openChats, shown } from './chat/chats.ts';
import { openDeliveries } from './deliveries.ts';
import { personBy, type Reachable } from './people.ts';
import { refuse } from './refusals.ts';

/** Who reviews the site by an own role; what was handed over for an absence is not for settings. @throws ForbiddenError */
export function demandSite({ roles }: Reachable, site: string): void {
  if (!may(roles, 'review', { site, unit: null })) throw refuse('forbidden');
}

export async function siteChatsFor(strapi: Core.Strapi, { roles }: Reachable): Promise<SiteChat[]> {
  const sites = (await strapi.db.query('api::site.site').findMany({
    select: ['code', 'nameLo', 'nameEn'],
    where: { publishedAt: null },
    orderBy: { code: 'asc' },
  })) as { code: string; nameLo: string; nameEn: string }[];
  const chats = openChats(strapi);
  const deliveries = openDeliveries(strapi);
  const answer: SiteChat[] = [];
  for (const { code, nameLo, nameEn } of sites) {
    if (!may(roles, 'review', { site: code, unit: null })) continue;
    const owner = `site:${code}`;
    const chat = await chats.find(owner);
    answer.push({
      ...{ site: code, nameLo, nameEn: nameEn || nameLo },
      chat: chat && shown(chat),
      health: chat && (await deliveries.health(owner, 'chat')),
    });
  }
  return answer;
}

/** @returns null for those who do not look after the platform */
export async function channelsFor(strapi: Core.Strapi, { roles }: Reachable): Promise<Channels | null> {
  if (!may(roles, 'change-settings', { site: null, unit: null })) return null;
  const deliveries = openDeliveries(strapi);
  const { mail } = environment;
  const people: Channels['people'] = [];
  for (const { recipient, channel } of await deliveries.troubled()) {
    const [kind, id] = recipient.split(':');
    const person = kind === 'admin' ? await personBy(strapi, Number(id)) : undefined;
    if (person)
      people.push({ name: person.name, channel, health: await deliveries.health(recipient, channel) });
  }
  return {
    email: mail ? { server: `${mail.host}:${mail.port}`, from: mail.from } : null,
    emailHealth: await deliveries.health(null, 'email'),
    people,
  };
}

export async function recordSiteChat(
  strapi: Core.Strapi,
  site: string,
  change: SettingChange['change'],
): Promise<void> {
  const fields = change === 'deleted' ? [] : ['address', 'format', 'language'];
  const details: SettingChange = { what: 'setting', change, subject: 'notices.chat', fields };
  await recordActivity(strapi, { kind: 'setting-changed', site, details: { ...details } });
}
