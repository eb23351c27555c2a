/** How far the entries have come on their way to the sites, for the editors. */
import type { Core } from '@strapi/strapi';
import type { ReceiptState } from '@sanlao/shared/feed/protocol';
import { changeUid, receiptUid } from './models.ts';

export interface Progress {
  uid: string;
  documentId: string;
  locale: string | null;
  state: ReceiptState;
  /** of the live page */
  url: string | null;
  reason: { lo: string; en: string } | null;
  milliseconds: number | null;
  /** when the state was reached; for `queued` when the oldest waiting change was made */
  at: string;
}

interface Row extends Omit<Progress, 'at'> {
  changeId: number;
  updatedAt: string;
}

interface OpenChange {
  id: number;
  uid: string;
  documentId: string;
  locale: string | null;
  createdAt: string;
}

const largestAnswer = 500;

export function createProgress(strapi: Core.Strapi) {
  const receipts = () => strapi.db.query(receiptUid as never);
  const changes = () => strapi.db.query(changeUid as never);

  /** The latest state of one entry; null: it was never published. */
  async function ofDocument(
    uid: string,
    documentId: string,
    locale: string | null,
  ): Promise<Progress | null> {
    const [receipt] = (await receipts().findMany({
      where: { uid, documentId, ...inLocale(locale) },
      orderBy: { changeId: 'desc' },
      limit: 1,
    })) as Row[];
    const open = (await changes().findMany({
      where: { uid, documentId, acknowledgedAt: null, ...inLocale(locale) },
      orderBy: { id: 'asc' },
    })) as OpenChange[];
    return latest(receipt, open);
  }

  /** Every entry that is not live as its editor wants it: waiting or stopped. */
  async function waiting(): Promise<Progress[]> {
    const open = (await changes().findMany({
      where: { acknowledgedAt: null },
      orderBy: { id: 'asc' },
      limit: largestAnswer,
    })) as OpenChange[];
    const unfinished = (await receipts().findMany({
      where: { state: { $ne: 'live' } },
      orderBy: { updatedAt: 'asc' },
      limit: largestAnswer,
    })) as Row[];
    const byKey = new Map<string, { receipt?: Row; open: OpenChange[] }>();
    for (const receipt of unfinished) byKey.set(keyOf(receipt), { receipt, open: [] });
    for (const change of open) {
      const entry = byKey.get(keyOf(change)) ?? { open: [] };
      entry.open.push(change);
      byKey.set(keyOf(change), entry);
    }
    return [...byKey.values()].flatMap(({ receipt, open: own }) => latest(receipt, own) ?? []);
  }

  return { ofDocument, waiting };
}

/** Changes that are newer than the receipt make it `queued` again. */
function latest(receipt: Row | undefined, open: readonly OpenChange[]): Progress | null {
  const [oldest] = open.filter(({ id }) => id > (receipt?.changeId ?? 0));
  if (oldest) {
    const { uid, documentId, locale, createdAt } = oldest;
    return {
      uid,
      documentId,
      locale,
      state: 'queued',
      url: receipt?.url ?? null,
      reason: null,
      milliseconds: null,
      at: new Date(createdAt).toISOString(),
    };
  }
  if (!receipt) return null;
  const { uid, documentId, locale, state, url, reason, milliseconds, updatedAt } = receipt;
  return { uid, documentId, locale, state, url, reason, milliseconds, at: new Date(updatedAt).toISOString() };
}

/** A change or receipt without a locale is about all of them. */
function inLocale(locale: string | null): object {
  return locale === null ? {} : { $or: [{ locale }, { locale: null }] };
}

function keyOf({
  uid,
  documentId,
  locale,
}: {
  uid: string;
  documentId: string;
  locale: string | null;
}): string {
  return `${uid} ${documentId} ${locale}`;
}
