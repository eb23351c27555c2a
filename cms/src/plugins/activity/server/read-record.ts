/** Reads the record in parts: newest first for people, from the beginning for files. */
import type { Core } from '@strapi/strapi';
import { activitySchema, type Activity } from '@sanlao/shared/activity/activity';
import { activityModel, activityUid } from './models.ts';

const partSize = 1000;

export function openRecord(strapi: Core.Strapi) {
  const query = () => strapi.db.query(activityUid as never);

  return {
    /** @param before id of the last row of the page before */
    async page(where: object, before: number | undefined, limit: number): Promise<Activity[]> {
      const rows = await query().findMany({
        where: before === undefined ? where : { $and: [where, { id: { $lt: before } }] },
        orderBy: { id: 'desc' },
        limit,
      });
      return rows.map(activityOf);
    },

    /** Every row that was there at the beginning, oldest first; holds no more than a part of them at a time. */
    async *all(where: object): AsyncGenerator<Activity> {
      const [last] = await query().findMany({ select: ['id'], where, orderBy: { id: 'desc' }, limit: 1 });
      let after = 0;
      while (last && after < last.id) {
        const rows = await query().findMany({
          where: { $and: [where, { id: { $gt: after, $lte: last.id } }] },
          orderBy: { id: 'asc' },
          limit: partSize,
        });
        yield* rows.map(activityOf);
        after = rows.at(-1)?.id ?? last.id;
      }
    },

    /** Who did anything that may be read, each by the newest name. */
    async people(sites: 'all' | readonly string[]): Promise<{ actor: string; name: string }[]> {
      const rows = strapi.db
        .getConnection(activityModel.tableName)
        .distinct<{ actor: string; actor_name: string | null }[]>('actor', 'actor_name')
        .whereNotNull('actor');
      const found = await (sites === 'all' ? rows : rows.whereIn('site', [...sites]));
      const names = new Map(found.map(({ actor, actor_name: name }) => [actor, name ?? actor]));
      return [...names].map(([actor, name]) => ({ actor, name }));
    },
  };
}

function activityOf(row: Record<string, unknown>): Activity {
  return activitySchema.parse({ ...row, at: new Date(row['at'] as string).toISOString() });
}
