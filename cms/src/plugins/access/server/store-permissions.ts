/** The permissions of our roles in Strapi's tables: a role has some sixty, so they are written together. */
import type { Core } from '@strapi/strapi';
import type { Permission } from './permissions.ts';

const permissionUid = 'admin::permission';

/** Writes those of a role that has none. */
export async function addPermissions(
  strapi: Core.Strapi,
  roleId: number,
  permissions: readonly Permission[],
): Promise<void> {
  const { ids } = await strapi.db.query(permissionUid).createMany({
    data: permissions.map((permission) => ({ ...permission, actionParameters: {} })) as never,
  });
  const { joinTable } = strapi.db.metadata.get(permissionUid).attributes['role'] as unknown as {
    joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  };
  const links = ids.map((id) => ({
    [joinTable.joinColumn.name]: id,
    [joinTable.inverseJoinColumn.name]: roleId,
  }));
  await strapi.db.queryBuilder(joinTable.name).insert(links).execute();
}

/** So many at a time: SQLite takes a limited number of values in one statement, and each role has some sixty permissions. */
const rolesAtATime = 50;

/** Writes anew those of every role whose permissions are not what they should be. */
export async function keepPermissions(
  strapi: Core.Strapi,
  wanted: ReadonlyMap<number, readonly Permission[]>,
): Promise<void> {
  const roles = [...wanted];
  for (let start = 0; start < roles.length; start += rolesAtATime) {
    await keepOf(strapi, roles.slice(start, start + rolesAtATime));
  }
}

async function keepOf(
  strapi: Core.Strapi,
  roles: readonly (readonly [roleId: number, permissions: readonly Permission[]])[],
): Promise<void> {
  const stored = await storedPermissions(
    strapi,
    roles.map(([roleId]) => roleId),
  );
  for (const [roleId, permissions] of roles) {
    const own = stored.get(roleId) ?? [];
    if (fingerprint(own) === fingerprint(permissions)) continue;
    const ids = own.map(({ id }) => id);
    // Both or neither: who is signed in meanwhile has never less than the own rights.
    await strapi.db.transaction(async () => {
      if (ids.length > 0) await strapi.db.query(permissionUid).deleteMany({ where: { id: { $in: ids } } });
      await addPermissions(strapi, roleId, permissions);
    });
  }
}

type Stored = Permission & { id: number; role: { id: number } };

async function storedPermissions(strapi: Core.Strapi, roleIds: number[]): Promise<Map<number, Stored[]>> {
  const found = (await strapi.db.query(permissionUid).findMany({
    where: { role: { id: { $in: roleIds } } },
    populate: { role: { select: ['id'] } },
  })) as Stored[];
  const byRole = new Map<number, Stored[]>();
  for (const permission of found) {
    const own = byRole.get(permission.role.id);
    if (own) own.push(permission);
    else byRole.set(permission.role.id, [permission]);
  }
  return byRole;
}

function fingerprint(permissions: readonly Permission[]): string {
  return permissions
    .map(({ action, subject, properties, conditions }) =>
      JSON.stringify([
        action,
        subject,
        properties.fields?.toSorted() ?? null,
        properties.locales?.toSorted() ?? null,
        conditions.toSorted(),
      ]),
    )
    .sort()
    .join('\n');
}
