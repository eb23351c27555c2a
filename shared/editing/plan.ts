/** What is to happen to an entry at a minute: what editors plan, see and change. */
import { z } from 'zod';
import type { EntryKey } from './states.ts';

/** `withdraw`: with a public reason where the type has one, else its page is taken off */
export const planActions = ['publish', 'withdraw'] as const;
export type PlanAction = (typeof planActions)[number];

/** `stopped`: it was not done, `trouble` says why; nothing happens until somebody plans it again */
export type PlanState = 'waiting' | 'done' | 'stopped' | 'cancelled';

export interface Plan extends EntryKey {
  id: number;
  action: PlanAction;
  /** instant, ISO 8601 in UTC with milliseconds: as texts, instants are in the order of time */
  dueAt: string;
  /** what readers are told: why it was withdrawn, or what a publish changes; '' for nothing */
  words: string;
  state: PlanState;
  /** why it was stopped, or did not work yet */
  trouble: { lo: string; en: string } | null;
  /** when it was noticed that it is late */
  overdueAt: string | null;
  /** who planned it last: as they were called then */
  actorName: string | null;
  title: string | null;
  site: string | null;
  unit: string | null;
}

/** A plan beside its entry as it is now. */
export interface EntryPlan extends Plan {
  /** it is no longer the version that was planned, or not approved any more: as it stands, nothing will be published */
  changed: boolean;
}

/** The answer of `GET /schedule/entries/:uid/:documentId?locale=` */
export interface EntrySchedule {
  /** at most one of each action: the waiting or else the stopped one */
  plans: EntryPlan[];
  /** what the one who asks may plan now */
  may: Record<PlanAction, boolean>;
  /** what the one who asks may take back */
  mayCancel: Record<PlanAction, boolean>;
  /** whether readers are told why it was withdrawn */
  withdrawable: boolean;
  /** whether readers have a page of it */
  live: boolean;
}

/** The answer of `GET /schedule/plans?from=&until=&page=`: of the entries that the one who asks may read, the earliest first */
export interface PlanPage {
  /** planned for this span of time and not taken back */
  plans: EntryPlan[];
  /** number of the first of them among all of the span, from 1 on */
  first: number;
  /** how many there are in the span */
  total: number;
  pages: number;
  /** of any time: those among which something needs somebody next */
  open: EntryPlan[];
}

/** The body of `PUT /schedule/entries/:uid/:documentId/:action?locale=` */
export const planRequestSchema = z.object({
  dueAt: z.iso.datetime({ offset: true }),
  words: z.string().trim().max(2000).default(''),
});
