/** What the record says happened, as something to tell. */
import type { Core } from '@strapi/strapi';
import type { Activity, ActivityKind } from '@sanlao/shared/activity/activity';
import type { NoticeContent, NoticeKind } from '@sanlao/shared/notices/notices';
import { mayApproveOwn } from '../../workflow/server/settings.ts';
import { particularsOf } from './particulars.ts';
import { plannerBefore, writersBefore } from './people-before.ts';
import type { Happening } from './recipients.ts';

/** Kinds of activities of which notices are made. */
const kinds = {
  submitted: 'submitted',
  returned: 'returned',
  published: 'published',
  offered: 'offered',
  overdue: 'overdue',
  unscheduled: 'plan-stopped',
} as const satisfies Partial<Record<ActivityKind, NoticeKind>>;
export const toldKinds = Object.keys(kinds) as (keyof typeof kinds)[];

export interface Told {
  /** "activity:12" */
  source: string;
  happening: Happening;
  content: NoticeContent;
}

/** @returns null where it is told to nobody */
export async function toldBy(strapi: Core.Strapi, activity: Activity): Promise<Told | null> {
  const told = toldKinds.find((one) => one === activity.kind);
  if (!told || !isTold(activity)) return null;
  const kind = kinds[told];
  const { id, at, actor, actorName, uid, documentId, locale, title, site, unit } = activity;
  const planner = kind === 'plan-stopped' ? await plannerBefore(strapi, activity) : null;
  return {
    source: `activity:${id}`,
    happening: {
      ...{ kind, site, unit, actor, planner },
      writers: await writersBefore(strapi, activity, kind),
      ownAllowed: await mayApproveOwn(strapi, site),
    },
    content: {
      ...{ kind, at, actorName, uid, documentId, locale, title, site, unit },
      ...particularsOf(activity, kind, planner),
    },
  };
}

/** What people took back needs nobody, and an import may bring ten thousand entries that other sites show. */
function isTold({ kind, actor, details }: Activity): boolean {
  if (kind === 'unscheduled') return details['because'] === 'stopped';
  return kind !== 'offered' || actor?.startsWith('admin:') === true;
}
