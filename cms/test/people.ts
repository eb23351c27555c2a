/** People with roles of the platform, who ask as the admin panel does. */
import { roleCode, type Role } from '@sanlao/shared/people/roles';
import type { Answer, World } from './world.ts';

export interface TestPerson {
  id: number;
  email: string;
  password: string;
  /** content manager and plugins, as this person */
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
}

let made = 0;

/** Invites somebody with these roles, who accepts; sites and units of the roles have to be there. */
export async function startPerson(world: World, firstname: string, ...roles: Role[]): Promise<TestPerson> {
  const email = `person-${++made}@sanlao.test`;
  const password = `Correct-horse-${made}-battery`;
  const ids = await Promise.all(roles.map((role) => roleId(world, role)));
  const invited = await world.admin('POST', '/admin/users', {
    email,
    firstname,
    lastname: 'ທົດສອບ',
    roles: ids,
  });
  const { id, registrationToken } = invited.body.data as { id: number; registrationToken: string };
  const userInfo = { firstname, lastname: 'ທົດສອບ', password };
  const { body } = await world.request('POST', '/admin/register', { body: { registrationToken, userInfo } });
  const token = body.data.token as string;
  return {
    ...{ id, email, password },
    ask: (method, path, sent) =>
      world.request(method, path, { token, ...(sent === undefined ? {} : { body: sent }) }),
  };
}

async function roleId(world: World, role: Role): Promise<number> {
  const code = roleCode(role);
  const { body } = await world.admin('GET', '/admin/roles');
  const found = (body.data as { id: number; code: string }[]).find((stored) => stored.code === code);
  if (!found) throw new Error(`There is no role "${code}": does its site or unit exist?`);
  return found.id;
}
