/** Takes back publishes of a site and gives the entries to their authors, whoever asked for it and wherever. */
import type { Core } from '@strapi/strapi';
import type { RecordDetails } from '@sanlao/shared/activity/record-details';
import type { EntryKey } from '@sanlao/shared/editing/states';
import { recordActivity } from '../../activity/server/record.ts';
import { followUndo, type TakenBack } from '../../workflow/server/follow-undo.ts';
import { askPublisher, undoneSchema, type Undone, type UndoneDocument } from './publisher.ts';

export interface UndoOrder {
  site: string;
  /** how many publishes, from the newest on */
  last: number;
  /** number of the newest publish that was seen; undefined: whatever it is */
  newest?: number;
  reason: string;
}

/** @throws ApplicationError, ValidationError where nothing was taken back */
export async function takeBack(strapi: Core.Strapi, order: UndoOrder): Promise<Undone> {
  const askedAt = new Date();
  const undone = await askPublisher('/undo', undoneSchema, order);
  await record(strapi, order, undone);
  for (const document of undone.documents) {
    // The pages are back already: an error would say otherwise.
    await follow(strapi, document, { reason: order.reason, askedAt });
  }
  return undone;
}

/** Logs what does not work. */
export async function follow(
  strapi: Core.Strapi,
  document: UndoneDocument,
  { reason, askedAt }: Pick<TakenBack, 'reason' | 'askedAt'>,
): Promise<void> {
  const takenBack = { gone: document.back === 'gone', reason, askedAt };
  await followUndo(strapi, keyOf(document), takenBack).catch((error: unknown) => {
    const { uid, id } = document;
    strapi.log.error(`The state of ${uid} ${id} does not say that its publish was taken back: ${error}`);
  });
}

/** After the fact: inside a transaction, the publisher's receipts would wait for it, and it for the publisher. */
async function record(
  strapi: Core.Strapi,
  { site, reason }: UndoOrder,
  { publishes, documents, pages }: Undone,
): Promise<void> {
  const details: RecordDetails['undone'] = { reason, publishes, documents: documents.map(keyOf), pages };
  await recordActivity(strapi, { kind: 'undone', site, details: { ...details } });
}

export function keyOf({ uid, id, locale }: UndoneDocument): EntryKey {
  return { uid, documentId: id, locale: locale || null };
}
