import type { Core } from '@strapi/strapi';
import type { SettingChange } from '@sanlao/shared/activity/record-details';
import { currentPerson } from '../../../../actor.ts';
import { recordActivity } from '../record.ts';
import { changedKeys } from './changes.ts';

interface TokenService {
  create(attributes: object, by?: unknown): Promise<{ id: number }>;
  update(id: number, attributes: object): Promise<unknown>;
}

/** Strapi's names for tokens of programs: those of REST and GraphQL, and those of the admin's own answers. */
const services = ['admin::api-token-content-api', 'admin::api-token-admin'];

/** Records what a person allows a token to do: Strapi writes that after the token itself, into other tables. */
export function watchTokens(strapi: Core.Strapi): void {
  for (const uid of services) {
    strapi.get('services').extend(
      uid,
      (service: TokenService) =>
        ({
          ...service,
          create: (attributes, by) =>
            recording(strapi, new Map(), async () => {
              const token = await service.create(attributes, by);
              return { id: token.id, result: token };
            }),
          update: async (id, attributes) =>
            recording(strapi, await permissionsOf(strapi, id), async () => ({
              id,
              result: await service.update(id, attributes),
            })),
        }) satisfies TokenService,
    );
  }
}

async function recording<T>(
  strapi: Core.Strapi,
  before: ReadonlyMap<string, string>,
  work: () => Promise<{ id: number; result: T }>,
): Promise<T> {
  if (!currentPerson(strapi)) return (await work()).result;
  return strapi.db.transaction(async () => {
    const { id, result } = await work();
    const actions = changedKeys(before, await permissionsOf(strapi, id));
    if (actions.length > 0) await record(strapi, id, actions);
    return result;
  });
}

async function record(strapi: Core.Strapi, id: number, actions: string[]): Promise<void> {
  const token = await strapi.db.query('admin::api-token').findOne({ select: ['name'], where: { id } });
  const details: SettingChange = {
    what: 'api-token',
    change: 'changed',
    subject: String(token?.name ?? id),
    fields: ['permissions'],
    actions,
  };
  await recordActivity(strapi, { kind: 'setting-changed', details: { ...details } });
}

interface Permission {
  action: string;
  subject?: string | null;
  properties?: unknown;
  conditions?: unknown;
}

async function permissionsOf(strapi: Core.Strapi, id: number): Promise<Map<string, string>> {
  const token = (await strapi.db
    .query('admin::api-token')
    .findOne({ where: { id }, populate: ['permissions', 'adminPermissions'] })) as Record<
    'permissions' | 'adminPermissions',
    Permission[] | undefined
  > | null;
  const all = [...(token?.permissions ?? []), ...(token?.adminPermissions ?? [])];
  return new Map(
    all.map(({ action, subject, properties, conditions }) => [
      [action, subject].filter(Boolean).join(' '),
      JSON.stringify([properties, conditions]),
    ]),
  );
}
