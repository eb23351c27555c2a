/** Who asks, in the request that is being answered. */
import type { Core } from '@strapi/strapi';
import { roleOf, type Role } from '@sanlao/shared/people/roles';

export interface Person {
  id: number;
  firstname: string | null;
  lastname: string | null;
  email: string;
  roles: Role[];
}

/** "admin:3", "token:import"; null: the system */
export function currentActor(strapi: Core.Strapi): string | null {
  const person = currentPerson(strapi);
  if (person) return `admin:${person.id}`;
  const token = tokenName(strapi);
  return token ? `token:${token}` : null;
}

/** The signed-in person with the roles that are the platform's; null for tokens and for the system itself. */
export function currentPerson(strapi: Core.Strapi): Person | null {
  const user = strapi.requestContext.get()?.state.user as StoredUser | undefined;
  if (!user?.id) return null;
  const { id, firstname = null, lastname = null, email, roles = [] } = user;
  return { id, firstname, lastname, email, roles: roles.flatMap(({ code }) => roleOf(code) ?? []) };
}

export function nameOf({ firstname, lastname, email }: Person): string {
  return [firstname, lastname].filter(Boolean).join(' ') || email;
}

interface StoredUser {
  id?: number;
  firstname?: string | null;
  lastname?: string | null;
  email: string;
  roles?: { code: string }[];
}

function tokenName(strapi: Core.Strapi): string | undefined {
  return strapi.requestContext.get()?.state.auth?.credentials?.name;
}
