import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { canon } from '@sanlao/shared/lao/canon';
import { sitesFor } from '@sanlao/shared/people/rules';
import { currentPerson, type Person } from '../../../actor.ts';
import { activate, deactivate, invite, peopleFor, rolesToGive } from './people.ts';
import { forbidden } from './refusals.ts';

interface Context {
  params: Record<string, string>;
  request: { body?: unknown };
  body: unknown;
  status: number;
}

const text = (most: number) =>
  z
    .string()
    .max(most)
    .transform((value) => canon(value).trim());
const invitation = z.object({
  firstname: text(100).pipe(z.string().min(1)),
  lastname: text(100),
  email: z.email(),
  role: z.string(),
});
const change = z.discriminatedUnion('isActive', [
  z.object({ isActive: z.literal(true) }),
  z.object({ isActive: z.literal(false), reason: text(1000).pipe(z.string().min(1)) }),
]);

/** For those who manage people. */
export const people = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `{ people: ListedPerson[] }` */
  async find(context: Context): Promise<void> {
    context.body = { people: await peopleFor(strapi, manager(strapi)) };
  },

  /** `{ roles: GivenRole[] }` */
  async roles(context: Context): Promise<void> {
    context.body = { roles: await rolesToGive(strapi, manager(strapi)) };
  },

  /** `Invitation` → `Admitted` */
  async invite(context: Context): Promise<void> {
    const given = parse(invitation, context.request.body);
    context.body = await invite(strapi, manager(strapi), given);
    context.status = 201;
  },

  /** `{ isActive: true }` → `Admitted`; `{ isActive: false, reason }` → `{ person: ListedPerson }` */
  async update(context: Context): Promise<void> {
    const asked = parse(change, context.request.body);
    const id = Number(context.params['id']);
    const person = manager(strapi);
    context.body = asked.isActive
      ? await activate(strapi, person, id)
      : { person: await deactivate(strapi, person, { id, reason: asked.reason }) };
  },
});

function manager(strapi: Core.Strapi): Person {
  const person = currentPerson(strapi);
  if (!person || sitesFor(person.roles, 'manage-people').length === 0) throw forbidden('people');
  return person;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const lo = [...fields].map((field) => fieldNames[field] ?? field).join(', ');
  throw new errors.ValidationError(`ກະລຸນາກວດຄືນ: ${lo} / Check these fields: ${[...fields].join(', ')}`);
}

const fieldNames: Record<string, string> = {
  firstname: 'ຊື່',
  lastname: 'ນາມສະກຸນ',
  email: 'ອີເມວ',
  role: 'ບົດບາດ',
  reason: 'ເຫດຜົນ',
};
