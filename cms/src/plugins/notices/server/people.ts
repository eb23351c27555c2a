/** The people who can be told something: those who can sign in and have a role of the platform. */
import type { Core } from '@strapi/strapi';
import type { Delegation } from '@sanlao/shared/editing/workflow';
import { roleOf } from '@sanlao/shared/people/roles';
import { isLocale, type Locale } from '@sanlao/shared/locales';
import { nameOf, type Person } from '../../../actor.ts';
import { delegationsTo, receivers } from '../../workflow/server/delegations.ts';
import { rightsWith } from '../../workflow/server/may.ts';
import type { Somebody } from './recipients.ts';

export interface Reachable extends Person, Somebody {
  name: string;
  /** of the admin, as the person chose it */
  language: Locale;
  /** for an absent editor */
  standsIn: boolean;
}

export async function everybody(strapi: Core.Strapi): Promise<Reachable[]> {
  const users = (await query(strapi).findMany({ where: signsIn, populate: ['roles'] })) as User[];
  const standingIn = await receivers(strapi);
  const people: Reachable[] = [];
  for (const user of users) {
    const person = personOf(user);
    if (person.roles.length === 0) continue;
    const delegations = standingIn.has(person.id) ? await delegationsTo(strapi, person) : [];
    people.push(reachable(user, person, delegations));
  }
  return people;
}

/** @returns undefined for whoever cannot sign in any more */
export async function personBy(strapi: Core.Strapi, id: number): Promise<Reachable | undefined> {
  const user = (await query(strapi).findOne({
    where: { id, ...signsIn },
    populate: ['roles'],
  })) as User | null;
  if (!user) return undefined;
  const person = personOf(user);
  return reachable(user, person, await delegationsTo(strapi, person));
}

const signsIn = { isActive: true, blocked: false };

interface User {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
  preferedLanguage: string | null;
  roles: { code: string }[];
}

function personOf({ id, firstname, lastname, email, roles }: User): Person {
  return { id, firstname, lastname, email, roles: roles.flatMap(({ code }) => roleOf(code) ?? []) };
}

function reachable(
  { preferedLanguage }: User,
  person: Person,
  delegations: readonly Delegation[],
): Reachable {
  const { may, delegatedSites } = rightsWith(person, delegations);
  return {
    ...person,
    may,
    standsIn: delegatedSites.length > 0,
    name: nameOf(person),
    language: isLocale(preferedLanguage) ? preferedLanguage : 'lo',
  };
}

function query(strapi: Core.Strapi) {
  return strapi.db.query('admin::user');
}
