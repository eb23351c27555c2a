/** Who of the invited people it is that the provider vouches for. */
import type { Core } from '@strapi/strapi';
import { roleOf } from '@sanlao/shared/people/roles';
import type { OidcSettings } from '@sanlao/shared/config/environment';
import { findPerson, type StoredPerson } from '../people.ts';
import { bindIdentity, personOfIdentity } from './identities.ts';
import { Problem } from './problem.ts';
import type { Claims } from './provider.ts';

/** The address that the provider has verified, in small letters. */
export function verifiedEmail({ emailClaim }: OidcSettings, claims: Claims): string {
  const email = claims[emailClaim];
  if (typeof email !== 'string' || claims['email_verified'] !== true) throw new Problem('unverified');
  return email.toLowerCase();
}

/**
 * The first time, whose address was invited: that accepts the invitation. From then on, who is the same at the provider,
 * whatever the address. Nobody is let in, or made, who was not invited.
 */
export async function guestOf(
  strapi: Core.Strapi,
  settings: OidcSettings,
  claims: Claims,
): Promise<StoredPerson> {
  const email = verifiedEmail(settings, claims);
  const identity = { issuer: settings.issuer, subject: String(claims['sub']) };
  const known = await personOfIdentity(strapi, identity);
  const person = known ?? (await findPerson(strapi, email));
  if (!person) throw new Problem('unknown');
  if (!person.isActive && person.registrationToken === null) throw new Problem('inactive');
  const change = {
    ...(person.isActive ? {} : { isActive: true, registrationToken: null }),
    ...(await claimedRoles(strapi, settings, claims, person)),
  };
  if (!known && !(await bindIdentity(strapi, person.id, identity))) throw new Problem('taken');
  if (Object.keys(change).length > 0) await strapi.service('admin::user').updateById(person.id, change);
  return person;
}

/**
 * Where the installation lets the provider say who has which role: codes of roles that are there, never the
 * administrator's, and never of an administrator. A claim that is empty, or names none of them, says that the person has
 * none any more.
 *
 * @throws Problem where it says so
 */
async function claimedRoles(
  strapi: Core.Strapi,
  { rolesClaim }: OidcSettings,
  claims: Claims,
  { id, roles: before }: StoredPerson,
): Promise<{ roles?: number[] }> {
  if (rolesClaim === undefined || before.some(isAdministrator)) return {};
  if (claims[rolesClaim] === undefined || claims[rolesClaim] === null) return {};
  const codes = [claims[rolesClaim]].flat().filter((code) => typeof code === 'string');
  const allowed = codes.filter((code) => roleOf(code) && !isAdministrator({ code }));
  const found: { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: allowed } } });
  const roles = found.map((role) => role.id).sort();
  if (roles.length === 0) {
    strapi.log.warn(
      `A single sign-on was refused: the provider's claim "${rolesClaim}" names no role of admin:${id} that is there.`,
    );
    throw new Problem('inactive');
  }
  const isSame = JSON.stringify(roles) === JSON.stringify(before.map((role) => role.id).sort());
  return isSame ? {} : { roles };
}

function isAdministrator({ code }: { code: string }): boolean {
  return roleOf(code)?.kind === 'administrator';
}
