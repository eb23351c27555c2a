import type { Core } from '@strapi/strapi';
import type { RoleChange } from '@sanlao/shared/activity/record-details';
import { currentPerson } from '../../../../actor.ts';
import { recordActivity } from '../record.ts';
import { changedKeys } from './changes.ts';
import { siteOf } from './watched.ts';

interface RoleService {
  assignPermissions(roleId: number, permissions: unknown[]): Promise<unknown>;
}

/** Records what a person allows a role to do: one row, in one transaction with the permissions themselves. */
export function watchPermissions(strapi: Core.Strapi): void {
  strapi.get('services').extend(
    'admin::role',
    (service: RoleService) =>
      ({
        ...service,
        async assignPermissions(roleId, permissions) {
          if (!currentPerson(strapi)) return service.assignPermissions(roleId, permissions);
          return strapi.db.transaction(async () => {
            const before = await actionsOf(strapi, roleId);
            const result = await service.assignPermissions(roleId, permissions);
            await recordDifference(strapi, roleId, before, await actionsOf(strapi, roleId));
            return result;
          });
        },
      }) satisfies RoleService,
  );
}

/** "plugin::content-manager.explorer.publish api::article.article", with the conditions and fields that go with it. */
async function actionsOf(strapi: Core.Strapi, roleId: number): Promise<Map<string, string>> {
  const rows = await strapi.db.query('admin::permission').findMany({
    select: ['action', 'subject', 'properties', 'conditions'],
    where: { role: { id: roleId } },
  });
  return new Map(
    rows.map(({ action, subject, properties, conditions }) => [
      [action, subject].filter(Boolean).join(' '),
      JSON.stringify([properties, conditions]),
    ]),
  );
}

async function recordDifference(
  strapi: Core.Strapi,
  roleId: number,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  const actions = changedKeys(before, after);
  if (actions.length === 0) return;
  const role = await strapi.db.query('admin::role').findOne({ where: { id: roleId } });
  const details: RoleChange = {
    what: 'permissions',
    change: 'changed',
    subject: String(role?.name ?? roleId),
    fields: ['permissions'],
    actions,
  };
  await recordActivity(strapi, {
    kind: 'role-changed',
    site: siteOf([{ code: String(role?.code ?? '') }]),
    details: { ...details },
  });
}
