/** Who had to do, before, with what somebody is told of: by the record. */
import type { Core } from '@strapi/strapi';
import type { Activity, ActivityKind } from '@sanlao/shared/activity/activity';
import type { NoticeKind } from '@sanlao/shared/notices/notices';
import { activityUid } from '../../activity/server/models.ts';

const farthest = 300;

/** Who wrote what it is about since the publish before, newest first; of what was decided, also who submitted it. */
export async function writersBefore(
  strapi: Core.Strapi,
  activity: Activity,
  kind: NoticeKind,
): Promise<string[]> {
  const writing = writingBefore[kind];
  if (!writing) return [];
  const rows = await rowsBefore(strapi, activity, {
    kinds: [...writing, 'published'],
    select: ['kind', 'actor'],
  });
  const published = rows.findIndex((row) => row.kind === 'published');
  const actors = rows.slice(0, published < 0 ? rows.length : published).flatMap(({ actor }) => actor ?? []);
  return [...new Set(actors)].filter((actor) => actor.startsWith('admin:'));
}

const writingBefore: Partial<Record<NoticeKind, ActivityKind[]>> = {
  submitted: ['saved', 'restored'],
  returned: ['saved', 'restored', 'submitted'],
  published: ['saved', 'restored', 'submitted'],
};

/** Who planned last what was stopped: "admin:3"; null where nobody is known. */
export async function plannerBefore(strapi: Core.Strapi, activity: Activity): Promise<string | null> {
  const rows = await rowsBefore(strapi, activity, { kinds: ['scheduled'], select: ['actor', 'details'] });
  const { action } = activity.details;
  return rows.find(({ details }) => details['action'] === action)?.actor ?? null;
}

async function rowsBefore<Field extends keyof Activity>(
  strapi: Core.Strapi,
  { id, uid, documentId, locale }: Activity,
  { kinds, select }: { kinds: readonly ActivityKind[]; select: Field[] },
): Promise<Pick<Activity, Field>[]> {
  return (await strapi.db.query(activityUid as never).findMany({
    select,
    where: { uid, documentId, locale, id: { $lt: id }, kind: { $in: [...kinds] } },
    orderBy: { id: 'desc' },
    limit: farthest,
  })) as Pick<Activity, Field>[];
}
