import { sitesOf } from '../content/lists.ts';
import type { Document } from '@sanlao/shared/content/types';
import { type DocumentChange, type DocumentKey, keyText } from '../replica/replica.ts';
import { type Engine, run, type RunResult } from './engine.ts';

export interface Undone extends RunResult {
  /** how many publishes were taken back */
  publishes: number;
  /** the documents whose earlier version is live again */
  documents: DocumentKey[];
}

/**
 * Takes back the last publishes of one site: the documents stand as before them, their newer versions are held until
 * somebody publishes them again.
 *
 * @throws Error when the site has no publish that can be taken back
 */
export async function undo(
  engine: Engine,
  { site, last, reason }: { site: string; last: number; reason: string },
): Promise<Undone> {
  const publishes = engine.changesets.publishesOf(site, last);
  if (publishes.length === 0) throw new Error(`The site "${site}" has no publish to take back.`);
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
    documents: changes.map(({ type, id, locale }) => ({ type, id, locale })),
  };
}

function isOn(site: string, document: Document | null): boolean {
  if (!document) return false;
  if (document.type === 'site') return document.code === site;
  if ('alsoOn' in document) return sitesOf(document).includes(site);
  return 'site' in document && document.site === site;
}
