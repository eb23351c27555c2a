/** Takes in what was recorded, and makes of it what is to be sent: each thing once, whatever processes look at the record. */
import type { Core } from '@strapi/strapi';
import { activitySchema, type Activity } from '@sanlao/shared/activity/activity';
import { databaseNow } from '../../../database-clock.ts';
import { environment } from '../../../runtime.ts';
import { activityModel, activityUid } from '../../activity/server/models.ts';
import { openChats } from './chat/chats.ts';
import { choicesOfAll } from './choices.ts';
import { rowOf, type NewDelivery } from './deliveries.ts';
import { toldBy, toldKinds, type Told } from './happening.ts';
import { deliveryTable, intakeTable } from './models.ts';
import { everybody } from './people.ts';
import { plan } from './plan.ts';
import { toldOf } from './recipients.ts';

/**
 * A transaction may end after one that began later, and its rows have lower ids. None takes so long that so many
 * others come between.
 */
const reach = 5000;
const atATime = 50;

/** What was there before there were notices is told to nobody. */
export async function beginIntake(strapi: Core.Strapi): Promise<void> {
  const connection = strapi.db.connection;
  const [taken] = await connection(intakeTable).select('id').limit(1);
  if (taken) return;
  const [last] = await connection(activityModel.tableName).max({ id: 'id' });
  await take(strapi, [Number(last?.['id'] ?? 0)], new Map());
}

/** @returns how many were looked at */
export async function takeIn(strapi: Core.Strapi): Promise<number> {
  const activities = await untaken(strapi);
  if (activities.length === 0) return 0;
  const told: Told[] = [];
  for (const activity of activities) {
    const one = await toldBy(strapi, activity);
    if (one) told.push(one);
  }
  const planned = await deliveriesOf(strapi, told);
  await take(
    strapi,
    activities.map(({ id }) => id),
    Map.groupBy(planned, ({ source }) => source),
  );
  return activities.length;
}

/** Those of people who chose to be told. */
export async function deliveriesOf(strapi: Core.Strapi, told: readonly Told[]): Promise<NewDelivery[]> {
  const people = await choicesOfAll(strapi, await everybody(strapi));
  const ways = { email: environment.mail !== undefined, chats: await openChats(strapi).owners() };
  const now = await databaseNow(strapi);
  return told.flatMap(({ source, happening, content }) =>
    plan(happening, toldOf(happening, people), { ways, now }).map((planned) => ({
      ...planned,
      source,
      content,
    })),
  );
}

/** Rows of the intake that nobody needs any more. */
export async function forgetTaken(strapi: Core.Strapi): Promise<void> {
  const connection = strapi.db.connection;
  const [last] = await connection(intakeTable).max({ activity: 'activity' });
  await connection(intakeTable)
    .where('activity', '<', Number(last?.['activity'] ?? 0) - 4 * reach)
    .delete();
}

async function untaken(strapi: Core.Strapi): Promise<Activity[]> {
  const connection = strapi.db.connection;
  const [span] = await connection(intakeTable).min({ first: 'activity' }).max({ last: 'activity' });
  const after = Math.max(Number(span?.['first'] ?? 0), Number(span?.['last'] ?? 0) - reach);
  const ids: number[] = await connection(activityModel.tableName)
    .where('id', '>', after)
    .whereIn('kind', [...toldKinds])
    .whereNotIn('id', connection(intakeTable).select('activity').where('activity', '>', after))
    .orderBy('id')
    .limit(atATime)
    .pluck('id');
  if (ids.length === 0) return [];
  const rows = (await strapi.db
    .query(activityUid as never)
    .findMany({ where: { id: { $in: ids } }, orderBy: { id: 'asc' } })) as Record<string, unknown>[];
  return rows.map((row) => activitySchema.parse({ ...row, at: new Date(row['at'] as string).toISOString() }));
}

/** In one transaction with what is to be sent of them; what another process took meanwhile is left to it. */
async function take(strapi: Core.Strapi, ids: number[], planned: Map<string, NewDelivery[]>): Promise<void> {
  const now = await databaseNow(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    const taken = (await trx(intakeTable)
      .insert(ids.map((activity) => ({ activity, at: now.toISOString() })))
      .onConflict('activity')
      .ignore()
      .returning('activity')) as { activity: number }[];
    const own = taken.flatMap(({ activity }) => planned.get(`activity:${activity}`) ?? []);
    for (const delivery of own)
      await trx(deliveryTable).insert(rowOf(delivery, now)).onConflict('key').ignore();
  });
}
