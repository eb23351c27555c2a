import type { Core } from '@strapi/strapi';
import type { Operation } from '@sanlao/shared/feed/protocol';
import type { Doorbell } from './doorbell.ts';
import { fileUid, publishableUids, publishedAmong } from './publishable.ts';
import { record } from './record.ts';
import { note, type Touched } from './touched.ts';

interface LifecycleEvent {
  model: { uid: string };
  params: { where?: Record<string, unknown>; data?: Record<string, unknown> | Record<string, unknown>[] };
  state: { touched?: Touched[] };
}

/**
 * Sees every published row that is created, changed or deleted. Inside the document service it only notes them for
 * the middleware; what bypasses the document service (a language that is removed, a file of the library, code that
 * writes to the tables) is recorded here. Such work need not be in a transaction, so a removal or change is recorded
 * before it, for a crash in between, and after it, for a publisher that read too early.
 */
export function subscribeToDatabase(strapi: Core.Strapi, doorbell: Doorbell): void {
  strapi.db.lifecycles.subscribe({
    models: [...publishableUids, fileUid],
    afterCreate: (event: LifecycleEvent) => created(event),
    afterCreateMany: (event: LifecycleEvent) => created(event),
    beforeUpdate: (event: LifecycleEvent) => before(event),
    afterUpdate: (event: LifecycleEvent) => after(event, 'update'),
    beforeUpdateMany: (event: LifecycleEvent) => before(event),
    afterUpdateMany: (event: LifecycleEvent) => after(event, 'update'),
    beforeDelete: (event: LifecycleEvent) => before(event, 'delete'),
    afterDelete: (event: LifecycleEvent) => after(event, 'delete'),
    beforeDeleteMany: (event: LifecycleEvent) => before(event, 'delete'),
    afterDeleteMany: (event: LifecycleEvent) => after(event, 'delete'),
  } as never);

  async function created({ model: { uid }, params }: LifecycleEvent): Promise<void> {
    if (uid === fileUid) return;
    const rows = [params.data ?? []].flat().filter((row) => row['publishedAt']);
    await announce(
      rows.map((row) => touchedBy(uid, row)),
      'create',
    );
  }

  async function before(event: LifecycleEvent, operation: Operation = 'update'): Promise<void> {
    event.state.touched = await matching(event);
    await announce(event.state.touched, operation);
  }

  async function after({ state }: LifecycleEvent, operation: Operation): Promise<void> {
    await announce(state.touched ?? [], operation);
  }

  async function announce(touched: readonly Touched[], operation: Operation): Promise<void> {
    if (touched.length === 0 || note(touched)) return;
    await strapi.db.transaction(async ({ onCommit }) => {
      await record(strapi, touched[0]?.uid === fileUid ? 'media' : operation, touched);
      onCommit(() => doorbell.ring());
    });
  }

  async function matching({ model: { uid }, params: { where } }: LifecycleEvent): Promise<Touched[]> {
    if (uid !== fileUid) return publishedAmong(strapi, uid, where);
    const files = await strapi.db.query(fileUid).findMany({ select: ['documentId'], where: where ?? {} });
    return files.map((file) => touchedBy(fileUid, file));
  }
}

function touchedBy(uid: string, row: Record<string, unknown>): Touched {
  return { uid, documentId: String(row['documentId']), locale: (row['locale'] as string | null) ?? null };
}
