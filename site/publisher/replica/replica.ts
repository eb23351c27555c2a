/**
 * The published documents of every site, in SQLite. Writing a document answers which keys it touches: what pages that
 * read any of them must be rendered again.
 */
import type { Document, DocumentType } from '@sanlao/shared/content/types';
import { localeOf } from '@sanlao/shared/content/types';
import { sliceSize } from '../content/content.ts';
import { type Membership, membershipsOf, sitesOf } from '../content/lists.ts';
import type { Database } from './database.ts';
import { addressOf, keys } from './keys.ts';
import { fromStored, type StoredDocument, toStored } from './stored.ts';

export interface DocumentKey {
  type: DocumentType;
  id: string;
  /** '' for types whose fields hold both languages */
  locale: string;
}

/** What becomes of one document: a new version, or `null` when it is no longer published. */
export interface DocumentChange extends DocumentKey {
  document: Document | null;
}

/** A change that made a difference, with the version before it. */
export interface AppliedChange extends DocumentChange {
  previous: Document | null;
}

/** For use as the key of a Map. */
export function keyText({ type, id, locale }: DocumentKey): string {
  return `${type} ${id} ${locale}`;
}

export function keyOfDocument(document: Document): DocumentKey {
  return { type: document.type, id: document.documentId, locale: localeOf(document) };
}

export type Replica = ReturnType<typeof openReplica>;

export function openReplica(database: Database) {
  const select = database.prepare<[string, string, string], StoredDocument>(
    'SELECT json, body FROM documents WHERE type = ? AND id = ? AND locale = ?',
  );
  const upsert = database.prepare(
    `INSERT INTO documents (type, id, locale, published_at, json, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (type, id, locale) DO UPDATE SET published_at = excluded.published_at, json = excluded.json, body = excluded.body`,
  );
  const remove = database.prepare('DELETE FROM documents WHERE type = ? AND id = ? AND locale = ?');
  const enter = database.prepare(
    'INSERT INTO memberships (list, sort, id, type, locale) VALUES (?, ?, ?, ?, ?)',
  );
  const leave = database.prepare(
    'DELETE FROM memberships WHERE list = ? AND sort = ? AND id = ? AND locale = ?',
  );
  const grow = database.prepare(
    'INSERT INTO lists (name, prefix, count) VALUES (?, ?, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1',
  );
  const shrink = database.prepare('UPDATE lists SET count = count - 1 WHERE name = ?');
  const dropEmpty = database.prepare('DELETE FROM lists WHERE name = ? AND count = 0');
  const countOf = database.prepare<[string], number>('SELECT count FROM lists WHERE name = ?').pluck();
  const rank = database
    .prepare<[string, string, string], number>(
      'SELECT count(*) FROM memberships WHERE list = ? AND (sort, id) < (?, ?)',
    )
    .pluck();
  const readSlices = database
    .prepare<[string, string], number>('SELECT 1 FROM keys WHERE key > ? AND key < ? LIMIT 1')
    .pluck();
  const addAddress = database.prepare('INSERT OR IGNORE INTO addresses (address, id) VALUES (?, ?)');
  const removeAddress = database.prepare('DELETE FROM addresses WHERE address = ? AND id = ?');
  const addUse = database.prepare(
    'INSERT OR IGNORE INTO media_uses (file, type, id, locale) VALUES (?, ?, ?, ?)',
  );
  const removeUses = database.prepare(
    'DELETE FROM media_uses WHERE file = ? AND type = ? AND id = ? AND locale = ?',
  );
  const usesOf = database.prepare<[string], DocumentKey>(
    'SELECT type, id, locale FROM media_uses WHERE file = ?',
  );
  const published = database.prepare<[string], { id: string; locale: string; publishedAt: string }>(
    'SELECT id, locale, published_at AS publishedAt FROM documents WHERE type = ? ORDER BY id, locale',
  );
  const localesOf = database
    .prepare<[string, string], string>('SELECT locale FROM documents WHERE type = ? AND id = ?')
    .pluck();
  const everyDocument = database.prepare<[], StoredDocument>('SELECT json, body FROM documents');
  const total = database.prepare<[], number>('SELECT count(*) FROM documents').pluck();

  function get({ type, id, locale }: DocumentKey): Document | null {
    const row = select.get(type, id, locale);
    return row ? fromStored(row) : null;
  }

  /**
   * Writes the changes and answers those that made a difference, with the touched keys. Runs in the caller's
   * transaction.
   */
  function apply(changes: readonly DocumentChange[]): { applied: AppliedChange[]; touched: Set<string> } {
    const applied: AppliedChange[] = [];
    const touched = new Set<string>();
    for (const change of changes) {
      const before = select.get(change.type, change.id, change.locale);
      const after = change.document && toStored(change.document);
      if (before?.json === after?.json && before?.body === after?.body) continue;
      const previous = before ? fromStored(before) : null;
      write(change, previous, touched);
      applied.push({ ...change, previous });
    }
    return { applied, touched };
  }

  function write(change: DocumentChange, previous: Document | null, touched: Set<string>): void {
    const { type, id, locale, document } = change;
    touched.add(keys.document(type, id, locale));
    for (const version of [previous, document]) touchCode(version, touched);
    updateMemberships(change, previous, touched);
    updateAddresses(id, previous, document, touched);
    for (const file of mediaIn(previous)) removeUses.run(file, type, id, locale);
    for (const file of mediaIn(document)) addUse.run(file, type, id, locale);
    if (!document) {
      remove.run(type, id, locale);
      return;
    }
    const { json, body } = toStored(document);
    upsert.run(type, id, locale, document.publishedAt, json, body);
  }

  function updateMemberships(change: DocumentChange, previous: Document | null, touched: Set<string>): void {
    const before = byList(previous ? membershipsOf(previous) : []);
    const after = byList(change.document ? membershipsOf(change.document) : []);
    for (const list of new Set([...before.keys(), ...after.keys()])) {
      const from = before.get(list);
      const to = after.get(list);
      touched.add(keys.list(list));
      if (from?.sort === to?.sort) {
        touchSlices(list, change.id, from!.sort, 'same', touched);
        continue;
      }
      const slicesBefore = sliceCount(list);
      if (from) touchSlices(list, change.id, from.sort, 'shifts', touched);
      if (from) leave.run(list, from.sort, change.id, change.locale);
      if (to) enter.run(list, to.sort, change.id, change.type, change.locale);
      if (!from) grow.run(list, prefixOf(list));
      if (!to) shrink.run(list);
      dropEmpty.run(list);
      if (to) touchSlices(list, change.id, to.sort, 'shifts', touched);
      if (sliceCount(list) !== slicesBefore) touched.add(keys.slices(list));
      if (!from || !to) touched.add(keys.buckets(prefixOf(list)));
      touched.add(keys.days(list));
    }
  }

  /** Only lists of which a numbered page was ever rendered are counted through: the long ones never are. */
  function touchSlices(
    list: string,
    id: string,
    sort: string,
    effect: 'same' | 'shifts',
    touched: Set<string>,
  ): void {
    if (!readSlices.get(`list:${list}#`, `list:${list}$`)) return;
    const first = Math.floor(rank.get(list, sort, id)! / sliceSize) + 1;
    const last = effect === 'same' ? first : sliceCount(list) + 1;
    for (let page = first; page <= last; page++) touched.add(keys.slice(list, page));
  }

  function sliceCount(list: string): number {
    return Math.ceil((countOf.get(list) ?? 0) / sliceSize);
  }

  function updateAddresses(
    id: string,
    previous: Document | null,
    document: Document | null,
    touched: Set<string>,
  ) {
    const before = new Set(addressesOf(previous));
    const after = new Set(addressesOf(document));
    for (const address of before) {
      if (after.has(address)) continue;
      removeAddress.run(address, id);
      touched.add(keys.address(address));
    }
    for (const address of after) {
      if (before.has(address)) continue;
      addAddress.run(address, id);
      touched.add(keys.address(address));
    }
  }

  return {
    get,
    apply,
    usesOf: (file: string): DocumentKey[] => usesOf.all(file),
    /** What is published now, for reconciling. */
    published: (type: DocumentType) => published.all(type),
    localesOf: (type: DocumentType, id: string): string[] => localesOf.all(type, id),
    /** Every document, one at a time. */
    *documents(): Generator<Document> {
      for (const row of everyDocument.iterate()) yield fromStored(row);
    },
    count: (): number => total.get() ?? 0,
  };
}

function byList(memberships: Membership[]): Map<string, Membership> {
  return new Map(memberships.map((membership) => [membership.list, membership]));
}

function touchCode(document: Document | null, touched: Set<string>): void {
  if (document?.type === 'site' || document?.type === 'topic')
    touched.add(keys.coded(document.type, document.code));
  if (document?.type === 'unit') touched.add(keys.coded('unit', `${document.site}/${document.code}`));
}

/** "news@attapeu/lo/month/2026-11" → "news@attapeu/lo/month/" */
export function prefixOf(list: string): string {
  return list.slice(0, list.lastIndexOf('/') + 1);
}

/** Where a dated document is found on each of its sites. */
export function addressesOf(document: Document | null): string[] {
  if (!document || !('urlId' in document)) return [];
  return sitesOf(document).map((site) => addressOf({ ...document, site }));
}

/** documentIds of the media library files in a document. */
function mediaIn(value: unknown): string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('sha256' in value && 'documentId' in value) found.add(String(value.documentId));
  for (const inner of Object.values(value)) collect(inner, found);
}
