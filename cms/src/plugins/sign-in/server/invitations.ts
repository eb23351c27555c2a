import type { Core } from '@strapi/strapi';
import { databaseNow } from '../../../database-clock.ts';
import { linkIsOver } from './refusals.ts';

const goodForMilliseconds = 14 * 24 * 3_600_000;

/**
 * Strapi's invitations never end, and whoever finds the link in a mailbox is in.
 *
 * @throws ValidationError where it was made, or given another role, more than two weeks ago
 */
export async function refuseOldInvitation(strapi: Core.Strapi, registrationToken: unknown): Promise<void> {
  if (typeof registrationToken !== 'string') return;
  const invited = await strapi.db
    .query('admin::user')
    .findOne({ select: ['updatedAt'], where: { registrationToken } });
  if (!invited) return;
  const age = (await databaseNow(strapi)).getTime() - new Date(invited.updatedAt).getTime();
  if (age > goodForMilliseconds) throw linkIsOver();
}
