/** Compares what the CMS has published with the replica and repairs any difference. */
import { type DocumentType, documentTypes } from '@sanlao/shared/content/types';
import { type Engine, keyText, run, type RunResult } from '../run/engine.ts';
import type { Cms } from './cms.ts';
import { fetchCurrent } from './documents.ts';
import { isHeld } from './intake.ts';

export interface Reconciled {
  /** documents that were compared */
  compared: number;
  /** documents whose published version differed; 0 where only supported paths were used */
  drift: number;
  run: RunResult | null;
}

/** @throws when the CMS does not answer in full: nothing is changed then */
export async function reconcile(
  engine: Engine,
  cms: Cms,
  options: { acceptRemovals?: boolean } = {},
): Promise<Reconciled> {
  const wanted = new Map<DocumentType, Set<string>>();
  let compared = 0;
  for (const type of documentTypes) {
    const published = await publishedKeys(cms, type);
    const known = new Map(
      engine.replica.published(type).map(({ id, locale, publishedAt }) => [`${id} ${locale}`, publishedAt]),
    );
    compared += published.size;
    const differing = new Set<string>();
    for (const [key, publishedAt] of published) {
      if (!sameInstant(known.get(key), publishedAt)) differing.add(key.split(' ')[0]!);
    }
    for (const key of known.keys()) if (!published.has(key)) differing.add(key.split(' ')[0]!);
    if (differing.size > 0) wanted.set(type, differing);
  }
  if (wanted.size === 0) return { compared, drift: 0, run: null };
  const { changes } = await fetchCurrent(cms, wanted);
  const drifted = changes.filter(
    (change) =>
      !isHeld(engine, change) &&
      JSON.stringify(engine.replica.get(change)) !== JSON.stringify(change.document),
  );
  if (drifted.length === 0) return { compared, drift: 0, run: null };
  const result = await run(engine, drifted, { kind: 'reconcile', ...options });
  return { compared, drift: new Set(drifted.map(keyText)).size, run: result };
}

async function publishedKeys(cms: Cms, type: DocumentType): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let after: string | null = null;
  do {
    const answer = await cms.keys(type, after);
    for (const { documentId, locale, publishedAt } of answer.keys)
      found.set(`${documentId} ${locale}`, publishedAt);
    after = answer.next;
  } while (after !== null);
  return found;
}

function sameInstant(first: string | undefined, second: string): boolean {
  return first !== undefined && Date.parse(first) === Date.parse(second);
}
