/** The plans in the database of the CMS. */
import type { Core } from '@strapi/strapi';
import type { Plan, PlanAction, PlanState } from '@sanlao/shared/editing/plan';
import { type EntryKey, entryKeyText } from '@sanlao/shared/editing/states';
import { isDuplicate } from '../../../duplicate.ts';
import { planUid } from './models.ts';

/** With what only the scheduler has to know. */
export interface StoredPlan extends Plan {
  version: string | null;
  attempts: number;
  retryAt: string | null;
  endedAt: string | null;
}

export interface NewPlan extends EntryKey {
  action: PlanAction;
  dueAt: string;
  words: string;
  version: string | null;
  actorName: string | null;
  title: string | null;
  site: string | null;
  unit: string | null;
}

export interface Span {
  from: string;
  until: string;
  /** from 1 on */
  page: number;
}

/** `of`: a filter, such as `readablePlans`. The earliest come first where nothing else is said. */
export interface Plans {
  find(id: number): Promise<StoredPlan | undefined>;
  waiting(entry: EntryKey, action: PlanAction): Promise<StoredPlan | undefined>;
  /** the waiting and the stopped ones of an entry, newest first */
  open(entry: EntryKey): Promise<StoredPlan[]>;
  /** one page of those that were planned for this span of time and not taken back, and how many there are */
  between(
    span: Span,
    of: object,
  ): Promise<{ plans: StoredPlan[]; first: number; total: number; pages: number }>;
  /** those that wait or were stopped, of any time: as many as fit into an answer */
  next(of: object): Promise<StoredPlan[]>;
  due(now: string): Promise<number[]>;
  late(before: string): Promise<StoredPlan[]>;
  /** @returns false where somebody else has just made one */
  create(plan: NewPlan): Promise<boolean>;
  /** @returns false where it does not wait any more */
  changeWaiting(id: number, change: Partial<StoredPlan>, also?: object): Promise<boolean>;
  change(id: number, change: Partial<StoredPlan>): Promise<void>;
}

const mostAtATime = 50;
const pageSize = 100;
const mostOpen = 200;
const inOrder = [{ dueAt: 'asc' as const }, { id: 'asc' as const }];

export function openPlans(strapi: Core.Strapi): Plans {
  const query = () => strapi.db.query(planUid as never);
  const ofEntry = ({ uid, documentId, locale }: EntryKey) => ({ uid, documentId, locale });

  return {
    async find(id) {
      const row = await query().findOne({ where: { id } });
      return row ? planOf(row) : undefined;
    },
    async waiting(entry, action) {
      const row = await query().findOne({ where: { key: keyOf(entry, action) } });
      return row ? planOf(row) : undefined;
    },
    async open(entry) {
      const where = { ...ofEntry(entry), state: { $in: ['waiting', 'stopped'] } };
      return (await query().findMany({ where, orderBy: { id: 'desc' } })).map(planOf);
    },
    async between({ from, until, page }, of) {
      const where = { $and: [of, { dueAt: { $gte: from, $lt: until }, state: { $ne: 'cancelled' } }] };
      const total = await query().count({ where });
      const offset = (page - 1) * pageSize;
      const rows = await query().findMany({ where, orderBy: inOrder, offset, limit: pageSize });
      return { plans: rows.map(planOf), first: offset + 1, total, pages: Math.ceil(total / pageSize) };
    },
    async next(of) {
      const where = { $and: [of, { state: { $in: ['waiting', 'stopped'] } }] };
      return (await query().findMany({ where, orderBy: inOrder, limit: mostOpen })).map(planOf);
    },
    async due(now) {
      const where = {
        state: 'waiting',
        dueAt: { $lte: now },
        $or: [{ retryAt: null }, { retryAt: { $lte: now } }],
      };
      const rows = await query().findMany({ select: ['id'], where, orderBy: inOrder, limit: mostAtATime });
      return rows.map(({ id }) => Number(id));
    },
    async late(before) {
      const where = { state: 'waiting', dueAt: { $lt: before }, overdueAt: null };
      return (await query().findMany({ where, orderBy: { dueAt: 'asc' }, limit: mostAtATime })).map(planOf);
    },
    async create(plan) {
      const data = { ...plan, key: keyOf(plan, plan.action), state: 'waiting', attempts: 0 };
      try {
        await query().create({ data });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async changeWaiting(id, change, also = {}) {
      const where = { $and: [{ id, state: 'waiting' }, also] };
      const { count } = await query().updateMany({ where, data: withKey(change) });
      return count === 1;
    },
    async change(id, change) {
      await query().updateMany({ where: { id }, data: withKey(change) });
    },
  };
}

/** What waits no more gives up its place for the next plan. */
function withKey(change: Partial<StoredPlan>) {
  return change.state && change.state !== 'waiting' ? { ...change, key: null } : change;
}

function keyOf(entry: EntryKey, action: PlanAction): string {
  return `${entryKeyText(entry)} ${action}`;
}

function planOf(row: StoredPlan & { state: PlanState }): StoredPlan {
  const { id, uid, documentId, locale, action, dueAt, words, state, trouble, overdueAt } = row;
  const { actorName, title, site, unit, version, attempts, retryAt, endedAt } = row;
  return {
    ...{ id, uid, documentId, locale, action, dueAt, words, state, trouble, overdueAt },
    ...{ actorName, title, site, unit, version, attempts, retryAt, endedAt },
  };
}
