import type { Core } from '@strapi/strapi';
import type { Operation } from '@sanlao/shared/feed/protocol';
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

function currentActor(strapi: Core.Strapi): string | null {
  const state = strapi.requestContext.get()?.state;
  if (state?.user?.id) return `admin:${state.user.id}`;
  const token = state?.auth?.credentials?.name;
  return token ? `token:${token}` : null;
}
