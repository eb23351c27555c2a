import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { planActions, planRequestSchema, type PlanPage } from '@sanlao/shared/editing/plan';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { currentPerson } from '../../../actor.ts';
import { parse } from '../../../parse.ts';
import { delegatedSites } from '../../workflow/server/delegations.ts';
import { isUnderWorkflow } from '../../workflow/server/types.ts';
import { createPlanning } from './planning.ts';
import { openPlans, type StoredPlan } from './plans.ts';
import { readablePlans } from './readable-plans.ts';

interface Context {
  params: Record<string, string>;
  query: unknown;
  request: { body?: unknown };
  body: unknown;
}

const actionSchema = z.enum(planActions);
const localeQuery = z.object({ locale: z.string().optional() });
const instant = z.iso.datetime({ offset: true }).transform((value) => new Date(value).toISOString());
const page = z.coerce.number().int().min(1).max(10_000).default(1);
const spanQuery = z.object({ from: instant, until: instant, page });

/** For signed-in editors; who may plan what is asked of the workflow. */
export const schedule = ({ strapi }: { strapi: Core.Strapi }) => {
  const planning = createPlanning(strapi);
  const plans = openPlans(strapi);
  return {
    /** `EntrySchedule` */
    async ofEntry(context: Context): Promise<void> {
      context.body = await planning.ofEntry(keyOf(context));
    },
    /** `EntrySchedule` as it is then */
    async set(context: Context): Promise<void> {
      const key = keyOf(context);
      const { dueAt, words } = parse(planRequestSchema, context.request.body);
      const action = parse(actionSchema, context.params['action']);
      await planning.set(key, { action, dueAt: new Date(dueAt), words });
      context.body = await planning.ofEntry(key);
    },
    /** `EntrySchedule` as it is then */
    async cancel(context: Context): Promise<void> {
      const key = keyOf(context);
      await planning.cancel(key, parse(actionSchema, context.params['action']));
      context.body = await planning.ofEntry(key);
    },
    /** `PlanPage` */
    async list(context: Context): Promise<void> {
      const span = parse(spanQuery, context.query);
      const person = currentPerson(strapi);
      if (!person) throw new errors.UnauthorizedError();
      const readable = readablePlans(person.roles, await delegatedSites(strapi, person));
      const found = await plans.between(span, readable);
      const open = await plans.next(readable);
      const compared = await planning.compared(distinct([...found.plans, ...open]));
      const byId = new Map(compared.map((plan) => [plan.id, plan]));
      const shown = (given: readonly StoredPlan[]) => given.flatMap(({ id }) => byId.get(id) ?? []);
      context.body = { ...found, plans: shown(found.plans), open: shown(open) } satisfies PlanPage;
    },
  };
};

/** A month and what comes next have plans in common, which are looked at once. */
function distinct(plans: readonly StoredPlan[]): StoredPlan[] {
  return [...new Map(plans.map((plan) => [plan.id, plan])).values()];
}

/** @throws NotFoundError for what cannot be planned */
function keyOf({ params, query }: Context): EntryKey {
  const { uid = '', documentId = '' } = params;
  if (!isUnderWorkflow(uid)) throw new errors.NotFoundError();
  return { uid, documentId, locale: parse(localeQuery, query).locale || null };
}
