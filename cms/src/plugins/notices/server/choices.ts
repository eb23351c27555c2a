/** What people chose, and what holds for those who never did. */
import type { Core } from '@strapi/strapi';
import {
  noticeKinds,
  storedChoicesSchema,
  type Choices,
  type StoredChoices,
} from '@sanlao/shared/notices/notices';
import { databaseNow } from '../../../database-clock.ts';
import { openDeliveries } from './deliveries.ts';
import { choicesUid } from './models.ts';
import type { Reachable } from './people.ts';
import { completed, defaultChoices, dueAt } from './plan.ts';

type Chooser = Pick<Reachable, 'id' | 'roles' | 'language'>;

export async function choicesOf(strapi: Core.Strapi, person: Chooser): Promise<Choices> {
  return choicesFrom(person, await readAll(strapi, { person: person.id }));
}

export async function choicesOfAll<P extends Chooser>(
  strapi: Core.Strapi,
  people: readonly P[],
): Promise<(P & { choices: Choices })[]> {
  const stored = await readAll(strapi, {});
  return people.map((person) => ({ ...person, choices: choicesFrom(person, stored) }));
}

/** What waits for its time goes by the new choice. */
export async function choose(strapi: Core.Strapi, person: Chooser, choices: Choices): Promise<void> {
  const now = await databaseNow(strapi);
  const where = { person: person.id };
  await strapi.db.transaction(async () => {
    const { count } = await query(strapi).updateMany({ where, data: { choices } });
    if (count === 0) await query(strapi).create({ data: { ...where, choices } });
  });
  await openDeliveries(strapi).replan(
    `admin:${person.id}`,
    (kind) => {
      const { email } = choices.kinds[kind];
      const digest = email === 'digest';
      return email === 'never' ? null : { digest, dueAt: dueAt(choices, digest, now) };
    },
    noticeKinds,
  );
}

async function readAll(strapi: Core.Strapi, where: object): Promise<Map<number, StoredChoices>> {
  const rows = (await query(strapi).findMany({ where })) as { person: number; choices: unknown }[];
  return new Map(
    rows.flatMap(({ person, choices }) => {
      const parsed = storedChoicesSchema.safeParse(choices);
      return parsed.success ? [[person, parsed.data] as const] : [];
    }),
  );
}

function choicesFrom({ id, roles, language }: Chooser, all: ReadonlyMap<number, StoredChoices>): Choices {
  const stored = all.get(id);
  const defaults = defaultChoices(roles, language);
  return stored ? completed(stored, defaults) : defaults;
}

function query(strapi: Core.Strapi) {
  return strapi.db.query(choicesUid as never);
}
