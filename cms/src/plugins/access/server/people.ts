/** The people who sign in: who they are for whom, invited and deactivated by the rules. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { compareLao } from '@sanlao/shared/lao/sort';
import type { Admitted, GivenRole, ListedPerson } from '@sanlao/shared/people/people';
import { roleOf, type Role } from '@sanlao/shared/people/roles';
import type { InvitedDetails } from '@sanlao/shared/activity/invited';
import { may, mayGive } from '@sanlao/shared/people/rules';
import { recordActivity } from '../../activity/server/record.ts';
import { withReason } from '../../activity/server/watch/reason.ts';
import type { Person } from '../../../actor.ts';
import { wantedRoles } from './role-names.ts';
import { forbidden } from './refusals.ts';
import { sites, units } from './roles.ts';

const userUid = 'admin::user';

export interface Invitation {
  firstname: string;
  lastname: string;
  email: string;
  /** code of a role */
  role: string;
}

interface User {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
  isActive: boolean;
  password: string | null;
  registrationToken: string | null;
  roles: { id: number; code: string; name: string }[];
}

/** Everybody who has a role where the person manages people. */
export async function peopleFor(strapi: Core.Strapi, person: Person): Promise<ListedPerson[]> {
  const users = (await strapi.db
    .query(userUid)
    .findMany({ populate: { roles: true }, orderBy: { id: 'asc' } })) as User[];
  return users.filter((user) => isSeenBy(person, user)).map((user) => listed(person, user));
}

/** Ordered by the Lao names of sites and units. */
export async function rolesToGive(strapi: Core.Strapi, { roles }: Person): Promise<GivenRole[]> {
  const [allSites, allUnits] = [await sites(strapi), await units(strapi)];
  return wantedRoles(allSites, allUnits)
    .filter(({ role }) => mayGive(roles, role))
    .map(({ role, code }) => ({
      code,
      kind: role.kind,
      site: ('site' in role && allSites.find((site) => site.code === role.site)) || null,
      unit: ('unit' in role && allUnits.find((unit) => unit.code === role.unit)) || null,
    }))
    .toSorted(
      (one, other) =>
        compareLao(laoName(one.site), laoName(other.site)) ||
        compareLao(laoName(one.unit), laoName(other.unit)),
    );
}

/** Makes the account; the person chooses the password at the link of the answer. */
export async function invite(
  strapi: Core.Strapi,
  person: Person,
  { role: code, ...invitation }: Invitation,
): Promise<Admitted> {
  const role = roleOf(code);
  const stored = role && (await strapi.db.query('admin::role').findOne({ where: { code } }));
  if (!role || !stored || !mayGive(person.roles, role)) throw forbidden('people');
  const email = invitation.email.toLowerCase();
  if (await strapi.service('admin::user').exists({ email })) throw taken(email);
  return strapi.db.transaction(async () => {
    const user = (await strapi
      .service('admin::user')
      .create({ ...invitation, email, roles: [stored.id] })) as User;
    const place = { site: 'site' in role ? role.site : null, unit: 'unit' in role ? role.unit : null };
    const details: InvitedDetails = { email, name: nameOf(user), role: code };
    await recordActivity(strapi, { kind: 'invited', ...place, title: nameOf(user), details: { ...details } });
    return { person: listed(person, user), link: linkOf(strapi, user) };
  });
}

/**
 * Lets somebody in again. Who has not chosen a password yet gets a new link; the one before opens nothing any more.
 *
 * @throws NotFoundError, PolicyError
 */
export async function activate(strapi: Core.Strapi, person: Person, id: number): Promise<Admitted> {
  const user = await userToChange(strapi, person, id);
  // Who signs in by the provider has no password, and nobody else is to choose one.
  if (user.isActive) return { person: listed(person, user), link: null };
  const change =
    user.password === null
      ? { isActive: false, registrationToken: strapi.service('admin::token').createToken() as string }
      : { isActive: true };
  const changed = await update(strapi, user, change);
  return { person: listed(person, changed), link: linkOf(strapi, changed) };
}

/**
 * Signs somebody out at once and lets nobody in by that account, nor by the link of its invitation.
 *
 * @throws NotFoundError, PolicyError
 */
export async function deactivate(
  strapi: Core.Strapi,
  person: Person,
  { id, reason }: { id: number; reason: string },
): Promise<ListedPerson> {
  const user = await userToChange(strapi, person, id);
  // Updating ends the sessions as well.
  const change = { isActive: false, registrationToken: null };
  return listed(person, await withReason(reason, () => update(strapi, user, change)));
}

async function userToChange(strapi: Core.Strapi, person: Person, id: number): Promise<User> {
  const user = (await strapi.db
    .query(userUid)
    .findOne({ where: { id }, populate: { roles: true } })) as User | null;
  if (!user || !isSeenBy(person, user)) throw new errors.NotFoundError();
  if (user.id === person.id) throw forbidden('yourself');
  if (!mayChange(person, user)) throw forbidden('people');
  return user;
}

async function update(
  strapi: Core.Strapi,
  { id, roles }: User,
  change: Partial<Pick<User, 'isActive' | 'registrationToken'>>,
): Promise<User> {
  const changed = (await strapi.service('admin::user').updateById(id, change)) as User;
  return { ...changed, roles };
}

function listed(person: Person, user: User): ListedPerson {
  const { id, email, roles, isActive, registrationToken } = user;
  return {
    id,
    name: nameOf(user),
    email,
    roles: roles.map(({ code, name }) => ({ code, name })),
    state: isActive ? 'active' : registrationToken ? 'invited' : 'deactivated',
    mayChange: mayChange(person, user) && id !== person.id,
  };
}

function linkOf(strapi: Core.Strapi, { registrationToken }: User): string | null {
  const admin = strapi.config.get('admin.absoluteUrl') as string;
  return registrationToken && `${admin}/auth/register?registrationToken=${registrationToken}`;
}

function isSeenBy({ roles }: Person, user: User): boolean {
  if (may(roles, 'manage-people', { site: null, unit: null })) return true;
  return rolesOf(user).some(
    (role) => 'site' in role && may(roles, 'manage-people', { site: role.site, unit: null }),
  );
}

/** Only whoever might have given all of the person's roles. */
function mayChange({ roles }: Person, user: User): boolean {
  if (may(roles, 'manage-people', { site: null, unit: null })) return true;
  const given = rolesOf(user);
  return given.length === user.roles.length && given.every((role) => mayGive(roles, role));
}

function rolesOf(user: User): Role[] {
  return user.roles.flatMap(({ code }) => roleOf(code) ?? []);
}

function laoName(named: GivenRole['site']): string {
  return named?.nameLo ?? '';
}

function nameOf({ firstname, lastname, email }: User): string {
  return [firstname, lastname].filter(Boolean).join(' ') || email;
}

function taken(email: string): Error {
  return new errors.ValidationError(
    `ອີເມວ "${email}" ມີບັນຊີແລ້ວ: ໃຫ້ຜູ້ດູແລລະບົບເພີ່ມບົດບາດໃຫ້ / "${email}" has an account already: ask an administrator to add a role to it`,
  );
}
