import type { Core } from '@strapi/strapi';
import { currentPerson } from '../../../../actor.ts';
import { placeOfPath } from '../../../access/server/files.ts';
import { fileUid, rootFolders } from '../../../access/server/library.ts';
import { recordActivity } from '../record.ts';
import type { Row } from './changes.ts';
import { currentReason } from './reason.ts';
import { changeOf, watched } from './watched.ts';

interface LifecycleEvent {
  model: { uid: string };
  params: { where?: unknown };
  result?: { id?: unknown; ids?: unknown[] } | null;
  state: { before?: Row[] };
}

/**
 * Records every change of people, roles, tokens and settings, whatever made it: the rows are compared as they were and
 * as they are.
 */
export function watchDatabase(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({
    models: Object.keys(watched),
    afterCreate: ({ model, result }: LifecycleEvent) => created(model.uid, [result?.id]),
    afterCreateMany: ({ model, result }: LifecycleEvent) => created(model.uid, result?.ids ?? []),
    beforeUpdate: remember,
    beforeUpdateMany: remember,
    afterUpdate: compare,
    afterUpdateMany: compare,
    beforeDelete: remember,
    beforeDeleteMany: remember,
    afterDelete: compare,
    afterDeleteMany: compare,
  } as never);

  async function created(uid: string, ids: readonly unknown[]): Promise<void> {
    for (const after of await rowsOf(uid, { id: { $in: ids } })) await record(uid, undefined, after);
  }

  async function remember({ model, params, state }: LifecycleEvent): Promise<void> {
    state.before = isTold(model.uid) ? await rowsOf(model.uid, params.where) : [];
  }

  async function compare({ model, state }: LifecycleEvent): Promise<void> {
    const { before = [] } = state;
    if (before.length === 0) return;
    const after = await rowsOf(model.uid, { id: { $in: before.map(({ id }) => id) } });
    for (const row of before) {
      await record(
        model.uid,
        row,
        after.find(({ id }) => id === row['id']),
      );
    }
  }

  async function rowsOf(uid: string, where: unknown): Promise<Row[]> {
    const populate = watched[uid]?.populate;
    return strapi.db.query(uid as never).findMany({
      where: (where ?? {}) as object,
      ...(populate ? { populate: [...populate] } : {}),
    });
  }

  async function record(uid: string, before: Row | undefined, after: Row | undefined): Promise<void> {
    const table = watched[uid];
    const change = table && isTold(uid) && changeOf(table, before, after);
    if (!change) return;
    const { details, ...activity } = table.activityOf(change);
    if (uid === fileUid) activity.site = await siteOfFile(strapi, after ?? before);
    const reason = currentReason();
    await recordActivity(strapi, { ...activity, details: { ...details, ...(reason ? { reason } : {}) } });
  }

  function isTold(uid: string): boolean {
    return !watched[uid]?.onlyByPeople || currentPerson(strapi) !== null;
  }
}

/** null for the shared folder and outside of all */
async function siteOfFile(strapi: Core.Strapi, file: Row | undefined): Promise<string | null> {
  const path = String(file?.['folderPath'] ?? '/');
  return placeOfPath(await rootFolders(strapi), path)?.site ?? null;
}
