/** The record of every write to the live tree: what a crash interrupted is redone from it, what was wrong undone. */
import type { Document } from '@sanlao/shared/content/types';
import type { Database } from '../replica/database.ts';
import type { AppliedChange, DocumentKey } from '../replica/replica.ts';
import type { PageWrite } from './live-tree.ts';

export const changesetKinds = ['publish', 'render', 'day', 'undo', 'version', 'reconcile', 'later'] as const;
export type ChangesetKind = (typeof changesetKinds)[number];

export interface ChangesetSummary {
  changeset: number;
  kind: ChangesetKind;
  reason: string | null;
  createdAt: string;
}

export type Changesets = ReturnType<typeof openChangesets>;

export function openChangesets(database: Database, version: string) {
  const insert = database
    .prepare<[string, string, string | null, string], number>(
      'INSERT INTO changesets (version, kind, reason, created_at, applied) VALUES (?, ?, ?, ?, 0) RETURNING changeset',
    )
    .pluck();
  const insertEntry = database.prepare(
    'INSERT INTO changeset_entries (changeset, site, path, old_hash, new_hash) VALUES (?, ?, ?, ?, ?)',
  );
  const insertDocument = database.prepare(
    'INSERT INTO changeset_documents (changeset, type, id, locale, old_json, new_json) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const markApplied = database.prepare('UPDATE changesets SET applied = 1 WHERE changeset = ?');
  const unapplied = database
    .prepare<[string], number>(
      'SELECT changeset FROM changesets WHERE applied = 0 AND version = ? ORDER BY changeset',
    )
    .pluck();
  const entries = database.prepare<[number], PageWrite>(
    `SELECT site, path, old_hash AS oldHash, new_hash AS newHash FROM changeset_entries WHERE changeset = ?`,
  );
  const publishesOf = database.prepare<[string, number], ChangesetSummary>(
    `SELECT DISTINCT changeset, kind, reason, created_at AS createdAt
     FROM changeset_entries JOIN changesets USING (changeset)
     WHERE site = ? AND kind IN ('publish', 'reconcile') ORDER BY changeset DESC LIMIT ?`,
  );
  const documentsOf = database.prepare<[number], DocumentKey & { oldJson: string | null }>(
    'SELECT type, id, locale, old_json AS oldJson FROM changeset_documents WHERE changeset = ?',
  );
  const latest = database
    .prepare<[string], string>(
      `SELECT created_at FROM changeset_entries JOIN changesets USING (changeset)
       WHERE site = ? AND kind = 'publish' ORDER BY changeset DESC LIMIT 1`,
    )
    .pluck();
  const oldestKept = database
    .prepare<[string], number>('SELECT coalesce(min(changeset), 0) FROM changesets WHERE created_at >= ?')
    .pluck();

  return {
    /** Runs in the caller's transaction. @returns the changeset's number */
    record(
      kind: ChangesetKind,
      reason: string | null,
      writes: readonly PageWrite[],
      documents: readonly AppliedChange[],
    ) {
      const changeset = insert.get(version, kind, reason, new Date().toISOString())!;
      for (const { site, path, oldHash, newHash } of writes)
        insertEntry.run(changeset, site, path, oldHash, newHash);
      for (const { type, id, locale, previous, document } of documents) {
        insertDocument.run(changeset, type, id, locale, toJson(previous), toJson(document));
      }
      return changeset;
    },
    markApplied: (changeset: number) => void markApplied.run(changeset),
    /** Recorded but perhaps not wholly in the live tree: the ones to redo, oldest first. */
    unapplied: (): number[] => unapplied.all(version),
    entries: (changeset: number) => entries.all(changeset),
    /** The last publishes that changed pages of the site, latest first. */
    publishesOf: (site: string, last: number) => publishesOf.all(site, last),
    /** The documents of a changeset as they were before it. */
    previousDocuments: (changeset: number): (DocumentKey & { previous: Document | null })[] =>
      documentsOf.all(changeset).map(({ oldJson, ...key }) => ({
        ...key,
        previous: oldJson === null ? null : (JSON.parse(oldJson) as Document),
      })),
    lastPublishOf: (site: string): string | null => latest.get(site) ?? null,
    /** Forgets what was recorded before the instant; it can then no longer be undone. */
    prune(before: string): void {
      const kept = oldestKept.get(before) ?? 0;
      for (const table of ['changeset_entries', 'changeset_documents', 'changesets']) {
        database.prepare(`DELETE FROM ${table} WHERE changeset < ?`).run(kept);
      }
    },
  };
}

function toJson(document: Document | null): string | null {
  return document === null ? null : JSON.stringify(document);
}
