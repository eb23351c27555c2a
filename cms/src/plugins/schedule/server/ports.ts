/** What `tick` needs, by the database, the workflow and the record. */
import type { Core } from '@strapi/strapi';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { databaseNow } from '../../../database-clock.ts';
import { entryOf } from '../../workflow/server/entries.ts';
import { takeStep } from '../../workflow/server/take-step.ts';
import { openPlans, type StoredPlan } from './plans.ts';
import { stopReasons, troubleOf } from './reasons.ts';
import { recordPlan } from './record.ts';
import { situationOf } from './situation.ts';
import type { Attempt, Ports } from './tick.ts';

export function portsOf(strapi: Core.Strapi): Ports<StoredPlan> {
  const plans = openPlans(strapi);

  const attempt: Attempt<StoredPlan> = {
    // The first write of the transaction: of two processes one waits here for the other, and then finds nothing.
    async claim(id, now) {
      const at = now.toISOString();
      const taken = await plans.changeWaiting(id, { state: 'done', endedAt: at }, { dueAt: { $lte: at } });
      return taken ? plans.find(id) : undefined;
    },
    situation: (plan) => situationOf(strapi, keyOf(plan)),
    async take(plan, step) {
      const key = keyOf(plan);
      // Who changes the entry from here on is a step behind or ahead of us, never in between.
      const { revision } = await entryOf(strapi, key);
      const { words } = plan;
      const told =
        step === 'publish'
          ? ({ change: words ? 'major' : 'minor', note: words } as const)
          : { reason: words };
      await takeStep(strapi, key, { step, revision, ...told });
    },
    end: (plan, state) => plans.change(plan.id, { state, trouble: null }),
    async stop(plan, why) {
      const { lo, en } = typeof why === 'string' ? stopReasons[why] : why;
      await plans.change(plan.id, { state: 'stopped', trouble: { lo, en } });
      await recordPlan(strapi, plan, 'unscheduled', { because: 'stopped', reason: { lo, en } });
      strapi.log.warn(`Planned and not done: ${sentence(plan)}. ${en}`);
    },
  };

  return {
    now: () => databaseNow(strapi),
    due: (now) => plans.due(now.toISOString()),
    late: (before) => plans.late(before.toISOString()),
    find: async (id) => {
      const plan = await plans.find(id);
      return plan?.state === 'waiting' ? plan : undefined;
    },
    async alarm(plan, now) {
      const minutes = Math.floor((now.getTime() - Date.parse(plan.dueAt)) / 60_000);
      const isFirst = await strapi.db.transaction(async () => {
        const noticed = { overdueAt: now.toISOString() };
        if (!(await plans.changeWaiting(plan.id, noticed, { overdueAt: null }))) return false;
        await recordPlan(strapi, plan, 'overdue', { minutes });
        return true;
      });
      if (isFirst) strapi.log.warn(`Overdue by ${minutes} minutes: ${sentence(plan)}.`);
    },
    inTransaction: async (work) => await strapi.db.transaction(() => work(attempt)),
    async postpone(id, until, { lo, en }) {
      const plan = await plans.find(id);
      const attempts = (plan?.attempts ?? 0) + 1;
      await plans.changeWaiting(id, { attempts, retryAt: until.toISOString(), trouble: { lo, en } });
      strapi.log.warn(
        `${plan ? sentence(plan) : 'A plan'} did not work and is tried again at ${until.toISOString()}. ${en}`,
      );
    },
    troubleOf(error) {
      const trouble = troubleOf(error);
      if (!trouble.lasting)
        strapi.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return trouble;
    },
  };
}

function keyOf({ uid, documentId, locale }: StoredPlan) {
  return { uid, documentId, locale };
}

function sentence({ action, title, uid, documentId, dueAt }: StoredPlan): string {
  return `${action} "${title ?? ''}" (${uid} ${documentId}) at ${formatDateTime(dueAt, 'en')}`;
}
