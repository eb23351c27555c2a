import type { Core } from '@strapi/strapi';
import type { Operation } from '@sanlao/shared/feed/protocol';
import { currentActor } from '../../../actor.ts';
import { changeUid } from './models.ts';
import type { Touched } from './touched.ts';

/** Inserts change rows, in the transaction that is open where this is called. */
export async function record(
  strapi: Core.Strapi,
  operation: Operation,
  documents: readonly Touched[],
): Promise<void> {
  const createdAt = new Date();
  const actor = currentActor(strapi);
  const query = strapi.db.query(changeUid as never);
  for (const { uid, documentId, locale } of documents) {
    await query.create({ data: { uid, documentId, locale, operation, actor, createdAt, attempts: 0 } });
  }
}
