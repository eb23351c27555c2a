import { sitesOf } from '../content/lists.ts';
import type { Document } from '@sanlao/shared/content/types';
import { type DocumentChange, type DocumentKey, keyText } from '../replica/replica.ts';
import { type Engine, run, type RunResult } from './engine.ts';

export interface Undone extends RunResult {
  /** how many publishes were taken back */
  publishes: number;
  documents: UndoneDocument[];
}

/** What taking it back does to a document: its page goes, or stands as before. */
type Back = 'gone' | 'earlier';

export interface UndoneDocument extends DocumentKey {
  back: Back;
}

export interface UndoRequest {
  site: string;
  last: number;
  reason: string;
  /** number of the newest publish that was seen when this was asked for; undefined: whatever it is */
  newest?: number | undefined;
}

/**
 * Takes back the last publishes of one site: the documents stand as before them, their newer versions are held until
 * somebody publishes them again.
 *
 * @throws Error when the site has no publish that can be taken back, or a newer one than the one that was seen
 */
export async function undo(engine: Engine, { site, last, reason, newest }: UndoRequest): Promise<Undone> {
  const publishes = engine.changesets.publishesOf(site, last);
  if (publishes.length === 0) throw new Error(`The site "${site}" has no publish to take back.`);
  if (newest !== undefined && publishes[0]?.changeset !== newest) {
    throw new Error(`The site "${site}" has a newer publish than the one that was seen: look again.`);
  }
  const earlier = new Map<string, DocumentChange>();
  // Latest first: what stays in the map is the state before the earliest.
  for (const { changeset } of publishes) {
    for (const { previous, ...key } of engine.changesets.previousDocuments(changeset)) {
      const current = engine.replica.get(key);
      if (isOn(site, previous) || isOn(site, current))
        earlier.set(keyText(key), { ...key, document: previous });
    }
  }
  const changes = [...earlier.values()];
  const hold = changes.map(({ type, id, locale }) => ({
    type,
    id,
    locale,
    publishedAt: engine.replica.get({ type, id, locale })?.publishedAt ?? null,
    cause: 'undo' as const,
    reason,
  }));
  const result = await run(engine, changes, { kind: 'undo', reason, acceptRemovals: true, hold });
  return {
    ...result,
    publishes: publishes.length,
    documents: changes.map(({ type, id, locale, document }) => ({
      type,
      id,
      locale,
      back: backTo(document),
    })),
  };
}

export interface Publish {
  /** for `UndoRequest.newest` */
  number: number;
  /** instant */
  at: string;
  documents: PublishedDocument[];
}

export interface PublishedDocument extends DocumentKey {
  title: string;
  /** code of the site that it belongs to; null: it belongs to all */
  site: string | null;
  back: Back;
  /** it was taken back already and not published since */
  takenBack: boolean;
}

/** The last publishes of one site with its documents in them, latest first: what `undo` would take back. */
export function publishesToUndo(engine: Engine, site: string, last: number): Publish[] {
  return engine.changesets.publishesOf(site, last).map(({ changeset, createdAt }) => ({
    number: changeset,
    at: createdAt,
    documents: engine.changesets.previousDocuments(changeset).flatMap(({ previous, ...key }) => {
      const current = engine.replica.get(key);
      if (!isOn(site, previous) && !isOn(site, current)) return [];
      const shown = current ?? previous;
      const takenBack = engine.held.get(key)?.cause === 'undo';
      const own = { title: shown ? titleOf(shown) : '', site: shown ? ownSite(shown) : null };
      return [{ ...key, ...own, back: backTo(previous), takenBack }];
    }),
  }));
}

export interface TakenBack extends UndoneDocument {
  reason: string;
  /** instant */
  at: string;
}

/** What was taken back and not published since. */
export function takenBack(engine: Engine): TakenBack[] {
  return engine.held
    .all()
    .filter(({ cause }) => cause === 'undo')
    .map(({ type, id, locale, reason, heldAt }) => {
      const back = backTo(engine.replica.get({ type, id, locale }));
      return { type, id, locale, back, reason, at: heldAt };
    });
}

function backTo(previous: Document | null): Back {
  return previous === null ? 'gone' : 'earlier';
}

function titleOf(document: Document): string {
  if ('title' in document) return document.title;
  if ('nameLo' in document) return document.nameLo;
  return 'name' in document ? document.name : '';
}

function ownSite(document: Document): string | null {
  if (document.type === 'site') return document.code;
  return 'site' in document ? document.site : null;
}

function isOn(site: string, document: Document | null): boolean {
  if (!document) return false;
  if (document.type === 'site') return document.code === site;
  if ('alsoOn' in document) return sitesOf(document).includes(site);
  return 'site' in document && document.site === site;
}
