import type { Core } from '@strapi/strapi';
import type { WorkflowDetails } from '@sanlao/shared/activity/workflow-details';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { recordActivity } from '../../activity/server/record.ts';
import type { Draft } from './content.ts';

type EntryKind = Exclude<keyof WorkflowDetails, 'delegated' | 'delegation-ended'>;

/** Says in the record what happened to an entry, in the transaction that is open. */
export async function recordEntry<K extends EntryKind>(
  strapi: Core.Strapi,
  { uid, documentId, locale }: EntryKey,
  { title, site, unit }: Pick<Draft, 'title' | 'site' | 'unit'>,
  kind: K,
  details: WorkflowDetails[K],
): Promise<void> {
  await recordActivity(strapi, { kind, uid, documentId, locale, title, site, unit, details: { ...details } });
}
