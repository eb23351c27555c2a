/** Thins out old versions over all entries. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { versionUid, type VersionRow } from './models.ts';
import { superfluous, yearMilliseconds } from './thinning.ts';

/** Entries are looked through by their ids, so that no more than a part of the table is held in memory. */
const partSize = 500;

const place = { type: 'plugin', name: 'history', key: 'thinned' };
const doneSchema = z.object({ until: z.iso.datetime() });

/**
 * Looks through the entries with versions that became a year old since the last time: what was kept of older ones then,
 * as the last of a month, is kept for ever.
 *
 * @returns how many versions went
 */
export async function thinOld(strapi: Core.Strapi, now: Date): Promise<number> {
  const until = new Date(now.getTime() - yearMilliseconds);
  const done = doneSchema.safeParse(await strapi.store(place).get({}));
  const since = done.success ? { $gte: new Date(done.data.until) } : {};
  let [removed, after] = [0, ''];
  for (;;) {
    const old = (await strapi.db.query(versionUid as never).findMany({
      select: ['documentId'],
      where: { documentId: { $gt: after }, publishedAt: null, at: { ...since, $lt: until } },
      orderBy: { documentId: 'asc' },
      limit: partSize,
    })) as { documentId: string }[];
    if (old.length === 0) break;
    for (const documentId of new Set(old.map((row) => row.documentId))) {
      removed += await thinDocument(strapi, documentId, now);
      after = documentId;
    }
  }
  await strapi.store(place).set({ value: { until: until.toISOString() } });
  return removed;
}

async function thinDocument(strapi: Core.Strapi, documentId: string, now: Date): Promise<number> {
  const rows = (await strapi.db.query(versionUid as never).findMany({
    select: ['id', 'uid', 'locale', 'at', 'publishedAt'],
    where: { documentId },
    orderBy: { id: 'asc' },
  })) as VersionRow[];
  const ids = superfluous(rows, now);
  await removeVersions(strapi, ids);
  return ids.length;
}

export async function removeVersions(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  for (let start = 0; start < ids.length; start += partSize) {
    const part = ids.slice(start, start + partSize);
    await strapi.db.query(versionUid as never).deleteMany({ where: { id: { $in: part } } });
  }
}
