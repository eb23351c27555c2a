/** What the publisher reads and reports: shared/feed/protocol.ts. */
import type { Core } from '@strapi/strapi';
import type { Acknowledgement, Change, KeysAnswer, Receipt } from '@sanlao/shared/feed/protocol';
import type { DocumentType } from '@sanlao/shared/content/types';
import { entryKeyText } from '@sanlao/shared/editing/states';
import { changeModel, changeUid, receiptUid } from './models.ts';

/** SQLite takes a limited number of values in one statement. */
const partSize = 500;

export function createFeed(strapi: Core.Strapi) {
  const changes = () => strapi.db.query(changeUid as never);
  const receipts = () => strapi.db.query(receiptUid as never);

  /** Changes that nobody has acknowledged, oldest first. */
  async function unacknowledged(limit: number): Promise<Change[]> {
    const rows = await changes().findMany({
      select: ['id', 'uid', 'documentId', 'locale', 'operation', 'createdAt', 'attempts'],
      where: { acknowledgedAt: null },
      orderBy: { id: 'asc' },
      limit,
    });
    return rows.map((row) => ({ ...row, createdAt: instant(row.createdAt) }));
  }

  /** Marks exactly these changes as done, with their receipts, or nothing at all. */
  async function acknowledge({ ids, receipts: given }: Acknowledgement): Promise<void> {
    await strapi.db.transaction(async () => {
      const acknowledgedAt = new Date();
      for (const part of parts(ids)) {
        await changes().updateMany({
          where: { id: { $in: part }, acknowledgedAt: null },
          data: { acknowledgedAt },
        });
      }
      for (const receipt of given) await keep(receipt);
    });
  }

  /** States on the way: the changes stay open. */
  async function report(given: readonly Receipt[]): Promise<void> {
    await strapi.db.transaction(async () => {
      for (const receipt of given) {
        await keep(receipt);
        if (receipt.state === 'stopped') await noteFailure(receipt);
      }
    });
  }

  /** One part of what is published now; ids of rows grow with each publish, so paging by them misses nothing. */
  async function keys(type: DocumentType, after: string | undefined, limit: number): Promise<KeysAnswer> {
    const rows = await strapi.db.query(`api::${type}.${type}`).findMany({
      select: ['id', 'documentId', 'locale', 'publishedAt'],
      where: { publishedAt: { $notNull: true }, id: { $gt: Number(after ?? 0) } },
      orderBy: { id: 'asc' },
      limit,
    });
    return {
      keys: rows.map(({ documentId, locale, publishedAt }) => ({
        documentId,
        locale: locale ?? '',
        publishedAt: instant(publishedAt),
      })),
      next: rows.length < limit ? null : String(rows.at(-1)?.id),
    };
  }

  /** A receipt for an older change never replaces that of a newer one. */
  async function keep({ changeIds, uid, documentId, locale, state, url, reason, milliseconds }: Receipt) {
    const key = entryKeyText({ uid, documentId, locale });
    const changeId = Math.max(0, ...changeIds);
    const data = {
      key,
      uid,
      documentId,
      locale,
      state,
      url,
      reason,
      milliseconds: milliseconds === null ? null : Math.round(milliseconds),
      changeId,
      updatedAt: new Date(),
    };
    const existing = await receipts().findOne({ select: ['id', 'changeId'], where: { key } });
    if (!existing) await receipts().create({ data });
    else if (existing.changeId <= changeId) await receipts().update({ where: { id: existing.id }, data });
  }

  async function noteFailure({ changeIds, reason }: Receipt): Promise<void> {
    const lastError = reason?.en ?? null;
    await strapi.db.transaction(async ({ trx }) => {
      for (const part of parts(changeIds))
        await trx(changeModel.tableName)
          .whereIn('id', part)
          .update({ attempts: trx.raw('attempts + 1'), last_error: lastError });
    });
  }

  return { unacknowledged, acknowledge, report, keys };
}

function parts<T>(values: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(values.length / partSize) }, (_, index) =>
    values.slice(index * partSize, (index + 1) * partSize),
  );
}

function instant(value: string | number | Date): string {
  return new Date(value).toISOString();
}
