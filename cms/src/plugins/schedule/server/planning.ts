/** What people do with plans: set, change, take back. */
import type { Core } from '@strapi/strapi';
import type { EntryPlan, EntrySchedule, PlanAction } from '@sanlao/shared/editing/plan';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { canon } from '@sanlao/shared/lao/canon';
import { currentPerson, nameOf } from '../../../actor.ts';
import { databaseNow } from '../../../database-clock.ts';
import { caseOf, insist } from '../../workflow/server/situation.ts';
import { takeStep } from '../../workflow/server/take-step.ts';
import { refusalOf } from '../../workflow/server/transitions.ts';
import { decide } from './decide.ts';
import { openPlans, type StoredPlan } from './plans.ts';
import { recordPlan } from './record.ts';
import { refuse } from './refusals.ts';
import { situationOf, versionOf } from './situation.ts';

type Case = Awaited<ReturnType<typeof caseOf>>;

export interface PlanRequest {
  action: PlanAction;
  dueAt: Date;
  words: string;
}

const farthest = 2 * 366 * 86_400_000;

export function createPlanning(strapi: Core.Strapi) {
  const plans = openPlans(strapi);

  /**
   * Plans it, or changes what was planned. To plan a publish is to approve what there is now.
   *
   * @throws errors with reasons in both languages
   */
  async function set(key: EntryKey, { action, dueAt, words }: PlanRequest): Promise<void> {
    const now = await databaseNow(strapi);
    if (dueAt <= now) throw refuse('past');
    if (dueAt.getTime() - now.getTime() > farthest) throw refuse('far');
    const { entry } = await possible(key, action, { dueAt, words });
    // The checks may take seconds: in a transaction everybody would wait for them.
    if (action === 'publish' && entry.state === 'draft') await takeStep(strapi, key, { step: 'submit' });
    await strapi.db.transaction(async () => {
      const given = await possible(key, action, { dueAt, words });
      if (action === 'publish' && given.entry.state !== 'approved')
        await takeStep(strapi, key, { step: 'approve' });
      const { title, site, unit } = given.draft;
      const person = currentPerson(strapi);
      const plan = {
        ...key,
        action,
        dueAt: dueAt.toISOString(),
        words: canon(words).trim(),
        version: action === 'publish' ? await versionOf(strapi, key) : null,
        actorName: person && nameOf(person),
        ...{ title, site, unit },
      };
      const before = await plans.waiting(key, action);
      await forgetStopped(key, action);
      const anew = { attempts: 0, retryAt: null, overdueAt: null, trouble: null };
      const isKept = before
        ? await plans.changeWaiting(before.id, { ...plan, ...anew })
        : await plans.create(plan);
      if (!isKept) throw refuse('meanwhile');
      await recordPlan(strapi, plan, 'scheduled', { before: before?.dueAt ?? null });
    });
  }

  /** Nothing happens where nothing is planned. */
  async function cancel(key: EntryKey, action: PlanAction): Promise<void> {
    const endedAt = (await databaseNow(strapi)).toISOString();
    await strapi.db.transaction(async () => {
      const { situation } = await caseOf(strapi, key);
      if (!situation.may(action)) throw refuse('not-allowed');
      const plan = await plans.waiting(key, action);
      if (plan && (await plans.changeWaiting(plan.id, { state: 'cancelled', endedAt }))) {
        await recordPlan(strapi, plan, 'unscheduled', { because: 'cancelled', reason: null });
      }
      await forgetStopped(key, action);
    });
  }

  async function ofEntry(key: EntryKey): Promise<EntrySchedule> {
    const { situation, rights, draft } = await caseOf(strapi, key);
    if (!rights.may('read', draft)) throw refuse('not-allowed');
    const open = await plans.open(key);
    const newest = (['publish', 'withdraw'] as const).flatMap((action) => {
      const own = open.filter((plan) => plan.action === action);
      return own.find(({ state }) => state === 'waiting') ?? own[0] ?? [];
    });
    return {
      plans: await compared(newest),
      may: {
        publish: refusalOf('publish', situation) === null,
        withdraw:
          situation.may('withdraw') &&
          (situation.live || newest.some(({ action, state }) => action === 'publish' && state === 'waiting')),
      },
      mayCancel: { publish: situation.may('publish'), withdraw: situation.may('withdraw') },
      withdrawable: situation.withdrawable,
      live: situation.live,
    };
  }

  /** With what already shows that a publish will not be done: people can still mend it. */
  async function compared(given: readonly StoredPlan[]): Promise<EntryPlan[]> {
    const found: EntryPlan[] = [];
    for (const plan of given) found.push({ ...plan, changed: await isChanged(plan) });
    return found;
  }

  return { set, cancel, ofEntry, compared };

  /** A withdrawal may wait for a publish that is still to come. */
  async function isChanged(plan: StoredPlan): Promise<boolean> {
    if (plan.state !== 'waiting' || plan.action !== 'publish') return false;
    return decide(plan, await situationOf(strapi, plan)).do === 'stop';
  }

  /** By the rules of the workflow for doing it at once. @throws errors with reasons in both languages */
  async function possible(
    key: EntryKey,
    action: PlanAction,
    request: Omit<PlanRequest, 'action'>,
  ): Promise<Case> {
    const given = await caseOf(strapi, key);
    if (action === 'publish') insist('publish', given);
    else await refuseWithdrawal(key, given, request.words);
    await refuseDisorder(key, action, request.dueAt);
    return given;
  }

  /** What is not live yet may be, by then. */
  async function refuseWithdrawal(key: EntryKey, { situation }: Case, words: string): Promise<void> {
    if (!situation.may('withdraw')) throw refuse('not-allowed');
    if (!situation.live && !(await plans.waiting(key, 'publish'))) throw refuse('not-live');
    if (situation.withdrawable && words.trim() === '') throw refuse('no-reason');
  }

  async function refuseDisorder(key: EntryKey, action: PlanAction, dueAt: Date): Promise<void> {
    const other = await plans.waiting(key, action === 'publish' ? 'withdraw' : 'publish');
    if (!other) return;
    const isAfter = dueAt.toISOString() > other.dueAt;
    if (isAfter !== (action === 'withdraw')) throw refuse('order');
  }

  async function forgetStopped(key: EntryKey, action: PlanAction): Promise<void> {
    for (const plan of await plans.open(key)) {
      if (plan.action === action && plan.state === 'stopped')
        await plans.change(plan.id, { state: 'cancelled' });
    }
  }
}
