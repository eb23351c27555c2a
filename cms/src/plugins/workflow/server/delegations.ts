/** Review and publish of a site in other hands while its editor is away. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { WorkflowDetails } from '@sanlao/shared/activity/workflow-details';
import type { Delegation } from '@sanlao/shared/editing/workflow';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { may } from '@sanlao/shared/people/rules';
import { roleOf, type Role } from '@sanlao/shared/people/roles';
import { nameOf, type Person } from '../../../actor.ts';
import { databaseNow } from '../../../database-clock.ts';
import { recordActivity } from '../../activity/server/record.ts';
import { delegationUid } from './models.ts';
import { refuse } from './refusals.ts';

type Receiver = Pick<Person, 'id' | 'roles'>;
type Because = WorkflowDetails['delegation-ended']['because'];

const longestDays = 366;
const userUid = 'admin::user';

/** Those that hold today; one whose giver lost the right, or whose receiver left the site's work, holds no more. */
export async function delegationsTo(strapi: Core.Strapi, person: Receiver): Promise<Delegation[]> {
  const found = await open(strapi, { receiver: person.id });
  // This is asked for with everything that somebody reads: most have none, and need no clock.
  if (found.length === 0) return [];
  const today = await dayIn(strapi);
  const holding: Delegation[] = [];
  for (const delegation of found.filter(({ until }) => until >= today)) {
    const giver = await personBy(strapi, delegation.giver);
    if (giver && mayGive(giver, delegation.site) && mayReceive(person, delegation.site))
      holding.push(delegation);
  }
  return holding;
}

/** Ids of those to whom anything was handed over that was not ended: nobody else has to be asked about. */
export async function receivers(strapi: Core.Strapi): Promise<Set<number>> {
  return new Set((await open(strapi, {})).map(({ receiver }) => receiver));
}

/** Sites whose review this person may hand over, ordered by code. */
export async function sitesToGive(
  strapi: Core.Strapi,
  person: Person,
): Promise<{ code: string; nameLo: string; nameEn: string }[]> {
  const sites = await strapi.db.query('api::site.site').findMany({
    select: ['code', 'nameLo', 'nameEn'],
    where: { publishedAt: null },
    orderBy: { code: 'asc' },
  });
  return sites
    .filter(({ code }) => mayGive(person, code))
    .map(({ code, nameLo, nameEn }) => ({ code, nameLo, nameEn }));
}

/** Sites whose entries somebody reads, reviews and publishes in the place of an absent editor. */
export async function delegatedSites(strapi: Core.Strapi, person: Receiver): Promise<string[]> {
  return (await delegationsTo(strapi, person)).map(({ site }) => site);
}

/** Those that are open for the sites of somebody who gives, and those that this person has received. */
export async function delegationsFor(strapi: Core.Strapi, person: Person): Promise<Delegation[]> {
  const found = await open(strapi, { until: { $gte: await dayIn(strapi) } });
  return found.filter(({ site, receiver }) => receiver === person.id || mayGive(person, site));
}

/** Who could stand in for the editor of this site. */
export async function possibleReceivers(
  strapi: Core.Strapi,
  person: Person,
  site: string,
): Promise<{ id: number; name: string }[]> {
  if (!mayGive(person, site)) throw refuse('not-allowed');
  const users = await strapi.db
    .query(userUid)
    .findMany({ where: { isActive: true, blocked: false }, populate: ['roles'] });
  return users
    .map(personOf)
    .filter((user) => user.id !== person.id && mayReceive(user, site) && !mayGive(user, site))
    .map((user) => ({ id: user.id, name: nameOf(user) }));
}

interface NewDelegation {
  site: string;
  receiver: number;
  until: string;
}

export async function delegate(
  strapi: Core.Strapi,
  person: Person,
  { site, receiver, until }: NewDelegation,
): Promise<void> {
  if (!mayGive(person, site)) throw refuse('not-allowed');
  const to = await personBy(strapi, receiver);
  if (!to || to.id === person.id || !mayReceive(to, site)) throw refuse('no-receiver');
  if (until < (await dayIn(strapi)) || until > (await dayIn(strapi, longestDays)))
    throw refuse('no-such-day');
  const names = { giverName: nameOf(person), receiverName: nameOf(to) };
  await strapi.db.transaction(async () => {
    await query(strapi).create({
      data: { site, giver: person.id, receiver, until, createdAt: await databaseNow(strapi), ...names },
    });
    const details = { to: `admin:${receiver}`, toName: names.receiverName, until };
    await recordActivity(strapi, {
      kind: 'delegated',
      site,
      details: details satisfies WorkflowDetails['delegated'],
    });
  });
}

/** Before its day, by the one who gave it or another editor of the site. */
export async function endDelegation(strapi: Core.Strapi, person: Person, id: number): Promise<void> {
  const [delegation] = await open(strapi, { id });
  if (!delegation) throw new errors.NotFoundError();
  if (!mayGive(person, delegation.site)) throw refuse('not-allowed');
  await end(strapi, delegation, 'taken back');
}

/** Records those whose last day has passed; they hold no more since that day, whether this runs or not. */
export async function endPastDelegations(strapi: Core.Strapi): Promise<void> {
  for (const delegation of await open(strapi, { until: { $lt: await dayIn(strapi) } })) {
    await end(strapi, delegation, 'last day');
  }
}

async function end(strapi: Core.Strapi, delegation: Delegation, because: Because): Promise<void> {
  const { id, site, receiver, receiverName, until } = delegation;
  await strapi.db.transaction(async () => {
    const { count } = await query(strapi).updateMany({
      where: { id, endedAt: null },
      data: { endedAt: await databaseNow(strapi) },
    });
    if (count === 0) return;
    const details = { to: `admin:${receiver}`, toName: receiverName, until, because };
    await recordActivity(strapi, {
      kind: 'delegation-ended',
      site,
      details: details satisfies WorkflowDetails['delegation-ended'],
    });
  });
}

function open(strapi: Core.Strapi, where: Record<string, unknown>): Promise<Delegation[]> {
  return query(strapi).findMany({ where: { ...where, endedAt: null }, orderBy: { id: 'asc' } });
}

function query(strapi: Core.Strapi) {
  return strapi.db.query(delegationUid as never);
}

/** By the own role: what was handed over cannot be handed on. */
function mayGive({ roles }: Person, site: string): boolean {
  return may(roles, 'review', { site, unit: null }) && may(roles, 'publish', { site, unit: null });
}

/** A contributor of the site, or an editor of any. */
function mayReceive({ roles }: Pick<Person, 'roles'>, site: string): boolean {
  const contributes = (role: Role) => role.kind === 'contributor' && role.site === site;
  return roles.some((role) => contributes(role) || role.kind === 'editor' || role.kind === 'ministry-editor');
}

async function personBy(strapi: Core.Strapi, id: number): Promise<Person | null> {
  const user = await strapi.db
    .query(userUid)
    .findOne({ where: { id, isActive: true, blocked: false }, populate: ['roles'] });
  return user && personOf(user);
}

interface User {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email: string;
  roles?: { code: string }[];
}

function personOf({ id, firstname = null, lastname = null, email, roles = [] }: User): Person {
  return { id, firstname, lastname, email, roles: roles.flatMap(({ code }) => roleOf(code) ?? []) };
}

/** The day in Laos so many days from now, by the clock of the database. */
async function dayIn(strapi: Core.Strapi, days = 0): Promise<string> {
  return vientianeDay(new Date((await databaseNow(strapi)).getTime() + days * 86_400_000));
}
