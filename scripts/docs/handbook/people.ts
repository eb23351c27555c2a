/** People with roles who use a product that was started for pictures. Their names are their roles: nobody is meant. */
import { z } from 'zod';
import { roleCode, type Role } from '@sanlao/shared/people/roles';
import type { Product } from '../../testing/product.ts';

const cast = {
  author: { name: 'ຜູ້ຂຽນ', role: { kind: 'contributor', site: 'attapeu', unit: 'attapeu-samakkhixay' } },
  editor: { name: 'ບັນນາທິການ', role: { kind: 'editor', site: 'attapeu' } },
  ministry: { name: 'ກະຊວງ', role: { kind: 'ministry-editor' } },
  viewer: { name: 'ຜູ້ຕິດຕາມ', role: { kind: 'ministry-viewer' } },
} as const satisfies Record<string, { name: string; role: Role }>;

export type Part = keyof typeof cast;

export interface Actor {
  email: string;
  password: string;
  /** content manager and plugins, as this person. @throws with the answer of the CMS */
  ask(method: string, path: string, body?: object): Promise<unknown>;
}

const surname = 'ຕົວຢ່າງ';
const rolesSchema = z.object({ data: z.array(z.object({ id: z.number(), code: z.string() })) });
const invitedSchema = z.object({ data: z.object({ registrationToken: z.string() }) });
const sessionSchema = z.object({ data: z.object({ token: z.string() }) });

/** Invites everybody of the cast, who accepts; the sites and units of their roles have to be there. */
export async function startPeople(product: Product): Promise<Record<Part, Actor>> {
  const { data: roles } = rolesSchema.parse(await product.admin('GET', '/admin/roles'));
  const start = (part: Part) => {
    const code = roleCode(cast[part].role);
    const role = roles.find((stored) => stored.code === code);
    if (!role) throw new Error(`There is no role "${code}": does its site or unit exist?`);
    return startPerson(product, part, role.id);
  };
  return {
    author: await start('author'),
    editor: await start('editor'),
    ministry: await start('ministry'),
    viewer: await start('viewer'),
  };
}

async function startPerson(product: Product, part: Part, role: number): Promise<Actor> {
  const { url } = product.cms;
  const email = `${part}@example.gov.la`;
  const password = 'Correct-horse-7-battery';
  const name = { firstname: cast[part].name, lastname: surname };
  const invited = await product.admin('POST', '/admin/users', { ...name, email, roles: [role] });
  const { registrationToken } = invitedSchema.parse(invited).data;
  const accepted = { registrationToken, userInfo: { ...name, password } };
  const { token } = sessionSchema.parse(await send(url, 'POST', '/admin/register', accepted)).data;
  return { email, password, ask: (method, path, body) => send(url, method, path, body, token) };
}

async function send(url: string, method: string, path: string, body?: object, token?: string) {
  const response = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${answer}`);
  return answer === '' ? null : (JSON.parse(answer) as unknown);
}
