/** How far the entries have come on their way to the sites, for the editors. */
import type { Core } from '@strapi/strapi';
import { receiptStates, type Receipt, type ReceiptState } from '@sanlao/shared/feed/protocol';
import { describeEntries } from './entry-titles.ts';
import { changeUid, receiptUid } from './models.ts';

export interface Progress {
  /** none: it was never published */
  state: ReceiptState | 'none';
  /** of the live page; null where it has none or is gone */
  url: string | null;
  reason: Receipt['reason'];
  /** from the change until it was seen live */
  milliseconds: number | null;
  /** when the state was reached; for `queued` when the oldest waiting change was made */
  at: string | null;
}

export interface EntryKey {
  uid: string;
  documentId: string;
  locale: string | null;
}

export interface WaitingEntry extends EntryKey {
  title: string | null;
  site: string | null;
  state: Exclude<ReceiptState, 'live'>;
  reason: Receipt['reason'];
  createdAt: string;
}

interface ReceiptRow extends EntryKey {
  state: ReceiptState;
  url: string | null;
  reason: Receipt['reason'];
  milliseconds: number | null;
  changeId: number;
  updatedAt: string | number;
}

interface ChangeRow extends EntryKey {
  id: number;
  createdAt: string | number;
}

const largestAnswer = 500;

export function createProgress(strapi: Core.Strapi) {
  const receipts = () => strapi.db.query(receiptUid as never);
  const changes = () => strapi.db.query(changeUid as never);

  /** The latest state of one entry. */
  async function ofDocument(uid: string, documentId: string, locale: string | null): Promise<Progress> {
    const where = { uid, documentId, ...inLocale(locale) };
    const [receipt] = (await receipts().findMany({
      where,
      orderBy: { changeId: 'desc' },
      limit: 1,
    })) as ReceiptRow[];
    const open = (await changes().findMany({
      where: { ...where, acknowledgedAt: null },
      orderBy: { id: 'asc' },
    })) as ChangeRow[];
    return latest(receipt, open);
  }

  /** Every entry that is not live as its editor wants it: on its way, or stopped. */
  async function waiting(): Promise<WaitingEntry[]> {
    const unfinished = (await receipts().findMany({
      // Named one by one: nearly all are live, and an index does not help to find what is not.
      where: { state: { $in: receiptStates.filter((state) => state !== 'live') } },
      orderBy: { updatedAt: 'asc' },
      limit: largestAnswer,
    })) as ReceiptRow[];
    const open = (await changes().findMany({
      where: { acknowledgedAt: null },
      orderBy: { id: 'asc' },
      limit: largestAnswer,
    })) as ChangeRow[];
    const entries = byEntry(unfinished, open).flatMap(({ key, receipt, changes: own }) => {
      const { state, reason, at } = latest(receipt, own);
      return state === 'none' || state === 'live' || !at ? [] : [{ ...key, state, reason, createdAt: at }];
    });
    return describeEntries(strapi, entries);
  }

  return { ofDocument, waiting };
}

/** Changes that are newer than the receipt make the entry `queued` again. */
function latest(receipt: ReceiptRow | undefined, open: readonly ChangeRow[]): Progress {
  const [oldest] = open.filter(({ id }) => id > (receipt?.changeId ?? 0));
  if (oldest) {
    const at = instant(oldest.createdAt);
    return { state: 'queued', url: receipt?.url ?? null, reason: null, milliseconds: null, at };
  }
  if (!receipt) return { state: 'none', url: null, reason: null, milliseconds: null, at: null };
  const { state, url, reason, milliseconds, updatedAt } = receipt;
  return { state, url, reason, milliseconds, at: instant(updatedAt) };
}

interface Group {
  key: EntryKey;
  receipt?: ReceiptRow;
  changes: ChangeRow[];
}

function byEntry(receipts: readonly ReceiptRow[], changes: readonly ChangeRow[]): Group[] {
  const groups = new Map<string, Group>();
  const groupOf = ({ uid, documentId, locale }: EntryKey): Group => {
    const name = `${uid} ${documentId} ${locale}`;
    const group = groups.get(name) ?? { key: { uid, documentId, locale }, changes: [] };
    groups.set(name, group);
    return group;
  };
  for (const receipt of receipts) groupOf(receipt).receipt = receipt;
  for (const change of changes) groupOf(change).changes.push(change);
  return [...groups.values()];
}

/** A change or receipt without a locale is about all of them. */
function inLocale(locale: string | null): object {
  return locale === null ? {} : { $or: [{ locale }, { locale: null }] };
}

function instant(value: string | number): string {
  return new Date(value).toISOString();
}
