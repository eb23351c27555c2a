/** Strapi's roles, kept as the sites and units are. */
import type { Core } from '@strapi/strapi';
import { roleOf, type Role } from '@sanlao/shared/people/roles';
import { permissionsOf, subjectsOf } from './permissions.ts';
import {
  removedDescription,
  wantedRoles,
  type Named,
  type NamedUnit,
  type WantedRole,
} from './role-names.ts';
import { addPermissions, keepPermissions } from './store-permissions.ts';

export interface StoredRole {
  id: number;
  code: string;
  name: string;
  description: string | null;
}

const roleUid = 'admin::role';
/** What Strapi makes on an empty database: roles that know no sites. */
const strapiRoles = ['strapi-editor', 'strapi-author'];

/** Makes, renames and removes roles; a role whose site or unit is gone stays while somebody has it, and says so. */
export async function syncRoles(strapi: Core.Strapi): Promise<void> {
  const stored = (await strapi.db.query(roleUid).findMany()) as StoredRole[];
  const wanted = wantedRoles(await sites(strapi), await units(strapi));
  const names = new Map(stored.map(({ code, name }) => [name, code]));
  for (const role of wanted) {
    const existing = stored.find(({ code }) => code === role.code);
    await keepRole(strapi, { ...role, name: freeName(role, names) }, existing);
  }
  const codes = new Set(wanted.map(({ code }) => code));
  for (const role of stored) if (isGone(role, codes)) await letGo(strapi, role);
}

/** Lets every role have the permissions that the rules give it. */
export async function syncPermissions(strapi: Core.Strapi): Promise<void> {
  const subjects = subjectsOf(strapi);
  const stored = (await strapi.db.query(roleUid).findMany()) as StoredRole[];
  const ours = stored.flatMap(({ id, code }) => {
    const role = roleOf(code);
    return role && role.kind !== 'administrator' ? [[id, permissionsOf(role, subjects)] as const] : [];
  });
  await keepPermissions(strapi, new Map(ours));
}

/** The newest names of all sites, published or not. */
export async function sites(strapi: Core.Strapi): Promise<Named[]> {
  return named(
    await strapi.db.query('api::site.site').findMany({
      select: ['code', 'nameLo', 'nameEn'],
      where: { publishedAt: null },
      orderBy: { code: 'asc' },
    }),
  );
}

export async function units(strapi: Core.Strapi): Promise<NamedUnit[]> {
  return named(
    await strapi.db.query('api::unit.unit').findMany({
      select: ['code', 'site', 'nameLo', 'nameEn'],
      where: { publishedAt: null },
      orderBy: { code: 'asc' },
    }),
  );
}

/** A draft may have no code yet. */
function named<T extends { code: string | null }>(rows: readonly T[]): (T & { code: string })[] {
  return rows.filter((row): row is T & { code: string } => Boolean(row.code));
}

/** Two units of a site may be called the same; Strapi's roles may not. */
function freeName({ code, name }: WantedRole, names: Map<string, string>): string {
  const taken = names.get(name);
  const free = taken === undefined || taken === code ? name : `${name} (${code})`;
  names.set(free, code);
  return free;
}

async function keepRole(
  strapi: Core.Strapi,
  { role, code, name, description }: WantedRole,
  existing: StoredRole | undefined,
): Promise<void> {
  if (existing?.name === name && existing.description === description) return;
  const query = strapi.db.query(roleUid);
  if (existing) return void (await query.update({ where: { id: existing.id }, data: { name, description } }));
  const { id } = await query.create({ data: { code, name, description } });
  await addPermissions(strapi, id, permissionsFor(strapi, role));
}

function permissionsFor(strapi: Core.Strapi, role: Role) {
  return permissionsOf(role, subjectsOf(strapi));
}

function isGone({ code }: StoredRole, wanted: ReadonlySet<string>): boolean {
  return strapiRoles.includes(code) || (roleOf(code) !== null && !wanted.has(code));
}

async function letGo(strapi: Core.Strapi, { id, code, description }: StoredRole): Promise<void> {
  const people = await strapi.db.query('admin::user').count({ where: { roles: { id } } });
  if (people === 0) return void (await strapi.service('admin::role').deleteByIds([id]));
  if (strapiRoles.includes(code) || description === removedDescription) return;
  await strapi.db.query(roleUid).update({ where: { id }, data: { description: removedDescription } });
}
