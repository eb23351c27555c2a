/** Whether what somebody is told still waits: it may have been decided before its notice is sent. */
import type { Core } from '@strapi/strapi';
import type { NoticeContent, NoticeKind } from '@sanlao/shared/notices/notices';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { findOffers } from '../../offers/server/store.ts';
import { openPlans } from '../../schedule/server/plans.ts';
import { entryOf } from '../../workflow/server/entries.ts';

export async function isStillSo(strapi: Core.Strapi, content: NoticeContent): Promise<boolean> {
  const { kind, uid, documentId, locale } = content;
  if (uid === null || documentId === null) return true;
  return (await questions[kind]?.(strapi, { uid, documentId, locale }, content)) ?? true;
}

type Question = (strapi: Core.Strapi, entry: EntryKey, content: NoticeContent) => Promise<boolean>;

const questions: Partial<Record<NoticeKind, Question>> = {
  async submitted(strapi, entry) {
    return (await entryOf(strapi, entry)).state === 'submitted';
  },

  /** Not answered, or not taken off again. */
  async offered(strapi, { uid, documentId }, { site, offer }) {
    const state = offer?.atOnce ? 'accepted' : 'offered';
    return (await findOffers(strapi, { where: { uid, documentId, site, state } })).length > 0;
  },

  /** Not planned again, nor dismissed. */
  async 'plan-stopped'(strapi, entry, { due, plan }) {
    const open = await openPlans(strapi).open(entry);
    return open.some(
      ({ state, action, dueAt }) => state === 'stopped' && action === plan?.action && dueAt === due,
    );
  },
};
