/** What belongs to a kind of notice, out of the details of what was recorded. Values in, values out. */
import type { Activity } from '@sanlao/shared/activity/activity';
import type { OfferDetails } from '@sanlao/shared/activity/offer-details';
import type { ScheduleDetails } from '@sanlao/shared/activity/schedule-details';
import type { WorkflowDetails } from '@sanlao/shared/activity/workflow-details';
import type { NoticeContent, NoticeKind } from '@sanlao/shared/notices/notices';

type Particulars = Pick<NoticeContent, 'words' | 'due' | 'offer' | 'plan' | 'report'>;

/** @param planner of a plan that was stopped */
export function particularsOf(
  { details }: Pick<Activity, 'details'>,
  kind: NoticeKind,
  planner: string | null,
): Particulars {
  return {
    words: '',
    due: null,
    offer: null,
    plan: null,
    report: null,
    ...special[kind]?.(details, planner),
  };
}

type Details = Activity['details'];

const special: Partial<
  Record<NoticeKind, (details: Details, planner: string | null) => Partial<Particulars>>
> = {
  returned: (details) => ({ words: (details as Partial<WorkflowDetails['returned']>).reasons ?? '' }),
  published: (details) => ({ words: (details as Partial<WorkflowDetails['published']>).note ?? '' }),
  overdue: (details) => ({ due: (details as Partial<ScheduleDetails['overdue']>).dueAt ?? null }),
  offered(details) {
    const { from = '', message = '', atOnce = false } = details as Partial<OfferDetails['offered']>;
    return { words: message, offer: { from, atOnce } };
  },
  'plan-stopped'(details, by) {
    const { action = 'publish', dueAt = null, reason } = details as Partial<ScheduleDetails['unscheduled']>;
    return { due: dueAt, plan: { action, by, reason: reason ?? { lo: '', en: '' } } };
  },
};
