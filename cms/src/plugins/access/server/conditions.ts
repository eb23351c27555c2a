/** Strapi's conditions, made from the rules: what of a content type or of the library a person reaches. */
import type { Core } from '@strapi/strapi';
import { roleOf, type Role } from '@sanlao/shared/people/roles';
import type { Deed } from '@sanlao/shared/people/rules';
import { mayChangeFolder, mayReadFolder, mayUploadInto, placeOfPath } from './files.ts';
import { allFolders, rootFolders } from './library.ts';
import { filterOf } from './places.ts';
import { readFilter } from './reading.ts';

/** What Strapi gives: the person, and the permission that is being looked at. */
interface Asking {
  id: number;
  roles?: { code: string }[];
  permission: { subject?: string | null };
}

type Condition = boolean | object;

const names = {
  'may-read': 'ອ່ານຕາມບົດບາດ / Reads by role',
  'may-write': 'ຂຽນຕາມບົດບາດ / Writes by role',
  'may-publish': 'ເຜີຍແຜ່ຕາມບົດບາດ / Publishes by role',
  'may-read-files': 'ເຫັນໄຟລ໌ຕາມບົດບາດ / Sees files by role',
  'may-change-files': 'ປ່ຽນໄຟລ໌ຕາມບົດບາດ / Changes files by role',
} as const;

type ConditionName = keyof typeof names;

export const conditionId = (name: ConditionName) => `plugin::access.${name}`;

/** Call it in `bootstrap`: Strapi takes no condition later. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  const handlers: Record<ConditionName, (asking: Asking) => Condition | Promise<Condition>> = {
    'may-read': (asking) =>
      readFilter(strapi, { id: asking.id, roles: rolesOf(asking) }, asking.permission.subject ?? ''),
    'may-write': entries('write'),
    'may-publish': (asking) => orNotYetSaved(entries('publish')(asking)),
    'may-read-files': (asking) => files(strapi, asking, 'read'),
    'may-change-files': (asking) => files(strapi, asking, 'change'),
  };
  await strapi.service('admin::permission').conditionProvider.registerMany(
    Object.entries(handlers).map(([name, handler]) => ({
      name,
      displayName: names[name as ConditionName],
      plugin: 'access',
      category: 'sanlao',
      handler,
    })),
  );
}

function entries(deed: Deed): (asking: Asking) => Condition {
  return (asking) => filterOf(rolesOf(asking), deed, asking.permission.subject ?? '');
}

/**
 * Before a new language is saved and published in one step, Strapi asks about an entry without fields. The document
 * middleware asks again about what is saved.
 */
function orNotYetSaved(condition: Condition): Condition {
  if (typeof condition === 'boolean') return condition;
  return { $or: [condition, { site: { $exists: false } }] };
}

async function files(strapi: Core.Strapi, asking: Asking, deed: 'read' | 'change'): Promise<Condition> {
  const roles = rolesOf(asking);
  const may = { read: mayReadFolder, change: mayChangeFolder }[deed];
  if (may(roles, undefined)) return true;
  const [roots, folders] = [await rootFolders(strapi), await allFolders(strapi)];
  const pathsWhere = (allowed: typeof may) =>
    folders.map(({ path }) => path).filter((path) => allowed(roles, placeOfPath(roots, path)));
  const all = { folderPath: { $in: pathsWhere(may) } };
  if (deed === 'read') return all;
  return { $or: [all, { folderPath: { $in: pathsWhere(mayUploadInto) }, 'createdBy.id': asking.id }] };
}

function rolesOf({ roles = [] }: Asking): Role[] {
  return roles.flatMap(({ code }) => roleOf(code) ?? []);
}
