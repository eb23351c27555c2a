import type { Core } from '@strapi/strapi';
import type { Activity, ActivityKind } from '@sanlao/shared/activity/activity';
import { currentActor, currentPerson, nameOf } from '../../../actor.ts';
import { activityUid } from './models.ts';

/** What is not given is null; `actor` and `actorName` are those of the request that is being answered. */
export type NewActivity = { kind: ActivityKind } & Partial<Omit<Activity, 'id' | 'kind'>>;

/** Adds one row, in the transaction that is open where this is called: what was done and its record stand or fall together. */
export async function recordActivity(strapi: Core.Strapi, activity: NewActivity): Promise<void> {
  const person = currentPerson(strapi);
  const by = { actor: currentActor(strapi), actorName: person && nameOf(person) };
  const data = { ...empty, ...by, at: new Date(), ...activity };
  await strapi.db.query(activityUid as never).create({ data });
}

const empty = { uid: null, documentId: null, locale: null, title: null, site: null, unit: null, details: {} };
