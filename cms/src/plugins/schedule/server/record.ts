import type { Core } from '@strapi/strapi';
import type { ScheduleDetails } from '@sanlao/shared/activity/schedule-details';
import type { Plan } from '@sanlao/shared/editing/plan';
import { recordActivity } from '../../activity/server/record.ts';

type Planned = Pick<Plan, 'uid' | 'documentId' | 'locale' | 'title' | 'site' | 'unit' | 'action' | 'dueAt'>;

/** Says in the record what became of a plan, in the transaction that is open. */
export async function recordPlan<K extends keyof ScheduleDetails>(
  strapi: Core.Strapi,
  { action, dueAt, uid, documentId, locale, title, site, unit }: Planned,
  kind: K,
  details: Omit<ScheduleDetails[K], 'action' | 'dueAt'>,
): Promise<void> {
  const entry = { uid, documentId, locale, title, site, unit };
  await recordActivity(strapi, { kind, ...entry, details: { action, dueAt, ...details } });
}
